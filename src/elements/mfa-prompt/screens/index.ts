import { html, type TemplateResult } from 'lit';
import type { Screen } from '../mfa-prompt.flow.ts';
import type { View } from '../view.ts';
import { codeScreen } from './code.ts';
import { destinationScreen } from './destination.ts';
import { contact } from './elements.ts';
import { identityScreen } from './identity.ts';
import { messageScreens } from './message.ts';
import { startScreen } from './start.ts';

const screens: Readonly<Record<Screen, (view: View) => TemplateResult>> = {
  start: startScreen,
  identity: identityScreen,
  destination: destinationScreen,
  code: codeScreen,
  ...messageScreens,
};

/** The screen that is shown, and how to reach the practice below it. */
export function renderScreen(screen: Screen, view: View): TemplateResult {
  return html`${screens[screen](view)} ${contact(view)}`;
}
