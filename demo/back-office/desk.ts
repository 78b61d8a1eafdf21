import type { TemplateResult } from 'lit';
import type { Fields } from './fields.ts';
import type { SectionName } from './sections.ts';
import type { StaffApi } from './staff-api.ts';
import type { PracticeSettings } from './staff-answers.ts';
import type { UsageQuestion } from './usage-bars.ts';
import type { Writer } from './writer.ts';

/** Where somebody is: `#accounts/204417` is the item `204417` of the section `accounts`. */
export interface Place {
  section: SectionName;
  item: string | null;
}

/** What somebody has asked for and what the page keeps in mind for them while it is open. */
export interface Memory {
  search: string;
  /** How many lines of an account are shown. */
  lines: number;
  usage: UsageQuestion;
  /** Of the processor that somebody plays: how many payments it has told of. */
  transactions: number;
  /** The check number that was refused because it was entered before. */
  repeatedCheck: string | null;
}

/** All that a section works with. Made anew for every painting, with the practice and the time as they are then. */
export interface Desk {
  readonly staff: StaffApi;
  readonly settings: PracticeSettings;
  /** UTC instant of the backend's clock. */
  readonly now: string;
  /** The day at the practice, `YYYY-MM-DD`. */
  readonly today: string;
  readonly write: Writer;
  readonly memory: Memory;
  /** How wide a chart may be, in CSS pixels. */
  readonly width: number;
  /** Paints again with what the backend says now. */
  readonly refresh: () => void;
  /** For `@submit`: does the work with the form's fields, says what came of it, and empties the form. */
  readonly submits: (
    work: (fields: Fields & { key: string }) => Promise<string>,
    after?: 'empty' | 'keep',
  ) => (event: SubmitEvent) => void;
  /** For `@click`: does the work and says what came of it. `key` is its idempotency key, as in the fields of a form. */
  readonly clicks: (work: (key: string) => Promise<string>) => (event: Event) => void;
}

export interface View {
  title: string;
  body: TemplateResult;
}

/** A section of the back office: what it shows now. Rejects with `Refusal` when there is no such item. */
export type Section = (desk: Desk, item: string | null) => Promise<View>;
