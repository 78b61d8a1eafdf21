import type { Package } from 'custom-elements-manifest/schema';
import { vscodeCss, vscodeHtml, webTypes } from './editors.ts';
import { frameworkElements } from './model.ts';
import { reactComponents, reactTypes } from './react.ts';
import { elementTypes, jsxTypes, reactJsxTypes, vueTypes } from './types.ts';

/** A module that exports nothing. */
const nothing = 'export {};\n';

/** The files of dist/ that are made from the manifest, for frameworks and editors: path → content. */
export function frameworkFiles(manifest: Package, version: string): Map<string, string> {
  const elements = frameworkElements(manifest);
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ['frameworks/elements.d.ts', elementTypes(elements)],
    ['frameworks/jsx.d.ts', jsxTypes],
    ['frameworks/jsx.js', nothing],
    ['frameworks/react-jsx.d.ts', reactJsxTypes],
    ['frameworks/react-jsx.js', nothing],
    ['frameworks/vue.d.ts', vueTypes],
    ['frameworks/vue.js', nothing],
    // The single files leave nothing for an import to name.
    ['duecare.d.ts', nothing],
    ['duecare-portal.d.ts', nothing],
    ['duecare-boot.d.ts', nothing],
    ['duecare-colors.d.ts', nothing],
    ['duecare-es.d.ts', nothing],
    ['react/index.d.ts', reactTypes(elements)],
    ['react/index.js', reactComponents(elements)],
    ['editors/vscode.html-data.json', json(vscodeHtml(elements))],
    ['editors/vscode.css-data.json', json(vscodeCss(elements))],
    ['editors/web-types.json', json(webTypes(elements, version))],
  ]);
}
