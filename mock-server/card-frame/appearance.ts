import { allowedAppearance, appearanceNames } from '../../src/contract/appearance.ts';

/** Gives the page its wanted looks: custom properties of allowed names and values, set one by one, and nothing else. */
export function applyAppearance(root: HTMLElement, appearance: Readonly<Record<string, string>>): void {
  const allowed = allowedAppearance(appearance);
  for (const name of appearanceNames) {
    const value = allowed[name];
    if (value === undefined) root.style.removeProperty(`--card-${name}`);
    else root.style.setProperty(`--card-${name}`, value);
  }
}
