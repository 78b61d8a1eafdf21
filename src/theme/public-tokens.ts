/** A CSS custom property that a host may set anywhere above an element. */
export interface PublicToken {
  name: `--duecare-${string}`;
  /** What it is for. */
  description: string;
  /** In words, for people who choose another. */
  default: string;
}

const color = (name: string, description: string, standard: string): PublicToken => ({
  name: `--duecare-color-${name}`,
  description,
  default: standard,
});

/** The first of three tiers, in the order in which docs/theming.md and custom-elements.json list them. */
export const publicTokens: readonly PublicToken[] = [
  color('accent', 'Buttons and choices.', 'deep teal'),
  color('on-accent', 'Text on the accent.', 'white'),
  color('accent-text', 'Links and icons on a surface; follows the accent.', 'the accent'),
  color('focus', 'The focus ring.', 'that of links'),
  color('info', 'Icons of messages that only inform; follows the accent.', 'that of links'),
  color('surface', 'Cards.', 'white'),
  color('surface-muted', 'Quiet grounds in cards.', 'pale grey'),
  color('text', 'Words.', 'ink'),
  color('text-muted', 'Labels and hints.', 'slate'),
  color('border', 'Lines that decorate.', 'pale grey'),
  color('border-strong', 'Outlines of fields.', 'slate'),
  color('success', 'Paid.', 'green'),
  color('success-surface', 'Ground of what is paid.', 'pale green'),
  color('warning', 'Past due, checking.', 'amber'),
  color('warning-surface', 'Ground of what is past due.', 'pale amber'),
  color('danger', 'Declined, mistakes in fields.', 'red'),
  color('danger-surface', 'Ground of what was declined.', 'pale red'),
  { name: '--duecare-font-family', description: 'Text.', default: 'the font of the system' },
  { name: '--duecare-font-family-display', description: 'Headings and large figures.', default: 'that of text' },
  {
    name: '--duecare-font-size',
    description: 'All sizes and spaces count from it.',
    default: '16px, or more where the reader asks for more',
  },
  {
    name: '--duecare-space',
    description: 'The unit of spaces.',
    default: 'a quarter of the size, less on a phone with large text',
  },
  { name: '--duecare-target-size', description: 'The least height of what can be pressed.', default: '44px' },
  { name: '--duecare-radius', description: 'Corners of buttons and fields.', default: '10px' },
  { name: '--duecare-radius-card', description: 'Corners of cards.', default: '18px' },
  { name: '--duecare-shadow', description: 'Under cards; `none` for flat ones.', default: 'soft' },
];
