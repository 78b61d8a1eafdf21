import type { CardFieldAppearance } from '../../processors/index.ts';

/**
 * The theme's looks for the fields in the frame, read off an element that wears them: only the browser knows what a token
 * comes to. See `probe` in `quickpay-form.styles.ts`.
 */
export function cardAppearance(probe: Element): CardFieldAppearance {
  const style = getComputedStyle(probe);
  return {
    'color-text': style.color,
    'color-surface': style.backgroundColor,
    'color-border': style.borderTopColor,
    'color-focus': style.outlineColor,
    'color-text-muted': style.textDecorationColor,
    'color-danger': style.columnRuleColor,
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    radius: style.borderTopLeftRadius,
  };
}
