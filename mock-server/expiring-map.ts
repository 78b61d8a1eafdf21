import type { Clock } from './environment.ts';

export interface ExpiringMapOptions {
  /** Milliseconds after which an entry is gone, counted from when it was last set. `Infinity` keeps it. */
  lifetime: number;
  /**
   * At least so many entries are kept before one is forgotten that has not expired, and never twice as many. Default `Infinity`, for
   * keys that no stranger can make up.
   */
  capacity?: number;
}

interface Entry<Value> {
  value: Value;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/**
 * A map that requests fill. Entries lie in two generations: when the younger one is full, or as old as an entry may become, it takes
 * the place of the older one, which is dropped whole. So nothing is ever searched for what has expired, and each call costs the same.
 */
export class ExpiringMap<Value> {
  private readonly clock: Clock;
  private readonly lifetime: number;
  private readonly capacity: number;
  private younger = new Map<string, Entry<Value>>();
  private older = new Map<string, Entry<Value>>();
  private youngerSince = 0;
  private lastExpiry = 0;

  constructor(clock: Clock, { lifetime, capacity = Infinity }: ExpiringMapOptions) {
    this.clock = clock;
    this.lifetime = lifetime;
    this.capacity = capacity;
  }

  /** How many entries are in memory, expired ones included. */
  get size(): number {
    return this.younger.size + this.older.size;
  }

  get(key: string): Value | undefined {
    const entry = this.younger.get(key) ?? this.older.get(key);
    return entry !== undefined && this.now() < entry.expiresAt ? entry.value : undefined;
  }

  set(key: string, value: Value): void {
    const now = this.now();
    this.forget(now);
    this.older.delete(key);
    this.lastExpiry = now + this.lifetime;
    this.younger.set(key, { value, expiresAt: this.lastExpiry });
  }

  delete(key: string): void {
    this.younger.delete(key);
    this.older.delete(key);
  }

  private forget(now: number): void {
    const isOver = now >= this.lastExpiry;
    if (!isOver && this.younger.size < this.capacity && now - this.youngerSince < this.lifetime) return;
    this.older = isOver ? new Map<string, Entry<Value>>() : this.younger;
    this.younger = new Map();
    this.youngerSince = now;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
