import { after, before } from 'node:test';
import { launchWebKit, type WebKit } from './launch-webkit.ts';
import { WebKitPage } from './webkit-page.ts';

/** WebKit for the tests of one file. The returned function opens a new window with nothing stored. */
export function useWebKit(): (width?: number) => Promise<WebKitPage> {
  let webKit: WebKit | undefined;
  before(async () => {
    webKit = await launchWebKit();
  });
  after(() => webKit?.close());
  return async (width) => {
    if (!webKit) throw new Error('WebKit has not started: open windows inside of tests.');
    return new WebKitPage(await webKit.open(width));
  };
}
