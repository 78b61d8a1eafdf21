import type { CardBrand, Wallet } from '../../src/contract/index.ts';
import type { CardFieldName, CardFlaw } from '../processor/card-rules.ts';

/** Every sentence of the frame in one language. */
export interface FrameTexts {
  /** BCP 47 language of the texts, for `lang`. */
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  labels: Readonly<Record<CardFieldName, string>>;
  /** How to fill a field in. The number has none: what is said there is the brand. */
  hints: Readonly<Record<Exclude<CardFieldName, 'number'>, string>>;
  /** For readers who do not see the picture of the brand. */
  brands: Readonly<Record<CardBrand, string>>;
  /** In place of the hint when the card has its code on the front. */
  codeHintFront: string;
  flaws: Readonly<Record<CardFlaw, string>>;
  wallet: {
    title: string;
    standsFor: Readonly<Record<Wallet, string>>;
    choose: string;
    confirm: string;
    cancel: string;
  };
  /** For somebody who opens the frame's address by itself. */
  alone: string;
}

const english: FrameTexts = {
  lang: 'en',
  dir: 'ltr',
  title: 'Card details',
  labels: { number: 'Card number', expiry: 'Expiration date', code: 'Security code', zip: 'ZIP code' },
  hints: { expiry: 'MM / YY', code: '3 digits on the back', zip: 'Of your billing address' },
  brands: { visa: 'Visa', mastercard: 'Mastercard', amex: 'American Express', discover: 'Discover', other: '' },
  codeHintFront: '4 digits on the front',
  flaws: {
    'number-missing': 'Enter the number on the card.',
    'number-short': 'Enter all digits of the card number.',
    'number-wrong': 'Check the number: a digit is wrong.',
    'number-not-a-test-card': 'This is a demonstration. Use a test card such as 4242 4242 4242 4242.',
    'expiry-missing': 'Enter it as MM / YY.',
    'expiry-unclear': 'Enter it as MM / YY.',
    'expiry-month': 'Month is 01 to 12.',
    'expiry-past': 'Expired. Use another card.',
    'expiry-far': 'Check the year.',
    'code-missing': 'Enter the code.',
    'code-length-3': 'Enter all 3 digits.',
    'code-length-4': 'Enter all 4 digits.',
    'zip-missing': 'Enter your ZIP code.',
    'zip-length': 'Enter 5 digits.',
  },
  wallet: {
    title: 'Mock Pay',
    standsFor: {
      'apple-pay': 'Stands in for Apple Pay. No money moves.',
      'google-pay': 'Stands in for Google Pay. No money moves.',
    },
    choose: 'Pay with',
    confirm: 'Confirm',
    cancel: 'Cancel',
  },
  alone: 'Card details are entered here, inside the payment form of a medical practice.',
};

const languages: Readonly<Record<string, FrameTexts>> = { en: english };

/** The texts of a locale such as `es-US`, or the English ones. */
export function textsFor(locale: string): FrameTexts {
  const [language = ''] = locale.toLowerCase().split('-');
  return (Object.hasOwn(languages, language) ? languages[language] : undefined) ?? english;
}
