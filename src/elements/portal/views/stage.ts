import { html, nothing, type TemplateResult } from 'lit';
import { bone } from '../../../parts/bone.ts';
import { loadNotice } from '../../../parts/load-notice.ts';
import type { Stage } from '../portal.flow.ts';
import { heading, type View } from '../view.ts';
import { goodbyeView, hostEndedView, payEntrance, verifyFoot, verifyHead, type Ways } from './entrance.ts';
import { sectionView } from './section.ts';

type Trouble = Parameters<typeof loadNotice>[0];

/** What there is between header and footer. `trouble`: why the practice is not known. */
export function stageView(stage: Stage, view: View, ways: Ways, trouble: Trouble | null): TemplateResult {
  if (stage === 'misconfigured') return troubleView(view, { kind: 'misconfigured' });
  if (trouble) return troubleView(view, trouble);
  switch (stage) {
    case 'loading':
      return html`<div class="card" aria-hidden="true">${bone()}</div>`;
    case 'pay':
      return payEntrance(view, ways);
    case 'goodbye':
      return goodbyeView(view, ways);
    case 'host-ended':
      return hostEndedView(view);
    case 'verify':
    case 'portal':
      return guarded(view, ways, stage === 'portal');
  }
}

function troubleView(view: View, state: Trouble): TemplateResult {
  const { text, retry } = view;
  return html`${heading(view, text('portal.account.title'))}
    <div class="card" part="card">${loadNotice(state, { text, onRetry: retry, codeHref: null })}</div>`;
}

/** The one prompt before the portal and around it: it keeps what it was asked, and warns before the session ends. */
function guarded(view: View, ways: Ways, inside: boolean): TemplateResult {
  return html`${inside ? nothing : verifyHead(view)}
    <duecare-mfa-prompt heading-level=${view.level + 1} ?no-history=${view.noHistory}>
      ${inside ? html`<div class="section">${sectionView(view)}</div>` : nothing}
    </duecare-mfa-prompt>
    ${inside ? nothing : verifyFoot(view, ways)}`;
}
