import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import { common } from '../../text/en/common.ts';
import { quickpay } from '../../text/en/quickpay.ts';
import { portalPay } from '../../text/en/portal-pay.ts';
import type { MessageValues, TextKey } from '../../text/index.ts';
import { DuecareQuickpayForm, type CardEntry, type PaySource } from '../quickpay-form/quickpay-form.ts';
import { portalPayStyles } from './portal-pay.styles.ts';
import { PayInSight } from './pay-in-sight.ts';
import { PortalSource } from './portal-source.ts';

const ownWords: ReadonlyMap<TextKey, TextKey> = new Map([
  ['quickpay.method.title', 'pay.method.title'],
  ['quickpay.change.card', 'pay.change'],
  ['quickpay.card', 'pay.with'],
]);

/**
 * QuickPay for patients who have signed in: they pay for one, some or all patients of the account, with a card they have
 * saved, with a wallet, or with a new card that they may save. Without a session of the portal it is QuickPay as it is, and
 * where practice and device allow it with wallets.
 *
 * ```html
 * <duecare-portal-pay></duecare-portal-pay>
 * ```
 *
 * In a frame of another page Pay does nothing while something lies over it, in browsers that can tell.
 *
 * Slots, parts and events are those of `duecare-quickpay-form`; frames go into children that it adds to itself.
 *
 * @slot card - Made by the element: the processor's frame for a new card.
 * @slot code - Made by the element: the processor's frame for the security code of a saved card.
 * @slot wallet - Made by the element: the wallet's sheet.
 */
export class DuecarePortalPay extends DuecareQuickpayForm {
  static override get styles(): CSSResultGroup {
    return [super.styles, portalPayStyles];
  }

  static override get properties(): PropertyDeclarations {
    return { ...super.properties, patientId: { attribute: 'patient-id' } };
  }

  /** Id of the patient who is picked at first, with the amount due. Needs a session of the portal. Default: the whole account. */
  patientId: string | undefined;

  protected override readonly messages = { ...common, ...quickpay, ...portalPay };

  readonly #inSight = new PayInSight(this);

  /** Where there is more than a card to choose from, some sentences are others. */
  protected override text(key: TextKey, values?: MessageValues): string {
    if (key === 'quickpay.review.refused' && this.#inSight.refused) return super.text('pay.covered', values);
    return super.text(ownWords.get(key) ?? key, values);
  }

  protected override paySource(card: CardEntry): PaySource {
    return new PortalSource(this, {
      connection: this.connection,
      card,
      text: (key, values) => this.text(key, values),
      language: () => this.language,
      patientId: () => this.patientId,
      alert: (text) => this.live.alert(text),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-portal-pay': DuecarePortalPay;
  }
}
