import { money, type Processor, type Theme } from '../../src/contract/index.ts';
import type { PracticeSettings } from '../ledger/index.ts';

/** No colour of the practice's own. */
export const plainTheme: Readonly<Theme> = {
  background: null,
  surface: null,
  primary: null,
  secondary: null,
  accent: null,
  info: null,
  success: null,
  error: null,
  warning: null,
  dark: null,
};

/** What of the practice depends on where things run. */
export interface PracticePlace {
  /** How the practice takes cards. */
  processor: Processor;
  /** Default: none. */
  logoUrl?: string;
  /** Default: none. */
  faviconUrl?: string;
  /** Colours of the practice's own. Default: none. */
  theme?: Partial<Theme>;
}

/** The practice of every scenario. It is as invented as its people. */
export function fernhill({ processor, logoUrl, faviconUrl, theme }: PracticePlace): PracticeSettings {
  return {
    practice: {
      id: 'fernhill',
      name: 'Fernhill Family Medicine',
      timeZone: 'America/Chicago',
      currency: 'USD',
      contact: {
        phone: '(555) 555-0143',
        email: 'billing@fernhill.example',
        addressLines: ['214 Orchard Street', 'Millbrook, IL 60532'],
      },
      branding: {
        logoUrl: logoUrl ?? null,
        faviconUrl: faviconUrl ?? null,
        homeImageUrl: null,
        footer: 'Questions about your bill? Call (555) 555-0143, Monday to Friday, 8 to 5.',
      },
      theme: { ...plainTheme, ...theme },
      processor,
      options: {
        showCurrentBalance: true,
        showCollectionsBalance: false,
        showUnappliedFunds: true,
        includeNewChargesInAmountDue: false,
        minimumPayment: money(500, 'USD'),
        emailReceipts: true,
        quickPay: true,
        paymentMethods: ['card', 'apple-pay', 'google-pay'],
        storeCards: true,
        requireSecurityCode: false,
        splitPayments: true,
        mfaChannels: ['text', 'email'],
        landingPage: 'home',
        logoutUrl: null,
      },
      notices: [],
    },
    linkOutPaymentId: null,
    autoPost: true,
    statementDueDays: 21,
    reminders: { before: [3], onDueDate: true, after: [7, 14] },
    linkDays: 30,
    codeDays: 90,
    linkVerification: null,
    sessions: { idleMinutes: 15, portalHours: 12, extensions: 10 },
  };
}
