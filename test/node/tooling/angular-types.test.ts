import assert from 'node:assert/strict';
import { test } from 'node:test';
import { templateSurprises } from './typecheck.ts';

// A line that ends in `<!-- wrong -->` must not compile.

test('duecare/angular types the elements in templates, without CUSTOM_ELEMENTS_SCHEMA', () => {
  const text = `
    import { Component, signal, viewChild } from '@angular/core';
    import type { DuecareClient, PaymentSucceededEvent, SessionEndedEvent, Texts } from 'duecare';
    import { DuecareBalanceCard, DuecarePayNow, DuecareProvider, DuecareQuickpayForm } from 'duecare/angular';
    declare const client: DuecareClient;
    @Component({
      selector: 'app-page',
      imports: [DuecareBalanceCard, DuecarePayNow, DuecareProvider, DuecareQuickpayForm],
      template: \`
        <duecare-provider [baseUrl]="baseUrl()" [client]="client" [texts]="texts" colorScheme="dark" class="practice">
          <duecare-quickpay-form #form id="pay" (duecarePaymentSucceeded)="paid($event)" (click)="form.focus()" />
          <duecare-quickpay-form (duecarePaymentSucceeded)="receipt = $event.detail.receiptId" [hidden]="form.busy" />
          <duecare-quickpay-form (duecare-payment-succeeded)="paid($event)" />
          <duecare-balance-card [headingLevel]="3" pay-href="/pay" slot="card" aria-label="Balance" />
          <duecare-balance-card headingLevel="3" [payHref]="undefined" />
          <duecare-pay-now target="dialog" (duecarePaymentSucceeded)="paid($event)"><a href="/pay">Pay</a></duecare-pay-now>
        </duecare-provider>
        <duecare-provider (duecareSessionEnded)="ended($event)" (duecarePaymentSucceeded)="paid($event)" />
        <duecare-provider [client]="baseUrl()" /> <!-- wrong -->
        <duecare-provider colorScheme="green" /> <!-- wrong -->
        <duecare-provider [connection]="undefined" /> <!-- wrong -->
        <duecare-provider (duecareSessionEnded)="paid($event)" /> <!-- wrong -->
        <duecare-pay-now target="window" /> <!-- wrong -->
        <duecare-pay-now [amount]="100" /> <!-- wrong -->
        <duecare-pay-now [nothingDue]="true" /> <!-- wrong -->
        <duecare-balance-card headingLevel="three" /> <!-- wrong -->
        <duecare-balance-card #card (click)="card.value" /> <!-- wrong -->
        <duecare-quickpay-form (duecarePaymentSucceeded)="$event.detail.amount" /> <!-- wrong -->
        <duecare-quickpay-form (duecarePaymentDeclined)="paid($event)" /> <!-- wrong -->
        <duecare-quickpay-form (duecare-payment-declined)="paid($event)" /> <!-- wrong -->
        <duecare-statement-list /> <!-- wrong -->
      \`,
    })
    export class Page {
      readonly baseUrl = signal('https://billing.example');
      readonly client = client;
      readonly texts: Partial<Texts> = {};
      readonly form = viewChild.required(DuecareQuickpayForm);
      receipt: string | null | undefined;
      isBusy(): boolean {
        return this.form().element.busy;
      }
      paid(event: PaymentSucceededEvent): void {
        console.log(event.detail.paymentId);
      }
      ended(event: SessionEndedEvent): void {
        console.log(event.detail.reason);
      }
    }
  `;
  assert.deepEqual(templateSurprises(text), []);
});
