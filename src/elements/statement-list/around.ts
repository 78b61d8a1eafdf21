import { html, type TemplateResult } from 'lit';
import { icons } from '../../parts/icons.ts';
import { empty } from '../../parts/load-notice.ts';
import type { Speech } from '../../parts/speech.ts';

type Words = Speech['text'];

/** Id of the box, to give it the focus. */
export const HIDE_PAID_BOX = 'hide-paid';

export function hidePaidBox(checked: boolean, text: Words, onChange: (checked: boolean) => void): TemplateResult {
  const changed = ({ currentTarget }: Event & { currentTarget: HTMLInputElement }) => onChange(currentTarget.checked);
  return html`<label class="hide-paid">
    <input id=${HIDE_PAID_BOX} type="checkbox" .checked=${checked} @change=${changed} />
    <span>${text('statements.hidePaid')}</span>
  </label>`;
}

/** There is no statement at all, or none that is not paid. */
export function nothingToShow(withoutPaid: boolean, text: Words, onShowPaid: () => void): TemplateResult {
  if (!withoutPaid) return empty(icons.info, text('statements.empty.title'), text('statements.empty.text'));
  const all = html`<button class="button quiet" part="button" type="button" @click=${onShowPaid}>
    ${text('statements.none.all')}
  </button>`;
  return empty(icons.check, text('statements.none.title'), text('statements.none.text'), all);
}
