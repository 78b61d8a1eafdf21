export interface Ports {
  demo: number;
  backend: number;
  processor: number;
}

/**
 * The ports of the three servers: 4000, 4001 and 4002, or from `DUECARE_PORT` on. Throws `RangeError` for a text that names no
 * three ports.
 */
export function portsFrom(text: string | undefined): Ports {
  const first = text === undefined || text === '' ? 4000 : Number(text);
  if (!Number.isInteger(first) || first < 1 || first > 65_533) {
    throw new RangeError(
      `DUECARE_PORT is "${text ?? ''}". Set it to a number from 1 to 65533; the next two ports are used too.`,
    );
  }
  return { demo: first, backend: first + 1, processor: first + 2 };
}
