import { NotConfiguredError } from '../client/index.ts';
import { describeIssues } from '../client/invalid-answer.ts';
import type { Reader, WireName, WireTypes } from '../contract/index.ts';
import type { ProcessorAdapter } from '../processors/processor.ts';
import type { Message } from '../text/message.ts';
import { warn } from './warn.ts';

/** A value of the contract that the page has set as a property; undefined, with a line in the console, when it does not fit. */
export function contractValue<Name extends WireName>(
  property: string,
  value: unknown,
  read: Reader,
  name: Name,
): WireTypes[Name] | undefined {
  if (value === undefined) return undefined;
  const { value: used, issues } = read(name, value);
  if (issues.length === 0) return used as WireTypes[Name];
  warn(new NotConfiguredError(property, describeIssues(issues)));
  return undefined;
}

/** The adapters that can be used, whatever the page has set. */
export function usableAdapters(processors: unknown): readonly ProcessorAdapter[] {
  const list: readonly unknown[] = Array.isArray(processors) ? processors : [processors];
  return list.filter((adapter) => {
    const isUsable = isAdapter(adapter);
    if (!isUsable && adapter) warn(new NotConfiguredError('processors', 'Each needs a name and mount.'));
    return isUsable;
  });
}

/** Whether the value can be shown as a sentence. */
export function isMessage(value: unknown): value is Message {
  return typeof value === 'string' || typeof fieldOf(value, 'other') === 'string';
}

/** A field of a value that may be anything. */
export function fieldOf(value: unknown, name: string): unknown {
  return (Object(value) as Record<string, unknown>)[name];
}

function isAdapter(value: unknown): value is ProcessorAdapter {
  return typeof fieldOf(value, 'name') === 'string' && typeof fieldOf(value, 'mount') === 'function';
}
