import * as z from 'zod/mini';
import { CurrencySchema, MoneySchema } from './money.ts';
import { MfaChannelSchema } from './mfa.ts';
import { HttpsUrlSchema, IdSchema, LanguageTagSchema, TextSchema } from './values.ts';

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

/** Wallets are shown only where the payer's device has them too. */
export const PaymentMethodKindSchema = z.enum(['card', 'apple-pay', 'google-pay']);

/** `#rrggbb`. */
export const ColorSchema = z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/));

const color = z.nullable(ColorSchema);

/** The practice's colours; null leaves one as it is. What the page around the elements says wins. */
export const ThemeSchema = z.object({
  background: color,
  surface: color,
  primary: color,
  secondary: color,
  accent: color,
  info: color,
  success: color,
  error: color,
  warning: color,
  /** Text, and other things as dark. */
  dark: color,
});

export const BrandingSchema = z.object({
  /** Shown up to 250 by 64 pixels. */
  logoUrl: z.nullable(HttpsUrlSchema),
  /** For pages that are the practice's own: the portal shows it where the page asks for it and has no icon. */
  faviconUrl: z.nullable(HttpsUrlSchema),
  /** Beside the greeting of the portal. */
  homeImageUrl: z.nullable(HttpsUrlSchema),
  /** How to reach the practice, below the portal. */
  footer: z.nullable(TextSchema),
});

/** Something to read before paying: help with languages, protection from surprise bills, patients' rights. */
export const PracticeNoticeSchema = z.object({
  /** The language of the text, which need not be the page's. */
  lang: LanguageTagSchema,
  text: TextSchema,
  /** Where the whole of it stands; null when the text says all. */
  url: z.nullable(HttpsUrlSchema),
});

/** Where the portal begins. */
export const LandingPageSchema = z.enum(['home', 'pay']);

/** What a practice may switch. Every switch is obeyed by the server; elements only follow. */
export const PracticeOptionsSchema = z.object({
  /**
   * Show the current balance beside the amount due. Otherwise, while something is due, figures and payments are limited to the amount due.
   */
  showCurrentBalance: z.boolean(),
  /** Show what was handed to collections. It is never payable here. */
  showCollectionsBalance: z.boolean(),
  /** Show money received and not yet applied. */
  showUnappliedFunds: z.boolean(),
  /** The amount due then equals the current balance. */
  includeNewChargesInAmountDue: z.boolean(),
  /** The smallest amount a patient may choose; a smaller balance may still be paid whole. */
  minimumPayment: MoneySchema,
  /** Receipts go to the guarantor by email, and to any address that a payer asks for. */
  emailReceipts: z.boolean(),
  /** Payment links and codes open QuickPay. */
  quickPay: z.boolean(),
  /** In the order in which they are offered. */
  paymentMethods: z.array(PaymentMethodKindSchema),
  /** In the portal a card may be kept for later payments. */
  storeCards: z.boolean(),
  /** Asked again for a saved card. */
  requireSecurityCode: z.boolean(),
  /** One payment may be for some or all patients of the account. Otherwise it is for one of them, or for the whole account. */
  splitPayments: z.boolean(),
  /** How one-time codes may be sent, in the order in which they are offered. Without any nobody can open the portal by a code. */
  mfaChannels: z.array(MfaChannelSchema),
  landingPage: LandingPageSchema,
  /** Where pressing Log out leads, in the portal and in the warning before its session ends; null stays where it was. */
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
  branding: BrandingSchema,
  theme: ThemeSchema,
  processor: ProcessorSchema,
  options: PracticeOptionsSchema,
  /** In the order in which they are read. A page that brings notices of its own shows those instead. */
  notices: z.array(PracticeNoticeSchema),
});

export type Theme = z.infer<typeof ThemeSchema>;
export type Branding = z.infer<typeof BrandingSchema>;
export type PracticeNotice = z.infer<typeof PracticeNoticeSchema>;
export type LandingPage = z.infer<typeof LandingPageSchema>;
export type PaymentMethodKind = z.infer<typeof PaymentMethodKindSchema>;
export type Processor = z.infer<typeof ProcessorSchema>;
export type PracticeOptions = z.infer<typeof PracticeOptionsSchema>;
export type Practice = z.infer<typeof PracticeSchema>;
