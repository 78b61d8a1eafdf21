import { cleanText } from '../contract/clean-text.ts';

/** On `document`: whoever answers fills in `detail.token` with what `linkIn` found. Its name and shape bind the boot snippet to the SDK. */
export const BOOT_LINK_EVENT = 'duecare-boot-link';

export interface BootLinkRequest {
  token: string | null;
  /** Called by the element that the link is for: from then on nobody is answered. */
  take?: () => void;
}

/** No token is shorter: it has at least 128 bits, six to a character. */
const SHORTEST = 22;
const LONGEST = 64;

/** `duecare=`, its token in one piece or broken by spaces, and, wherever it follows, the practice. */
const LINK = /(?:^|[^\w-])duecare\s*=[=\s"'([{<]*([\w-]*(?: [\w-]+)*)(?=(?:[^]{0,200}?[&?#;]practice=([\w-]+))?)/gi;

/**
 * The payment link in an address or a part of one: a token, unchecked, with `&practice=` and a practice's id behind it or not. Null
 * when there is none. What messages, routers and people do to a link is undone: the token may stand in the fragment, the query or
 * the path, percent-encoded or not, among other parameters, in brackets, before a period, or with invisible characters in it. Of
 * several the last whole one counts; without a whole one, the result is shorter than any token.
 */
export function linkIn(address: string): string | null {
  const links = Array.from(cleanText(decoded(address)).matchAll(LINK), ([, text = '', practice]) => {
    let token = '';
    for (const piece of text.split(' ')) if (token.length < SHORTEST) token += piece;
    return { token: token.slice(0, LONGEST), practice };
  });
  const { token, practice } = links.filter(isWhole).pop() ?? links.pop() ?? {};
  if (token === undefined) return null;
  return practice === undefined ? token : `${token}&practice=${practice}`;
}

function isWhole({ token }: { token: string }): boolean {
  return token.length >= SHORTEST;
}

/** Without percent-encoding, which redirects add more than once, and without the equals sign's name in HTML. */
function decoded(address: string): string {
  let text = address;
  for (let round = 0; round < 3; round++) {
    text = text.replace(/(%[\da-f]{2})+/gi, (encoded) => {
      try {
        return decodeURIComponent(encoded);
      } catch {
        return encoded;
      }
    });
  }
  return text.replace(/&(#61|#x3d|equals);/gi, '=');
}
