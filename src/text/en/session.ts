/** English of the warning before a session ends. */
export const session = {
  'session.warning': 'About your session',
  'session.warning.title': 'Are you still there?',
  'session.warning.text': 'To keep your details private, you’ll be signed out in',
  'session.warning.last': 'This session can’t be extended. Enter a new code to continue where you are. It ends in',
  'session.warning.extend': 'Stay signed in',
  'session.warning.verify': 'Get a new code',
  'session.warning.logOut': 'Log out',
  'session.warning.failed': 'We couldn’t reach the server. Try again.',
  'session.say.warning': 'You’ll be signed out in {time}. Choose “Stay signed in” or press any key to stay.',
  'session.say.last': 'Your session ends in {time} and can’t be extended. Enter a new code to continue where you are.',
  'session.say.extended': 'You’re still signed in.',
  'session.say.ended': 'You’ve been signed out to keep your details private.',
} as const;
