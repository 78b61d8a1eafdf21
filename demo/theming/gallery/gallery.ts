import { render } from 'lit';
import type {} from '../../../src/elements/provider/provider.ts';
import { whatIsThere } from '../../docs/visitors.ts';
import { BACKEND, backendOf } from './backend.ts';
import { balanceScenes, payNowScenes, quickpayScenes } from './pay-scenes.ts';
import { portalScenes } from './portal-scenes.ts';
import type { Scene, SceneGroup } from './scene.ts';

/** Every element in every state that is worth a look. */
export const groups: readonly SceneGroup[] = [quickpayScenes, balanceScenes, payNowScenes, ...portalScenes];

/** Payments that scenes of an earlier visit left under way. */
function forgetPayments(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('duecare:intent:') && key.includes('theming-')) localStorage.removeItem(key);
  }
}

/** Shows a group's scenes in `place`. Resolves when all stand still; rejects with the first that would not come about. */
export async function showGroup(place: HTMLElement, { scenes }: SceneGroup): Promise<void> {
  forgetPayments();
  place.replaceChildren();
  const figures = scenes.map((scene) => figureOf(scene));
  place.append(...figures.map(({ figure }) => figure));
  await Promise.all(figures.map(({ put }, at) => put(at)));
}

function figureOf(scene: Scene) {
  const figure = document.createElement('figure');
  const stage = document.createElement('div');
  const caption = document.createElement('figcaption');
  figure.className = 'shot';
  stage.className = 'shot-stage';
  caption.textContent = scene.name;
  figure.append(caption, stage);
  // While it is led to its state it takes no focus from the reader, and says nothing to them.
  stage.inert = true;
  const put = async (at: number) => {
    const { client, portalClient, processors, askStaff } = await backendOf(scene, at);
    const { content } = scene;
    const shown = typeof content === 'function' ? content(await whatIsThere(askStaff)) : content;
    const provider = document.createElement('duecare-provider');
    provider.processorOrigin = document.querySelector<HTMLMetaElement>('meta[name=processor]')?.content;
    provider.processors = processors;
    if (scene.visitor === 'stranger') {
      // A host's own client would carry a session; who comes as a stranger has none, and the provider's client is to get one.
      provider.baseUrl = BACKEND;
      stage.append(provider);
      await provider.updateComplete;
      if (provider.connection) Object.assign(provider.connection, { client, portalClient });
    } else {
      Object.assign(provider, { client, portalClient });
      stage.append(provider);
    }
    render(shown, provider);
    await scene.then?.(stage);
    stage.inert = false;
  };
  return { figure, put };
}
