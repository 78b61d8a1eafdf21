/** A page of the documentation before it gets its frame. */
export interface Page {
  /** Where it stands in the site: `elements/balance-card.html`. */
  path: string;
  title: string;
  /** One sentence for search engines and link previews. */
  description: string;
  body: string;
  /** What "On this page" lists. */
  headings: readonly Heading[];
  /** Live examples the page frames, in their order. */
  examples: readonly Example[];
}

export interface Heading {
  id: string;
  text: string;
  level: number;
}

/** A piece of HTML that runs on the mock backend in a page of its own. */
export interface Example {
  /** Where its page stands in the site. */
  path: string;
  title: string;
  html: string;
  /** What the page's own script does; empty for most. */
  script: string;
  /** Who has come: somebody signed in by the host, by a payment link, or nobody yet. */
  as: Visitor;
  /** The scenario of the mock backend. */
  world: string;
}

export const visitors = ['portal', 'link', 'nobody'] as const;
export type Visitor = (typeof visitors)[number];
