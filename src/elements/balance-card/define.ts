import { register } from '../../base/register.ts';
import { DuecareBalanceCard } from './balance-card.ts';

register('duecare-balance-card', DuecareBalanceCard);
