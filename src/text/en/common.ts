/** English of what every element may need. */
export const common = {
  /** BCP 47 language of these texts: it becomes `lang` and `dir` of every element. */
  language: 'en',
  loading: 'Loading…',
  close: 'Close',
  'linkOut.account': 'Account number: {number}',
  'linkOut.statement': 'Statement: {number}',
  'linkOut.due': 'Amount due: {amount}',
  'linkOut.balance': 'Current balance: {amount}',
  'processing.one': 'A payment of {amount} is being processed.',
  'processing.several': 'Payments of {amount} in total are being processed.',
  'error.title': 'We couldn’t load this',
  'error.text': 'Something went wrong on our side. Nothing has been charged.',
  'error.retry': 'Try again',
  'offline.title': 'You’re offline',
  'offline.text': 'We’ll try again as soon as your connection is back.',
  'configuration.title': 'This can’t be shown right now',
  'configuration.text': 'Please call the office. They can help you with your bill.',
  'session.signedOut.title': 'See what you owe',
  'session.signedOut.text':
    'Open the payment link we sent you by text or email. Or enter the payment code from your statement.',
  'session.ended.title': 'You’ve been signed out',
  'session.ended.text': 'To keep your details private, we close the page after a while. Open your payment link again.',
  'session.enterCode': 'Enter your payment code',
} as const;
