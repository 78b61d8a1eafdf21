import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { extname } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { textsFor } from '../../../mock-server/card-frame/texts.ts';
import { phrases } from '../../../mock-server/outbox/phrases.ts';
import { es } from '../../../src/text/es.ts';
import { en, type Texts } from '../../../src/text/index.ts';

/** Phrases that patients and visitors of the demo do not read: translated sentences, metaphors, and British spelling. */
const english = [
  /\bmend(s|ed|ing)?\b/i,
  /before it is made/i,
  /can’t pay this here/i,
  /^you owe$/i,
  /that is all you owe/i,
  /\bat most\b/i,
  /\bgiven back\b/i,
  /message about your account/i,
  /nothing came/i,
  /\(\*{3}\)/,
  /right either/i,
  /fill this in/i,
  /knows? you\b/i,
  /matched? (it )?to a? ?(visit|these)/i,
  /\barrange\b/i,
  /can’t tell how much/i,
  /\bcode (\{code\}|\d{5})/i,
  /, seeing /i,
  /tell it to/i,
  /\b(take|taken|takes) (it |all )?back\b/i,
  /\b(whoever|whatever|somebody|anybody)\b/i,
  /\b(no|any) such\b/i,
  /\bgo on\b/i,
  /\bany more\b(?! than)/i,
  /\bonce more\b/i,
  /colour|behaviour|favour|honour|neighbour|\bcentre|\bgrey|\bcheque|licence|programme|catalogue|whilst/i,
  /\b(cancell|travell|labell|modell)(ed|ing)\b/i,
  /\b(organ|recogn|author|apolog|minim|maxim|summar)is(e|es|ed|ing)\b/i,
];
/** Words for accountants and staff, which patients do not read. */
const accounting = [/unapplied funds/i, /money (that is already )?on your account/i];
const spanish = [
  /fondos sin aplicar/i,
  /dinero (que ya está )?en su cuenta/i,
  /esto no se puede pagar aquí/i,
  /antes de hacerlo/i,
  /de qué se devolvió/i,
  /mensaje nuevo sobre su cuenta/i,
  /no le llegó nada/i,
  /\(\*{3}\)/,
  /tampoco era correcto/i,
  /como los tiene/i,
  /no entendemos/i,
  /código (\{code\}|\d{5})/i,
  /, atiende a /i,
  /se lo diga a nadie/i,
  /^ordenar$/i,
  /como máximo/i,
];

/** Every text inside a value: of functions, what they return for sample arguments. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return textsIn((value as (...filled: string[]) => unknown)('Fernhill', 'sample', 'sample'));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The string and template literals of a script, without its comments. */
function literalsIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('demo.tsx', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return found;
}

function assertPlain(texts: readonly string[], banned: readonly RegExp[]): void {
  assert.ok(texts.length > 10, 'there are texts to check');
  const found = texts.flatMap((text) =>
    banned.filter((phrase) => phrase.test(text)).map((phrase) => ({ phrase, text })),
  );
  assert.deepEqual(found, []);
}

const languages: readonly [string, Texts, RegExp[]][] = [
  ['English', en, [...english, ...accounting]],
  ['Spanish', es, spanish],
];
for (const [language, texts, banned] of languages) {
  test(`I-01: the ${language} texts of the elements are plain`, () => {
    assertPlain(textsIn(texts), banned);
  });
}

test('I-01: the texts of messages are plain', () => {
  assertPlain(textsIn(phrases.en), [...english, ...accounting]);
  assertPlain(textsIn(phrases.es), spanish);
});

test('I-01: the texts of the card frame are plain', () => {
  assertPlain(textsIn(textsFor('en')), [...english, ...accounting]);
  assertPlain(textsIn(textsFor('es')), spanish);
});

test('the texts of the demo are plain American English', async () => {
  const root = new URL('../../../demo/', import.meta.url).pathname;
  const texts: string[] = [];
  for await (const file of glob(`${root}**/*.{ts,tsx,vue,html}`)) {
    const source = readFileSync(file, 'utf8');
    const isMarkup = ['.html', '.vue'].includes(extname(file));
    texts.push(...(isMarkup ? [source.replaceAll(/<!--.*?-->|\s+/gs, ' ')] : literalsIn(source)));
  }
  assertPlain(texts, english);
});
