import { register } from '../../base/register.ts';
import { DuecareProvider } from './provider.ts';

register('duecare-provider', DuecareProvider);
