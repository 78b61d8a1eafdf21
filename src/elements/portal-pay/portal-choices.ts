import type { ReactiveControllerHost } from 'lit';
import type { ConnectionController } from '../../base/connection-controller.ts';
import { Fetched } from '../../base/fetched.ts';
import { portalClientOf, reachesPortal } from '../../base/portal-access.ts';
import type { Balance, ItemizedReceipt, Practice } from '../../contract/index.ts';
import type { AmountFields, ChosenAmount, MethodParts, PayChoices, Row, View } from '../quickpay-form/quickpay-form.ts';
import { FamilyChoice } from './family-choice.ts';
import { familyFields } from './views/family.ts';
import { methodView } from './views/method.ts';
import { sharesView } from './views/shares.ts';
import type { WayChoice } from './way-choice.ts';

export interface PortalChoicesOptions {
  language: () => string;
  /** Whom the payer is to pay for at first; undefined for the whole account. */
  patientId: () => string | undefined;
}

/** What a signed-in patient can choose: whom to pay for, saved cards, wallets, and whether a new card is saved. */
export class PortalChoices implements PayChoices {
  readonly #family: FamilyChoice;
  readonly #patientId: () => string | undefined;
  readonly #ways: WayChoice;
  readonly #receipt: Fetched<ItemizedReceipt>;
  #receiptId: string | null = null;
  #account: string | undefined;

  constructor(
    host: ReactiveControllerHost,
    connection: ConnectionController,
    ways: WayChoice,
    { language, patientId }: PortalChoicesOptions,
  ) {
    this.#family = new FamilyChoice(host, language);
    this.#patientId = patientId;
    this.#ways = ways;
    this.#receipt = new Fetched(host, () => {
      const { current } = connection;
      const id = this.#receiptId;
      if (!current || id === null || !reachesPortal(current)) return null;
      return {
        keys: [current, id],
        load: (signal) => portalClientOf(current).getItemizedReceipt(id, { signal }),
      };
    });
  }

  chosen(balance: Balance, practice: Practice): ChosenAmount | null {
    return this.#ways.inPortal ? this.#family.chosen(balance, practice) : null;
  }

  amount(view: View, usual: AmountFields): AmountFields {
    if (!this.#ways.inPortal) return usual;
    if (view.balance) this.#family.preset(view.balance, this.#patientId());
    return familyFields(view, usual, this.#family);
  }

  method(view: View, usual: MethodParts): unknown {
    const { payment, way } = view;
    const account = way.session?.accountKey;
    // A payment that is made, and another payer, begin anew.
    if (payment.status === 'succeeded' || (account && account !== this.#account)) this.#family.forget();
    this.#account = account ?? this.#account;
    this.#receiptId = 'payment' in payment && payment.status === 'succeeded' ? payment.payment.receiptId : null;
    this.#ways.look(view);
    return methodView(view, usual, this.#ways);
  }

  paysFor(view: View): unknown {
    const { patients } = view.steps.reviewed ?? {};
    if (!patients) return null;
    const named = patients.map((share) => ({ ...share, name: nameOf(view.balance, share.patientId) }));
    return sharesView(view, named);
  }

  receiptRows(view: View): readonly Row[] {
    const patients = this.#receipt.value?.patients ?? [];
    return patients.length === 0 ? [] : [{ label: view.text('pay.for'), value: sharesView(view, patients) }];
  }
}

function nameOf(balance: Balance | null, patientId: string): string {
  return balance?.patients.find((patient) => patient.patientId === patientId)?.name ?? '';
}
