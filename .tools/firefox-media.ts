import type { BrowserType } from 'playwright-core';

const COMMAND = 'emulation.setMediaFeaturesOverride';

/** What a page is told to emulate, in Playwright's words. */
interface Media {
  readonly media: string;
  readonly colorScheme: string;
  readonly reducedMotion: string;
  readonly forcedColors: string;
}

interface Session {
  send: (this: Session, method: string, params: unknown) => Promise<unknown>;
}

interface BidiBrowser {
  readonly _browserSession: Session;
  readonly _bidiPages: ReadonlyMap<string, { readonly _page: { emulatedMedia(): Media } }>;
}

interface BidiFirefox {
  connectToTransport(...args: unknown[]): Promise<BidiBrowser>;
}

/** The part of Playwright that speaks to Firefox. It runs in this process, where only this path leads to it. */
interface Inner {
  readonly _connection: { toImpl(type: BrowserType): { readonly _bidiFirefox: BidiFirefox } };
}

const patched = new WeakSet<BidiFirefox>();

/**
 * Playwright tells every new page which media to emulate, with a command of WebDriver BiDi that Firefox ESR 153 does
 * not know, and so cannot open one. This answers the command as the browser's developer tools would: by the overrides
 * that every tab has, which reach print, dark mode, less motion and forced colours.
 */
export function emulateMediaInFirefox(firefox: BrowserType): void {
  const bidi = (firefox as unknown as Inner)._connection.toImpl(firefox)._bidiFirefox;
  if (patched.has(bidi)) return;
  patched.add(bidi);
  const connect = bidi.connectToTransport.bind(bidi);
  const browsers: BidiBrowser[] = [];
  bidi.connectToTransport = async (...args) => {
    const browser = await connect(...args);
    // All sessions, one for each page of every browser, are of one class.
    if (browsers.length === 0) answerFor(browsers, Object.getPrototypeOf(browser._browserSession) as Session);
    browsers.push(browser);
    return browser;
  };
}

function answerFor(browsers: readonly BidiBrowser[], sessions: Session): void {
  const { send } = sessions;
  sessions.send = async function (method, params) {
    if (method !== COMMAND) return send.call(this, method, params);
    const [context = ''] = (params as { contexts?: readonly string[] }).contexts ?? [];
    for (const browser of browsers) {
      const page = browser._bidiPages.get(context);
      if (page) await override(browser, context, page._page.emulatedMedia());
    }
    return {};
  };
}

async function override({ _browserSession: session }: BidiBrowser, context: string, media: Media): Promise<void> {
  const tree = (await session.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })) as {
    contexts: readonly { context: string }[];
  };
  const features = [media.media, media.colorScheme, media.reducedMotion, media.forcedColors];
  const answer = (await session.send('script.callFunction', {
    functionDeclaration: String(overrideInFirefox),
    arguments: [context, ...features].map((value) => ({ type: 'string', value })),
    awaitPromise: false,
    target: { context: tree.contexts[0]?.context },
  })) as { type: string; exceptionDetails?: { text: string } };
  if (answer.type !== 'success') throw new Error(`Firefox emulates no media: ${answer.exceptionDetails?.text ?? ''}`);
}

interface Overrides {
  mediumOverride: string;
  prefersColorSchemeOverride: string;
  prefersReducedMotionOverride: string;
  forcedColorsOverride: string;
}

declare const ChromeUtils: {
  importESModule(url: string): { NavigableManager: { getBrowsingContextById(id: string): Overrides } };
};

/** Runs in Firefox's own process. "none" is its word for not overriding. */
function overrideInFirefox(id: string, media: string, colorScheme: string, motion: string, forced: string): void {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const tab = NavigableManager.getBrowsingContextById(id);
  tab.mediumOverride = media === 'no-override' ? '' : media;
  tab.prefersColorSchemeOverride = colorScheme === 'no-override' ? 'none' : colorScheme;
  tab.prefersReducedMotionOverride = motion === 'no-override' ? 'none' : motion;
  tab.forcedColorsOverride = forced === 'no-override' ? 'none' : forced;
}
