import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Patient } from './support/patient.ts';
import { outOfOrder, readingOrder } from './support/reading-order.ts';
import { useTown } from './support/town.ts';

const town = useTown();

async function patient(): Promise<Patient> {
  const { page } = await town.payer();
  return new Patient(page, town);
}

async function hears(maria: Patient, script: readonly string[]): Promise<void> {
  const heard = await readingOrder(maria.portal);
  assert.deepEqual(outOfOrder(heard, script), [], heard.join('\n'));
}

const navigation = [
  'img "Fernhill Family Medicine"',
  'link "Account"',
  'button "Log out"',
  'navigation "Your account"',
  'link "Home"',
  'link "Pay"',
  'link "Statements"',
  'link "Receipts"',
  'link "Visits"',
] as const;

const footer = [
  'Questions about your bill? Call (555) 555-0143, Monday to Friday, 8 to 5.',
  'Fernhill Family Medicine',
  'link "(555) 555-0143"',
  'link "billing@fernhill.example"',
] as const;

test('A-17: read from the top, verifying is: why, who, where to, send, and the way for those who only want to pay', async () => {
  const maria = await patient();
  await maria.page.goto(`${town.site}/account/`);
  await maria.holder.heading('identity').waitFor();
  await hears(maria, [
    'img "Fernhill Family Medicine"',
    'heading "See your account" [level=1]',
    'heading "Verify it’s you" [level=2]',
    'textbox "First name"',
    'textbox "Last name"',
    'radio "Text message" [checked]',
    'radio "Email"',
    'textbox "Mobile number"',
    'button "Send code"',
    'heading "Only want to pay?" [level=2]',
    'button "Pay with a payment code"',
    ...footer,
  ]);

  await maria.holder.saysWho();
  await hears(maria, [
    'heading "See your account" [level=1]',
    'heading "Enter your code" [level=2]',
    'If this matches what Fernhill Family Medicine has on file, we sent a code by text to phone ending in 0186. It’s good for ten minutes.',
    'You can paste the whole message',
    'textbox "Six-digit code"',
    'button "Verify"',
    'button "Send a new code" [disabled]',
    'button "Change my details"',
    ...footer,
  ]);
});

test('A-17: read from the top, home is: where one can go, whose account it is, what is due, and what happened', async () => {
  const maria = await patient();
  await maria.signsIn();
  await maria.page.getByText('Recent activity').waitFor();
  await maria.page.getByText('$176.15').first().waitFor();
  await hears(maria, [
    ...navigation,
    'heading "Welcome, Maria Garcia" [level=1]',
    'Account 204417',
    'heading "Your balance" [level=2]',
    'Amount due',
    '$146.15',
    'Past due Was due Oct 28, 2026',
    'link "Pay now"',
    'Statement balance',
    'Current balance',
    '$176.15',
    'heading "Your latest statement" [level=2]',
    'link "View statement"',
    'heading "Recent activity" [level=2]',
    'link "Payment May 20, 2026 · Receipt R-100002 $20.00"',
    'link "Unsuccessful payment May 20, 2026 · Receipt R-100001 $0.00"',
    'link "All receipts"',
    ...footer,
  ]);
});

test('A-17: read from the top, paying is: how much, the card, and everything once more before Pay', async () => {
  const maria = await patient();
  await maria.signsIn();
  await maria.goesTo('pay');
  await maria.payer.isOn('amount');
  await hears(maria, [
    ...navigation,
    'heading "Pay your bill" [level=1]',
    'Step 1 of 3',
    'heading "How much would you like to pay?" [level=2]',
    'radio "Amount due $146.15 Statement S-100002, was due Oct 28, 2026" [checked]',
    'radio "Current balance $176.15 Includes charges since your last statement"',
    'radio "Other amount"',
    'button "Continue"',
    ...footer,
  ]);

  await maria.payer.keepsTheAmountDue();
  await maria.payer.card.getByLabel('Card number').waitFor();
  await hears(maria, [
    'Step 2 of 3',
    'heading "How would you like to pay?" [level=2]',
    'radio "Card" [checked]',
    'radio "Google Pay You’ll review before you pay"',
    'iframe',
    'checkbox "Save this card for future payments The card processor stores it. You can remove it in your account at any time."',
    'button "Review payment"',
    ...footer,
  ]);

  await maria.payer.typesTheCard();
  await maria.payer.isOn('review');
  await hears(maria, [
    'Step 3 of 3',
    'heading "Review your payment" [level=2]',
    'Amount',
    '$146.15',
    'button "Change amount"',
    'Visa •••• 4242',
    'button "Change how you pay"',
    'button "Pay $146.15"',
    ...footer,
  ]);
});

test('A-16, A-17: read from the top, a statement is: whose, what is to pay by when, each service in a table, and how to pay', async () => {
  const maria = await patient();
  await maria.signsIn();
  await maria.goesTo('home');
  await maria.way('View statement').click();
  await maria.page.getByRole('heading', { name: 'Statement S-100002' }).waitFor();
  await hears(maria, [
    ...navigation,
    'link "All statements"',
    'heading "Statement" [level=1]',
    'article "Statement S-100002"',
    'Fernhill Family Medicine',
    'heading "Statement S-100002" [level=2]',
    '$146.15',
    'Maria Garcia',
    'Statement balance',
    'Date due',
    'Oct 28, 2026',
    'Account number',
    '204417',
    'heading "Services" [level=3]',
    'heading "Visit on Aug 26, 2026" [level=4]',
    'columnheader "Service"',
    'columnheader "Billed"',
    'columnheader "Adjusted"',
    'columnheader "Insurance pending"',
    'columnheader "Insurance paid"',
    'columnheader "Patient paid"',
    'columnheader "Remaining"',
    'rowheader "Office visit, established patient 67562-1 · CPT 99214"',
    'cell "$215.00"',
    'rowheader "Total"',
    'heading "Visit on Aug 31, 2026" [level=4]',
    'rowheader "Office visit, established patient 67563-1 · CPT 99213"',
    'heading "How to pay" [level=3]',
    ...footer,
  ]);
});
