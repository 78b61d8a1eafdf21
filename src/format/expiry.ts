/** The month in which a card ends. */
export interface CardExpiry {
  /** 1 to 12. */
  expiryMonth: number;
  expiryYear: number;
}

/** `12/2028`, as it is on the card. */
export function formatExpiry({ expiryMonth, expiryYear }: CardExpiry): string {
  return `${String(expiryMonth).padStart(2, '0')}/${expiryYear}`;
}

/** Whether the card's last month is over at an instant: a card is good for the whole of it, wherever its holder is. */
export function isExpired({ expiryMonth, expiryYear }: CardExpiry, instant: number): boolean {
  // The first instant at which it is the next month everywhere, twelve hours after UTC. Months count from 0 there.
  return instant >= Date.UTC(expiryYear, expiryMonth, 1, 12);
}
