export { es } from '../text/es.ts';
