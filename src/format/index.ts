export { amountParser, type AmountReason, type ParsedAmount } from './amount.ts';
export { cardBrandName, cardLabel } from './card.ts';
export { formatExpiry, isExpired, type CardExpiry } from './expiry.ts';
export { formatDay, formatInstant, formatPlainDate } from './date.ts';
export { formatAmount, formatMoney, minorDigits } from './money.ts';
export { walletName } from './wallet.ts';
export { moneyWriter } from './money-writer.ts';
export { languageName } from './language.ts';
