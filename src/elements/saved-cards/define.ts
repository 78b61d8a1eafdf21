import { register } from '../../base/register.ts';
import { DuecareSavedCards } from './saved-cards.ts';

register('duecare-saved-cards', DuecareSavedCards);
