import * as z from 'zod/mini';
import { CurrencySchema, MoneySchema } from './money.ts';
import { MfaChannelSchema } from './mfa.ts';
import { HttpsUrlSchema, IdSchema, TextSchema } from './values.ts';

/** How the practice takes money: a card form in the processor's frame, or a link to the processor's own page. */
export const ProcessorSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('hosted-frame'),
    /** Which adapter of the SDK speaks to the frame. */
    adapter: IdSchema,
    /** The page of the card frame, on an origin of the processor's own. */
    frameUrl: HttpsUrlSchema,
  }),
  z.object({
    kind: z.literal('link-out'),
    /** The page that Pay Now leads to, complete. */
    url: HttpsUrlSchema,
  }),
]);

/** A colour as `#1a2b3c`. */
export const ColorSchema = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/));

/** The practice's colours. One that is left out stays as the theme has it; the page's own CSS wins over all. */
export const ThemeColorsSchema = z.object({
  background: z.optional(ColorSchema),
  surface: z.optional(ColorSchema),
  primary: z.optional(ColorSchema),
  secondary: z.optional(ColorSchema),
  accent: z.optional(ColorSchema),
  info: z.optional(ColorSchema),
  success: z.optional(ColorSchema),
  error: z.optional(ColorSchema),
  warning: z.optional(ColorSchema),
  dark: z.optional(ColorSchema),
});

export const WalletSchema = z.enum(['apple-pay', 'google-pay']);

export const PaymentMethodKindSchema = z.enum(['card']);

/** What a practice may switch. Every switch is obeyed by the server; elements only follow. */
export const PracticeOptionsSchema = z.object({
  /** Show the current balance beside the amount due. */
  showCurrentBalance: z.boolean(),
  /** Show what was handed to collections. It is never payable here. */
  showCollectionsBalance: z.boolean(),
  /** Show money received and not yet applied. */
  showUnappliedFunds: z.boolean(),
  /** The amount due then equals the current balance. */
  includeNewChargesInAmountDue: z.boolean(),
  /** The smallest amount a patient may choose; a smaller balance may still be paid whole. */
  minimumPayment: MoneySchema,
  /** Receipts may be sent by email. */
  emailReceipts: z.boolean(),
  /** Payment links and codes open QuickPay. */
  quickPay: z.boolean(),
  /** In the order in which they are offered. */
  paymentMethods: z.array(PaymentMethodKindSchema),
  /** Wallets that may be offered where the device has them. */
  wallets: z.array(WalletSchema),
  /** Payers may store a card for later, in the portal. */
  storeCards: z.boolean(),
  /** A stored card asks for its security code again. */
  requireSecurityCode: z.boolean(),
  /** One payment may be for several patients of the account. */
  splitPayments: z.boolean(),
  /** How one-time codes may be sent, in the order in which they are offered. Without any nobody can open the portal by a code. */
  mfaChannels: z.array(MfaChannelSchema),
  /** Where the portal opens. */
  landingPage: z.enum(['home', 'pay']),
  /** Where logging out leads; null stays on the page. */
  logoutUrl: z.nullable(HttpsUrlSchema),
});

export const PracticeSchema = z.object({
  id: IdSchema,
  name: TextSchema,
  /** IANA zone, for example `America/Chicago`: decides "today", past due and batches. */
  timeZone: z.string(),
  currency: CurrencySchema,
  contact: z.object({
    phone: z.nullable(TextSchema),
    email: z.nullable(TextSchema),
    addressLines: z.array(TextSchema),
  }),
  branding: z.object({
    /** Shown up to 250 by 64 pixels. */
    logoUrl: z.nullable(HttpsUrlSchema),
    faviconUrl: z.nullable(HttpsUrlSchema),
    /** Picture on the portal's home. */
    homeImageUrl: z.nullable(HttpsUrlSchema),
    colors: ThemeColorsSchema,
    footer: z.nullable(TextSchema),
  }),
  processor: ProcessorSchema,
  options: PracticeOptionsSchema,
});

export type Wallet = z.infer<typeof WalletSchema>;
export type ThemeColors = z.infer<typeof ThemeColorsSchema>;
export type Processor = z.infer<typeof ProcessorSchema>;
export type PracticeOptions = z.infer<typeof PracticeOptionsSchema>;
export type Practice = z.infer<typeof PracticeSchema>;
