// What a page of the documentation does beyond being read.

/** The list of all pages is open beside the page, and closed above it on a narrow screen. */
const menu = document.querySelector<HTMLDetailsElement>('[data-menu]');
const wide = matchMedia('(width >= 60rem)');
const arrange = () => menu?.toggleAttribute('open', wide.matches);
wide.addEventListener('change', arrange);
arrange();

/** An example is as high as what it shows. */
for (const frame of document.querySelectorAll<HTMLIFrameElement>('[data-example]')) {
  const follow = () => {
    const shown = frame.contentDocument?.body;
    if (!shown) return;
    const fit = () =>
      frame.style.setProperty('block-size', `${String(Math.min(Math.max(shown.scrollHeight, 160), 1400))}px`);
    new ResizeObserver(fit).observe(shown);
    fit();
  };
  frame.addEventListener('load', follow);
  if (frame.contentDocument?.readyState === 'complete') follow();
}
