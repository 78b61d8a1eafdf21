import type { OnChanges, OutputRef } from '@angular/core';

/** A directive, as far as it is looked at here. */
export interface Directive extends OnChanges {
  duecarePaymentSucceeded: OutputRef<Event>;
}

type Compiled = Record<'DuecareBalanceCard' | 'DuecareProvider', new () => Directive>;

/** The directives as they are published, finished by Angular's compiler at run time. */
export async function compiled(): Promise<Compiled> {
  await import('@angular/compiler');
  const built = new URL('../../../dist/angular/index.js', import.meta.url).href;
  return (await import(built)) as Compiled;
}
