/** As a backend makes it: 22 characters, hyphen and underscore among them. */
export const linkToken = 'dG9r-W4tb2YtdGhl_XRlc3';

const [start, end] = [linkToken.slice(0, 9), linkToken.slice(9)];
const fragment = `#duecare=${linkToken}`;

/** What is left of the address of the page once the link has been taken out of it. Default: the page alone. */
interface Altered {
  /** What follows the path of the page, instead of `#duecare=<token>`. */
  address: string;
  rest?: string;
}

/** What messages, redirects, routers and people make of a payment link, by what has happened to it. */
export const alteredLinks: Readonly<Record<string, Altered>> = {
  nothing: { address: fragment },
  'a period after it': { address: `${fragment}.` },
  'a comma after it': { address: `${fragment},` },
  'a semicolon after it': { address: `${fragment};` },
  'an exclamation mark after it': { address: `${fragment}!` },
  'a question mark after it': { address: `${fragment}?` },
  'a colon after it': { address: `${fragment}:` },
  'a slash after it': { address: `${fragment}/` },
  'a parenthesis after it': { address: `${fragment})` },
  'a bracket after it': { address: `${fragment}]` },
  'an angle bracket after it': { address: `${fragment}>` },
  'a quote after it': { address: `${fragment}"` },
  'an apostrophe and a period after it': { address: `${fragment}'.` },
  'a curly quote after it': { address: `${fragment}”` },
  'a guillemet after it': { address: `${fragment}»` },
  'an ellipsis after it': { address: `${fragment}…` },
  'asterisks of markdown after it': { address: `${fragment}**` },
  'a word after it': { address: `${fragment} Thanks` },
  'a word after a no-break space': { address: `${fragment}%C2%A0Thanks` },
  'a tracking parameter': { address: `${fragment}&utm_source=sms` },
  'a tracking parameter behind a question mark': { address: `${fragment}?utm_source=sms&utm_medium=text` },
  'a tracking parameter escaped for HTML': { address: `${fragment}&amp;utm_source=sms` },
  'a tracking parameter before it': { address: `#utm_source=sms&duecare=${linkToken}` },
  'a tracking parameter in the query': { address: `?utm_source=sms${fragment}`, rest: '?utm_source=sms' },
  'a click id in the query': { address: `?fbclid=IwAR0x_y-z${fragment}`, rest: '?fbclid=IwAR0x_y-z' },
  'the slash of a router': { address: `#/duecare=${linkToken}` },
  'the hashbang of a router': { address: `#!/duecare=${linkToken}` },
  'a bare hashbang': { address: `#!duecare=${linkToken}` },
  'the query of a router': { address: `#/pay?duecare=${linkToken}` },
  'a question mark before it': { address: `#?duecare=${linkToken}` },
  'an ampersand before it': { address: `#&duecare=${linkToken}` },
  'a second number sign': { address: `##duecare=${linkToken}` },
  'the fragment twice': { address: fragment + fragment },
  'the whole link twice': { address: `${fragment}https://pay.example/${fragment}` },
  'a fragment appended': { address: `${fragment}#top` },
  'a highlight appended': { address: `${fragment}:~:text=Pay` },
  'an encoded equals sign': { address: `#duecare%3D${linkToken}` },
  'an equals sign encoded twice': { address: `#duecare%253D${linkToken}` },
  'an equals sign escaped for HTML': { address: `#duecare&#61;${linkToken}` },
  'a full-width equals sign': { address: `#duecare＝${linkToken}` },
  'two equals signs': { address: `#duecare==${linkToken}` },
  'an encoded number sign': { address: `%23duecare=${linkToken}` },
  'both signs encoded': { address: `%23duecare%3D${linkToken}` },
  'a number sign encoded in the query': { address: `?page=2%23duecare=${linkToken}` },
  'a hyphen and an underscore encoded': {
    address: `#duecare=${linkToken.replaceAll('-', '%2D').replaceAll('_', '%5F')}`,
  },
  'a no-break hyphen': { address: `#duecare=${linkToken.replaceAll('-', '\u2011')}` },
  'a key in capitals': { address: `#DUECARE=${linkToken}` },
  'a key with a capital': { address: `#Duecare=${linkToken}` },
  'a redirect that moved it to the query': { address: `?duecare=${linkToken}` },
  'a redirect that moved it among parameters': {
    address: `?page=2&duecare=${linkToken}&lang=es`,
    rest: '?page=2&lang=es',
  },
  'a redirect that has the link as a parameter': {
    address: `?lang=es&url=${encodeURIComponent(`https://pay.example/${fragment}`)}`,
    rest: '?lang=es',
  },
  'quotes around it': { address: `#duecare="${linkToken}"` },
  'angle brackets around it': { address: `#duecare=<${linkToken}>` },
  'a space before it': { address: `#duecare= ${linkToken}` },
  'a space before its key': { address: `# duecare=${linkToken}` },
  'a space in it': { address: `#duecare=${start}%20${end}` },
  'a line break in it': { address: `#duecare=${start}%0D%0A${end}` },
  'a soft hyphen in it': { address: `#duecare=${start}\u00ad${end}` },
  'a soft hyphen in its key': { address: `#due\u00adcare=${linkToken}` },
  'a zero-width space in it': { address: `#duecare=${start}\u200b${end}` },
  'a byte order mark before it': { address: `#\ufeffduecare=${linkToken}` },
  'marks of direction around it': { address: `#\u2066duecare=${linkToken}\u2069` },
  'a mark of direction encoded after it': { address: `${fragment}%E2%80%8E` },
  'half a character encoded after it': { address: `${fragment}%E2%80` },
};

/** Links that have lost a part of their token. */
export const incompleteLinks: readonly string[] = [
  '#duecare=',
  '#duecare=d',
  `#duecare=${start}`,
  `#duecare=${linkToken.slice(0, -1)}`,
  `#duecare=${start}…`,
  `#duecare=${start}...`,
  `#duecare=${start}&utm_source=sms`,
  `#/duecare=${start}`,
  `?duecare=${start}`,
  `%23duecare=${start}`,
  '#duecare%3D',
];

/** What a page may have in its address that is no payment link. */
export const otherAddresses: readonly string[] = [
  '',
  '#top',
  '#duecare',
  '#/duecare/statements',
  `#/account?token=${linkToken}`,
  `#my-duecare=${linkToken}`,
  `#_duecare=${linkToken}`,
  '?utm_campaign=duecare&utm_source=sms',
  '?duecare&page=2#!/account',
  '#100%25%E0%A4%A',
];
