import { html } from 'lit';
import type { PracticeNotice } from '../../src/contract/index.ts';
import { field } from './controls.ts';
import type { Desk } from './desk.ts';
import type { Fields } from './fields.ts';
import { optionsForm } from './options-form.ts';

const EMPTY: PracticeNotice = { lang: 'en', text: '', url: null };

/** What patients read before they pay. A notice whose text is taken out is gone, and there is always room for another. */
export function noticesForm(desk: Desk) {
  return optionsForm(
    desk,
    'notices',
    'Notices before payment',
    (fields) => ({ notices: readNotices(fields) }),
    html`${[...desk.settings.practice.notices, EMPTY].map(noticeFields)}
      <p class="hint">
        Such as help with languages, protection from surprise bills, or nondiscrimination; each in its own language.
      </p>`,
  );
}

function noticeFields({ lang, text, url }: PracticeNotice, index: number) {
  const label = (name: string) => html`<span class="unseen">Notice ${index + 1}: </span>${name}`;
  return html`
    ${field({ label: label('Text'), name: 'notice', required: false, value: text })}
    ${field({ label: label('Language, such as es'), name: 'notice-lang', value: lang })}
    ${field({ label: label('Address of the whole of it'), name: 'notice-url', type: 'url', required: false, value: url ?? '' })}
  `;
}

function readNotices(fields: Fields): PracticeNotice[] {
  const langs = fields.all('notice-lang');
  const urls = fields.all('notice-url');
  return fields.all('notice').flatMap((text, index) => {
    const url = urls[index]?.trim() ?? '';
    return text.trim() === ''
      ? []
      : [{ lang: langs[index]?.trim() ?? '', text: text.trim(), url: url === '' ? null : url }];
  });
}
