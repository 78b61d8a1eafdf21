import { DuecareMfaPrompt } from './mfa-prompt.ts';

if (!customElements.get('duecare-mfa-prompt')) customElements.define('duecare-mfa-prompt', DuecareMfaPrompt);
