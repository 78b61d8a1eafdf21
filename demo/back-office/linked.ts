import { html } from 'lit';

/** Addresses in a text become links, as on a phone; everything else stays text. */
export function linked(text: string): unknown[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part) =>
      /^https?:/.test(part) && URL.canParse(part)
        ? html`<a href=${part} target="_blank" rel="noreferrer">${part}<span class="unseen"> (new tab)</span></a>`
        : part,
    );
}
