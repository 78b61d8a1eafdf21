import { register } from '../../base/register.ts';
import { DuecareMfaPrompt } from './mfa-prompt.ts';

register('duecare-mfa-prompt', DuecareMfaPrompt);
