// Promises of the project that a linter can keep. Each ban says what to do instead.
const templates = ':matches(TaggedTemplateExpression[tag.name=/^(html|svg)$/])';

const unsafeDom = [
  {
    selector: `${templates} TemplateElement[value.raw=/(^|<)[^<>]*[\\s"'][.?]?style\\s*=/]`,
    message: 'An inline style is blocked by a strict CSP: use a class or a part.',
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^style$/i]",
    message: 'An inline style is blocked by a strict CSP: use a class, or style.setProperty for a custom property.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Text never becomes markup: render it with a Lit template.',
  },
  {
    selector: `${templates} TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)\\s*=/i]`,
    message: 'Text never becomes markup: render it with a Lit template.',
  },
  {
    selector:
      'MemberExpression[property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
    message: 'Text never becomes markup: render it with a Lit template.',
  },
  {
    selector: "MemberExpression[object.name='document'][property.name=/^(write|writeln)$/]",
    message: 'document.write is never used: render with a Lit template.',
  },
  {
    selector: 'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=/^(eval|Function)$/]',
    message: 'Code is never made from text.',
  },
  {
    selector: ":matches(CallExpression, NewExpression)[callee.name='Function']",
    message: 'Code is never made from text.',
  },
  {
    selector: 'TemplateElement[value.raw=/javascript:/i]',
    message: 'A javascript: URL is never used: handle the event.',
  },
];

const wholeZod = [
  {
    selector: "ImportDeclaration[source.value='zod/mini'] ImportSpecifier[imported.name='z']",
    message: "Only the namespace can be shaken: import * as z from 'zod/mini'.",
  },
];

const floatMoney = [
  {
    selector: ":matches(CallExpression[callee.name='parseFloat'], MemberExpression[property.name='parseFloat'])",
    message: 'Money is integer minor units: parse the digits, never a float.',
  },
  {
    selector: "MemberExpression[property.name='toFixed']",
    message: 'Money is integer minor units: format it with src/format, never with toFixed.',
  },
  {
    selector: 'BinaryExpression[operator=/^[*/]$/] > Literal[value=100]',
    message: 'Money is integer minor units: the currency says how many there are in a unit.',
  },
  {
    selector: 'AssignmentExpression[operator=/^[*/]=$/] > Literal[value=100]',
    message: 'Money is integer minor units: the currency says how many there are in a unit.',
  },
];

const ambientWorld = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The clock is injected.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is injected.' },
  { selector: "CallExpression[callee.name='Date']", message: 'The clock is injected.' },
  {
    selector: "MemberExpression[object.name='performance'][property.name='now']",
    message: 'The clock is injected.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Randomness is injected.',
  },
  {
    selector: 'MemberExpression[property.name=/^(randomUUID|getRandomValues|randomBytes)$/]',
    message: 'Ids and randomness are injected.',
  },
];

const unsafeImports = {
  paths: [
    { name: 'lit/directives/style-map.js', message: 'styleMap is blocked by a strict CSP: use a class or a part.' },
    { name: 'lit/directives/unsafe-html.js', message: 'Text never becomes markup.' },
    { name: 'lit/directives/unsafe-svg.js', message: 'Text never becomes markup.' },
    { name: 'lit/directives/unsafe-mathml.js', message: 'Text never becomes markup.' },
    { name: 'lit/static-html.js', importNames: ['unsafeStatic'], message: 'Text never becomes markup.' },
    { name: 'lit-html/static.js', importNames: ['unsafeStatic'], message: 'Text never becomes markup.' },
    { name: 'zod', message: "The whole of zod is 94 kB: import * as z from 'zod/mini'." },
  ],
};

const nodeImports = {
  group: ['node:*', 'msw', 'msw/*', '@hono/node-server'],
  message: 'This code also runs in a browser: only the adapters know Node and MSW.',
};

function bans(syntax, { node = true } = {}) {
  return {
    'no-eval': 'error',
    '@typescript-eslint/no-implied-eval': 'error',
    'no-script-url': 'error',
    'no-restricted-syntax': ['error', ...wholeZod, ...syntax],
    'no-restricted-imports': ['error', node ? { ...unsafeImports, patterns: [nodeImports] } : unsafeImports],
  };
}

/** The first entry that names a file says the most general thing; a later one replaces it. */
export const banConfigs = [
  { files: ['src/**/*.ts'], rules: bans(unsafeDom) },
  { files: ['src/{format,contract}/**/*.ts'], rules: bans([...unsafeDom, ...floatMoney]) },
  {
    files: ['demo/**/*.ts', 'mock-server/{serve,cli,cli-options,msw,frame-files}.ts'],
    rules: bans(unsafeDom, { node: false }),
  },
  {
    files: ['mock-server/**/*.ts'],
    ignores: ['mock-server/{serve,cli,cli-options,msw,frame-files,system-environment}.ts', 'mock-server/card-frame/**'],
    rules: bans([...unsafeDom, ...ambientWorld]),
  },
  { files: ['mock-server/card-frame/**/*.ts', 'mock-server/system-environment.ts'], rules: bans(unsafeDom) },
  { files: ['mock-server/ledger/**/*.ts'], rules: bans([...unsafeDom, ...ambientWorld, ...floatMoney]) },
];
