import { DuecareProvider } from './provider.ts';

if (!customElements.get('duecare-provider')) customElements.define('duecare-provider', DuecareProvider);
