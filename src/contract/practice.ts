import * as z from 'zod/mini';
import { decoration, decorationBlock, rows } from './lenient.ts';
import { CurrencySchema, MoneySchema } from './money.ts';
import { MfaChannelSchema } from './mfa.ts';
import { HttpsUrlSchema, IdSchema, LanguageTagSchema, TextSchema, TimeZoneSchema } from './values.ts';

/** An address of the practice's, or null without one. */
export const OptionalUrlSchema = decoration(z.nullable(HttpsUrlSchema), null);

/** Off unless it says otherwise. */
export const SwitchSchema = decoration(z.boolean(), false);

/** How the practice takes money: a card form in the processor's frame, a link to the processor's own page, or not at all. */
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
  /** The practice takes no payments online. */
  z.object({ kind: z.literal('none') }),
]);

/** Wallets are shown only where the payer's device has them too. */
export const PaymentMethodKindSchema = z.enum(['card', 'apple-pay', 'google-pay']);

/** `#rrggbb`. */
export const ColorSchema = z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/));

/** A color, or null to leave it as it is. */
export const ThemeColorSchema = decoration(z.nullable(ColorSchema), null);

/** The practice's colours; null leaves one as it is. What the page around the elements says wins. */
export const ThemeSchema = z.object({
  background: ThemeColorSchema,
  surface: ThemeColorSchema,
  primary: ThemeColorSchema,
  secondary: ThemeColorSchema,
  accent: ThemeColorSchema,
  info: ThemeColorSchema,
  success: ThemeColorSchema,
  error: ThemeColorSchema,
  warning: ThemeColorSchema,
  /** Text, and other things as dark. */
  dark: ThemeColorSchema,
});

export const BrandingSchema = z.object({
  /** Shown up to 250 by 64 pixels. */
  logoUrl: OptionalUrlSchema,
  /** For pages that are the practice's own: the portal shows it where the page asks for it and has no icon. */
  faviconUrl: OptionalUrlSchema,
  /** Beside the greeting of the portal. */
  homeImageUrl: OptionalUrlSchema,
  /** How to reach the practice, below the portal. */
  footer: decoration(z.nullable(TextSchema), null),
});

/** Something to read before paying: help with languages, protection from surprise bills, patients' rights. */
export const PracticeNoticeSchema = z.object({
  /** The language of the text, which need not be the page's. */
  lang: LanguageTagSchema,
  text: TextSchema,
  /** Where the whole of it stands; null when the text says all. */
  url: OptionalUrlSchema,
});

/** Where the portal begins. */
export const LandingPageSchema = z.enum(['home', 'pay']);

/** What a practice may switch. Every switch is obeyed by the server; elements only follow. */
export const PracticeOptionsSchema = z.object({
  /**
   * Show the current balance beside the amount due. Otherwise, while something is due, figures and payments are limited to the amount due.
   */
  showCurrentBalance: SwitchSchema,
  /** Show what was handed to collections. It is never payable here. */
  showCollectionsBalance: SwitchSchema,
  /** Show money received and not yet applied. */
  showUnappliedFunds: SwitchSchema,
  /** The amount due then equals the current balance. */
  includeNewChargesInAmountDue: SwitchSchema,
  /** The smallest amount a patient may choose; a smaller balance may still be paid whole. */
  minimumPayment: MoneySchema,
  /** Receipts go to the guarantor by email, and to any address that a payer asks for. */
  emailReceipts: SwitchSchema,
  /** Payment links and codes open QuickPay. */
  quickPay: decoration(z.boolean(), true),
  /** In the order in which they are offered. */
  paymentMethods: decoration(rows(PaymentMethodKindSchema), ['card']),
  /** In the portal a card may be kept for later payments. */
  storeCards: SwitchSchema,
  /** Asked again for a saved card. */
  requireSecurityCode: SwitchSchema,
  /** One payment may be for some or all patients of the account. Otherwise it is for one of them, or for the whole account. */
  splitPayments: SwitchSchema,
  /** How one-time codes may be sent, in the order in which they are offered. Without any nobody can open the portal by a code. */
  mfaChannels: decoration(rows(MfaChannelSchema), ['text', 'email']),
  landingPage: decoration(LandingPageSchema, 'home'),
  /** Where pressing Log out leads, in the portal and in the warning before its session ends; null stays where it was. */
  logoutUrl: OptionalUrlSchema,
});

export const PracticeSchema = z.object({
  id: IdSchema,
  name: TextSchema,
  /** IANA zone, for example `America/Chicago`: decides "today", past due and batches. */
  timeZone: decoration(TimeZoneSchema, 'UTC'),
  currency: CurrencySchema,
  contact: decorationBlock(
    z.object({
      phone: decoration(z.nullable(TextSchema), null),
      email: decoration(z.nullable(TextSchema), null),
      addressLines: decoration(rows(TextSchema), []),
    }),
  ),
  branding: decorationBlock(BrandingSchema),
  theme: decorationBlock(ThemeSchema),
  processor: decoration(ProcessorSchema, { kind: 'none' }),
  options: PracticeOptionsSchema,
  /** In the order in which they are read. A page that brings notices of its own shows those instead. */
  notices: decoration(rows(PracticeNoticeSchema), []),
});

export type Theme = z.infer<typeof ThemeSchema>;
export type Branding = z.infer<typeof BrandingSchema>;
export type PracticeNotice = z.infer<typeof PracticeNoticeSchema>;
export type LandingPage = z.infer<typeof LandingPageSchema>;
export type PaymentMethodKind = z.infer<typeof PaymentMethodKindSchema>;
export type Processor = z.infer<typeof ProcessorSchema>;
export type PracticeOptions = z.infer<typeof PracticeOptionsSchema>;
export type Practice = z.infer<typeof PracticeSchema>;
