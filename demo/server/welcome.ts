import type { Invitation } from './invite-payer.ts';
import type { Origins } from './origins.ts';

/** What `npm start` prints. */
export function welcome(
  { demo, backend, processor }: Origins,
  { paymentLink, paymentCode }: Invitation,
  staffSecret: string,
): string {
  return `
Duecare is running. Start with the payment link: you are Maria Garcia, and a statement is past due.

  Payment link           ${paymentLink}
  Payment code           ${paymentCode}, on ${demo}/pay/
  Practice's website     ${demo}/practice/
  Patient portal         ${demo}/account/
  Existing portal        ${demo}/portal/
  Maria's phone          ${demo}/outbox/
  Back office            ${demo}/back-office/
  Theme builder          ${demo}/theming/
  All pages              ${demo}/
  Without a backend      ${demo}/pay/?backend=browser

  4242 4242 4242 4242    approved
  4000 0000 0000 0002    declined
  4000 0000 0000 6975    approved after 8 seconds
                         any future expiration date, any code, any ZIP code

  Backend                ${backend}, with its staff API at ${backend}/staff/v1
  Staff secret           ${staffSecret}, the bearer token of the staff API
  Card processor         ${processor}

Ctrl+C stops it.
`;
}
