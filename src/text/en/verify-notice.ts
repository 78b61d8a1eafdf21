/** English of what a portal element says before the patient has verified who they are. */
export const verifyNotice = {
  'verify.notice.title': 'Verify it’s you',
  'verify.notice.text': 'To keep your details private, we’ll send you a one-time code first.',
  'verify.notice.ended.title': 'You’ve been signed out',
  'verify.notice.ended.text':
    'To keep your details private, we close the page after a while. A new code opens it again.',
  'verify.notice.action': 'Verify it’s me',
} as const;
