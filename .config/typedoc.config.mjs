import { OptionDefaults } from 'typedoc';

/** The reference of what `duecare` exports. Elements have pages of their own in the documentation, with slots and parts. */
export default {
  entryPoints: ['../src/index.ts'],
  tsconfig: './tsconfig.src.json',
  name: 'Duecare',
  readme: 'none',
  blockTags: [...OptionDefaults.blockTags, '@slot', '@csspart', '@fires'],
  excludeTags: [...OptionDefaults.excludeTags, '@slot', '@csspart'],
  notRenderedTags: [...OptionDefaults.notRenderedTags, '@fires'],
  disableSources: true,
  excludePrivate: true,
  excludeProtected: true,
  excludeExternals: true,
  hideGenerator: true,
  // What they are made of is nobody's business.
  intentionallyNotExported: [
    'Shared',
    'SessionKeeper',
    'SessionStore',
    'Facts',
    'Reading',
    'EndpointName',
    'CheckOptions',
  ],
  navigationLinks: { Documentation: '../index.html' },
  highlightLanguages: ['ts', 'js', 'html', 'css', 'json', 'sh'],
  treatWarningsAsErrors: true,
};
