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

const spanish: FrameTexts = {
  lang: 'es',
  dir: 'ltr',
  title: 'Datos de la tarjeta',
  labels: {
    number: 'Número de tarjeta',
    expiry: 'Vencimiento',
    code: 'Código de seguridad',
    zip: 'Código postal',
  },
  hints: { expiry: 'MM / AA', code: '3 dígitos al reverso', zip: 'De su dirección de facturación' },
  brands: { visa: 'Visa', mastercard: 'Mastercard', amex: 'American Express', discover: 'Discover', other: '' },
  codeHintFront: '4 dígitos al frente',
  flaws: {
    'number-missing': 'Escriba el número de la tarjeta.',
    'number-short': 'Escriba todos los dígitos de la tarjeta.',
    'number-wrong': 'Revise el número: hay un dígito equivocado.',
    'number-not-a-test-card': 'Esto es una demostración. Use una tarjeta de prueba, como 4242 4242 4242 4242.',
    'expiry-missing': 'Escríbalo así: MM / AA.',
    'expiry-unclear': 'Escríbalo así: MM / AA.',
    'expiry-month': 'El mes va de 01 a 12.',
    'expiry-past': 'Está vencida. Use otra tarjeta.',
    'expiry-far': 'Revise el año.',
    'code-missing': 'Escriba el código.',
    'code-length-3': 'Escriba los 3 dígitos.',
    'code-length-4': 'Escriba los 4 dígitos.',
    'zip-missing': 'Escriba su código postal.',
    'zip-length': 'Escriba 5 dígitos.',
  },
  wallet: {
    title: 'Mock Pay',
    standsFor: {
      'apple-pay': 'En lugar de Apple Pay. No se mueve dinero.',
      'google-pay': 'En lugar de Google Pay. No se mueve dinero.',
    },
    choose: 'Pagar con',
    confirm: 'Confirmar',
    cancel: 'Cancelar',
  },
  alone: 'Los datos de la tarjeta se escriben aquí, dentro del formulario de pago de un consultorio médico.',
};

const languages: Readonly<Record<string, FrameTexts>> = { en: english, es: spanish };

/** The texts of a locale such as `es-US`, or the English ones. */
export function textsFor(locale: string): FrameTexts {
  const [language = ''] = locale.toLowerCase().split('-');
  return (Object.hasOwn(languages, language) ? languages[language] : undefined) ?? english;
}
