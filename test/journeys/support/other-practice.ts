import { createApp, type App } from '../../../mock-server/app.ts';
import { serve } from '../../../mock-server/serve.ts';
import type { Town } from './town.ts';

/** A second practice with a backend of its own, which writes down all that it hears. */
export interface OtherPractice {
  url: string;
  app: App;
  /** Method, address, headers and body of every request. */
  log: string[];
  close(): Promise<void>;
}

export async function openOtherPractice(town: Town): Promise<OtherPractice> {
  const app = createApp({
    ...town.environment,
    processor: town.demo.processor,
    allowedOrigins: [town.site],
    payPageUrl: `${town.site}/pay/`,
    scenario: 'family',
  });
  const log: string[] = [];
  const server = await serve(async (request, connection) => {
    const { method, url, headers } = request;
    log.push([method, url, JSON.stringify([...headers]), await request.clone().text()].join(' '));
    return app.fetch(request, connection);
  });
  return { url: server.url, app, log, close: () => server.close() };
}
