export interface Section {
  title: string;
  items: readonly NavigationItem[];
}

export interface NavigationItem {
  title: string;
  path: string;
}

const item = (title: string, path: string): NavigationItem => ({ title, path });

/**
 * Everything that the left column lists. Elements and decisions are as many as there are, and a guide that nobody has given a place
 * stands at the end of the guides.
 */
export function navigation(pages: readonly NavigationItem[]): Section[] {
  const inFolder = (folder: string) =>
    pages.filter(({ path }) => path.startsWith(folder) && path !== `${folder}index.html`);
  const elements = inFolder('elements/');
  const decisions = inFolder('decisions/');
  const placed = sections(elements, decisions);
  const known = new Set(placed.flatMap(({ items }) => items.map(({ path }) => path)));
  const others = pages.filter(({ path }) => !known.has(path));
  return placed.map((one) => (one.title === 'Guides' ? { ...one, items: [...one.items, ...others] } : one));
}

function sections(elements: readonly NavigationItem[], decisions: readonly NavigationItem[]): Section[] {
  return [
    {
      title: 'Start',
      items: [
        item('Overview', 'index.html'),
        item('For web editors', 'start/web-editor.html'),
        item('For portal developers', 'start/portal-developer.html'),
        item('For backend developers', 'start/backend-developer.html'),
        item('For billers', 'start/biller.html'),
        item('In short', 'getting-started.html'),
      ],
    },
    { title: 'Elements', items: [item('All elements', 'elements/index.html'), ...elements] },
    {
      title: 'Guides',
      items: [
        item('Configuration', 'configuration.html'),
        item('Looks', 'theming.html'),
        item('Languages', 'languages.html'),
        item('The portal and routers', 'portal.html'),
        item('Frameworks and editors', 'frameworks.html'),
        item('Recipes', 'recipes.html'),
        item('Moving from a hosted pay link', 'migration.html'),
        item('Accessibility', 'accessibility.html'),
        item('Mock backend', 'mock-backend.html'),
      ],
    },
    {
      title: 'Security',
      items: [
        item('Security', 'security.html'),
        item('PCI DSS', 'pci.html'),
        item('Threat model', 'threat-model.html'),
        item('Releasing', 'releasing.html'),
      ],
    },
    {
      title: 'Reference',
      items: [
        item('Errors', 'errors.html'),
        item('Contract', 'contract.html'),
        item('API of the package', 'api/index.html'),
        item('Requirements', 'requirements.html'),
      ],
    },
    { title: 'Decisions', items: decisions },
  ];
}
