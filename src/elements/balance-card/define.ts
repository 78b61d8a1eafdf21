import { DuecareBalanceCard } from './balance-card.ts';

if (!customElements.get('duecare-balance-card')) customElements.define('duecare-balance-card', DuecareBalanceCard);
