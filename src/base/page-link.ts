import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fits } from '../contract/index.ts';
import { type BootLinkRequest, BOOT_LINK_EVENT, linkIn } from './boot-link.ts';
import type { ConnectionController } from './connection-controller.ts';

/** On `document`: every element that opens payment links says whose the link is. Copies of the SDK hear each other. */
const LINK_WANTED = 'duecare-link-wanted';

interface LinkRequest {
  /** Whether it is about the link with this token. Everybody on the page hears the request, so the token is not in it. */
  readonly isFor: (token: string) => boolean;
  /** The practice that the link names. */
  readonly practice: string | undefined;
  /** The backend of the first element on the page that may have the link. */
  first?: unknown;
  /** The backend that has had it. */
  taken?: unknown;
}

/**
 * The payment link that opened this page, as far as it is its host's. Its token is a secret between the payer and one practice, so
 * one backend gets it: that of the first element on the page which opens links, or, of a link that names its practice, the
 * first that names no other. Another one is not told later either, when that element has gone.
 */
export class PageLink implements ReactiveController {
  readonly #connection: ConnectionController;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, connection: ConnectionController) {
    this.#connection = connection;
    host.addController(this);
  }

  /** Null without a link, when a part of it is missing, and when it is another's. */
  get token(): string | null {
    const text = this.#text;
    return fits('LinkToken', text) ? text : null;
  }

  /** A part of the link is missing, as happens to a long one in a message. */
  get isIncomplete(): boolean {
    const text = this.#text;
    return text !== null && !fits('LinkToken', text);
  }

  /**
   * What there is of the token. It is read from the address, which stays as it is so that a reload works, or asked of the boot
   * snippet, which has taken it out of the address before other scripts ran.
   */
  get #text(): string | null {
    const connection = this.#connection.current;
    const inAddress = linkIn(location.href);
    const boot = inAddress === null ? askBootSnippet() : null;
    const link = inAddress ?? boot?.token ?? connection?.pageLink;
    const [token, practice] = link?.split('&practice=') ?? [];
    if (token === undefined) return null;
    const detail: LinkRequest = { isFor: (other) => other === token, practice };
    document.dispatchEvent(new CustomEvent(LINK_WANTED, { detail }));
    const backend = this.#backend;
    if ((detail.taken ?? detail.first) !== backend) return null;
    if (connection && boot?.token) {
      connection.pageLink = boot.token;
      boot.take?.();
    }
    // A host may make its client anew at any time, so only an address is remembered.
    if (!detail.taken && typeof backend === 'string') {
      onLinkWanted((request) => {
        if (request.isFor(token)) request.taken = backend;
      });
    }
    return token;
  }

  hostConnected(): void {
    this.#stop = onLinkWanted((request) => {
      const practice = this.#connection.current?.practiceId;
      if (!practice || !request.practice || practice === request.practice) request.first ??= this.#backend;
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Unlike any other's until there is a connection. */
  get #backend(): unknown {
    return this.#connection.current?.backend ?? this;
  }
}

function onLinkWanted(answer: (request: LinkRequest) => void): () => void {
  const listener = (event: Event) => answer((event as CustomEvent<LinkRequest>).detail);
  document.addEventListener(LINK_WANTED, listener);
  return () => document.removeEventListener(LINK_WANTED, listener);
}

function askBootSnippet(): BootLinkRequest {
  const detail: BootLinkRequest = { token: null };
  document.dispatchEvent(new CustomEvent(BOOT_LINK_EVENT, { detail }));
  return detail;
}
