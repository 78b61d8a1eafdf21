import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { surprises } from './typecheck.ts';

// A line that ends in `// wrong` must not compile.

const react = (version: 18 | 19): ts.CompilerOptions => {
  const folder = version === 18 ? 'types-react-18' : '@types/react';
  return {
    jsx: ts.JsxEmit.ReactJSX,
    exactOptionalPropertyTypes: true,
    paths: { react: [`./node_modules/${folder}`], 'react/jsx-runtime': [`./node_modules/${folder}/jsx-runtime.d.ts`] },
  };
};

const wrappers = `
  import { createRef } from 'react';
  import type { DuecareBalanceCard as Card, DuecareClient, PaymentSucceededEvent, Texts } from 'duecare';
  import { DuecareBalanceCard, DuecarePayNow, DuecareProvider, DuecareQuickpayForm } from 'duecare/react';
  import type { DuecareProviderProps } from 'duecare/react';
  declare const client: DuecareClient;
  declare const texts: Partial<Texts>;
  const paid = (event: PaymentSucceededEvent) => { console.log(event.detail.paymentId); };
  const card = createRef<Card>();
  export const props: DuecareProviderProps = { client, texts, colorScheme: 'dark' };
  export const page = [
    <DuecareProvider baseUrl="https://billing.example" client={client} texts={texts} locale={undefined} />,
    <DuecareProvider {...props} onDuecareSessionEnded={(event) => event.detail.reason === 'expired'} />,
    <DuecareProvider onDuecarePaymentSucceeded={paid} />,
    <DuecareQuickpayForm key="form" className="pay" onDuecarePaymentSucceeded={paid} />,
    <DuecareQuickpayForm onDuecarePaymentSucceeded={(event) => event.detail.receiptId?.length} />,
    <DuecareBalanceCard ref={card} headingLevel={3} id="card" aria-label="Balance" onClick={() => undefined} />,
    <DuecarePayNow target="dialog" onDuecarePaymentSucceeded={paid}><a href="/pay">Pay now</a></DuecarePayNow>,
    <DuecareProvider client="https://billing.example" />, // wrong
    <DuecareProvider colorScheme="green" />, // wrong
    <DuecareProvider connection={undefined} />, // wrong
    <DuecarePayNow target="window" />, // wrong
    <DuecarePayNow amount={100} />, // wrong
    <DuecarePayNow nothingDue />, // wrong
    <DuecareBalanceCard headingLevel="three" />, // wrong
    <DuecareBalanceCard ref={createRef<HTMLInputElement>()} />, // wrong
    <DuecareBalanceCard onDuecareSessionEnded={() => undefined} />, // wrong
    <DuecareQuickpayForm onDuecarePaymentSucceeded={(event) => event.detail.amount} />, // wrong
    <DuecareQuickpayForm onDuecarePaymentDeclined={paid} />, // wrong
  ];
`;

for (const version of [18, 19] as const) {
  test(`duecare/react types its components for React ${version}`, () => {
    assert.deepEqual(surprises(wrappers, react(version)), []);
  });
}

test("duecare/react/jsx types the elements in React 19's own JSX", () => {
  const text = `
    import 'duecare/react/jsx';
    import type { DuecareClient, PaymentSucceededEvent } from 'duecare';
    declare const client: DuecareClient;
    const paid = (event: PaymentSucceededEvent) => { console.log(event.detail.paymentId); };
    export const page = [
      <duecare-provider key="practice" base-url="https://billing.example" client={client} className="practice" />,
      <duecare-quickpay-form onduecare-payment-succeeded={paid} ref={(form) => { form?.busy; }} />,
      <duecare-quickpay-form onduecare-payment-succeeded={(event) => event.detail.receiptId} />,
      <duecare-balance-card heading-level="3" pay-href="/pay" slot="card" />,
      <duecare-pay-now target="dialog"><a href="/pay">Pay now</a></duecare-pay-now>,
      <duecare-provider client={{}} />, // wrong
      <duecare-pay-now target="window" />, // wrong
      <duecare-balance-card heading-level="three" />, // wrong
      <duecare-quickpay-form onduecare-payment-succeeded={(event: MouseEvent) => event.x} />, // wrong
      <duecare-quickpay-form ref={(form: HTMLInputElement) => { form.value; }} />, // wrong
      <duecare-unheard-of />, // wrong
    ];
  `;
  assert.deepEqual(surprises(text, react(19)), []);
});

test("duecare/vue types the elements in Vue's templates", () => {
  // What Volar checks a template against.
  const text = `
    import type { GlobalComponents } from 'vue';
    import 'duecare/vue';
    import type { DuecareClient, PaymentSucceededEvent } from 'duecare';
    declare const client: DuecareClient;
    type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
    const paid = (event: PaymentSucceededEvent) => { console.log(event.detail.paymentId); };
    export const provider: Props<'duecare-provider'>[] = [
      { 'base-url': 'https://billing.example', client, class: 'practice', key: 'practice' },
      { onDuecarePaymentSucceeded: paid },
      { onDuecareSessionEnded: (event) => { console.log(event.detail.reason); } },
      { client: 'https://billing.example' }, // wrong
      { onDuecarePaymentDeclined: paid }, // wrong
      { colour: 'green' }, // wrong
    ];
    export const payNow: Props<'duecare-pay-now'>[] = [
      { target: 'dialog', paymentId: 'practice', id: 'pay' },
      { 'payment-id': 'practice', onClick: () => undefined },
      { target: 'window' }, // wrong
    ];
  `;
  assert.deepEqual(surprises(text, {}), []);
});

test('duecare/jsx types the elements for any other JSX', () => {
  const text = `
    import type { DuecareJsx } from 'duecare/jsx';
    import type { PaymentSucceededEvent } from 'duecare';
    interface Common { id?: string; children?: unknown }
    type Preact = DuecareJsx<Common>;
    type Solid = DuecareJsx<Common, 'on:'>;
    const paid = (event: PaymentSucceededEvent) => { console.log(event.detail.paymentId); };
    export const preact: Preact['duecare-quickpay-form'][] = [
      { id: 'pay', 'base-url': 'https://billing.example', 'onduecare-payment-succeeded': paid },
      { 'on:duecare-payment-succeeded': paid }, // wrong
    ];
    export const solid: Solid['duecare-quickpay-form'][] = [
      { id: 'pay', baseUrl: 'https://billing.example', 'on:duecare-payment-succeeded': paid },
      { 'on:duecare-payment-declined': paid }, // wrong
    ];
  `;
  assert.deepEqual(surprises(text, {}), []);
});

test('without a framework, elements and events have their types by tag and by name', () => {
  const text = `
    import 'duecare/define';
    const form = document.querySelector('duecare-quickpay-form');
    form?.addEventListener('duecare-payment-succeeded', ({ detail }) => { console.log(detail.receiptId?.length); });
    export const busy: boolean | undefined = form?.busy;
    form?.addEventListener('duecare-payment-succeeded', ({ detail }) => { console.log(detail.amount); }); // wrong
    export const card: HTMLInputElement = document.createElement('duecare-balance-card'); // wrong
  `;
  assert.deepEqual(surprises(text, {}), []);
});
