import type { Random } from '../environment.ts';

const CODES = 1_000_000;
const DRAWS = 2 ** 24;
/** Draws from here on are thrown away: with them some codes would be likelier than others. */
const FAIR = DRAWS - (DRAWS % CODES);

/** Six digits, each code as likely as any other, leading zeros kept. */
export function randomCode(random: Random): string {
  for (;;) {
    const [high = 0, middle = 0, low = 0] = random.bytes(3);
    const draw = (high << 16) | (middle << 8) | low;
    if (draw < FAIR) return String(draw % CODES).padStart(6, '0');
  }
}
