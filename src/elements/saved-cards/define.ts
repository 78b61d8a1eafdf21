import { DuecareSavedCards } from './saved-cards.ts';

if (!customElements.get('duecare-saved-cards')) customElements.define('duecare-saved-cards', DuecareSavedCards);
