/**
 * Idempotency keys for what staff commands. Pressing again, before the answer is there or after it was lost, is the same
 * command as long as nothing in the form was changed.
 */
export class CommandKeys {
  private readonly keys = new WeakMap<Element, { content: string; key: string }>();

  /** @param content - what the form says: another content is another command */
  keyOf(control: Element, content = ''): string {
    const known = this.keys.get(control);
    if (known?.content === content) return known.key;
    const key = crypto.randomUUID();
    this.keys.set(control, { content, key });
    return key;
  }

  /** The command was carried out: what comes next is another one. */
  done(control: Element): void {
    this.keys.delete(control);
  }
}
