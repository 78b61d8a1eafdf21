/** A part of a balance reserved for a payment in flight. */
export interface Hold {
  id: string;
  accountNumber: string;
  /** Minor units, above 0. */
  amount: number;
  status: 'pending' | 'posted' | 'voided' | 'expired';
  /** What was posted of it, 0 unless posted; the rest was released. */
  posted: number;
}
