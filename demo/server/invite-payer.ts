import type { AskStaff } from './demo-api.ts';

/** All that somebody needs to pay the bill of the world's first account. */
export interface Invitation {
  /** A payment link that went out as a text message. */
  paymentLink: string;
  /** The code of the newest statement, in two groups of five as it is printed. Empty in a world without a statement. */
  paymentCode: string;
}

interface LoadedWorld {
  accounts: readonly string[];
  links: readonly { accountNumber: string; kind: 'link' | 'code'; secret: string }[];
}

export async function invitePayer(askStaff: AskStaff): Promise<Invitation> {
  const { accounts, links } = (await askStaff('/scenarios')) as LoadedWorld;
  const accountNumber = accounts[0];
  const sent = (await askStaff('/links', { accountNumber, origin: 'text', send: true })) as { url: string };
  const code = links.findLast((link) => link.kind === 'code' && link.accountNumber === accountNumber)?.secret ?? '';
  return { paymentLink: sent.url, paymentCode: code.replace(/^(.{5})(.{5})$/, '$1-$2') };
}
