import type { savedCards as english } from '../en/saved-cards.ts';
import type { Translation } from '../texts.ts';

/** Spanish of the list of saved cards. */
export const savedCards = {
  'cards.title': 'Tarjetas guardadas',
  'cards.loading': 'Cargando sus tarjetas guardadas…',
  'cards.verify': 'Confirme su identidad para ver sus tarjetas guardadas',
  'cards.expires': 'Vence: {date}',
  'cards.expired': 'Venció: {date}',
  'cards.where': 'El procesador de tarjetas guarda los números. Nosotros solo vemos lo que se muestra aquí.',
  'cards.empty.title': 'No hay tarjetas guardadas',
  'cards.empty.text': 'Puede guardar una tarjeta al pagar con ella.',
  'cards.remove': 'Eliminar',
  'cards.remove.named': 'Eliminar {card}',
  'cards.remove.confirm': '¿Eliminar {card}?',
  'cards.remove.text': 'Para volver a pagar con ella, tendrá que escribirla de nuevo.',
  'cards.remove.yes': 'Eliminar tarjeta',
  'cards.remove.no': 'Conservar tarjeta',
  'cards.removing': 'Eliminando…',
  'cards.removed': 'Se eliminó {card}.',
  'cards.kept.code': 'La tarjeta no se eliminó. Confirme su identidad para eliminarla.',
  'cards.kept.failed': 'La tarjeta no se eliminó. Inténtelo de nuevo.',
} as const satisfies Translation<typeof english>;
