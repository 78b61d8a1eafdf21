/**
 * What limits count a sender by: an IPv4 address, or the first 64 bits of an IPv6 address, because one connection has all addresses
 * below these. Anything else is taken as it is.
 *
 * @example `2001:db8:0:1::7` and `2001:DB8:0:1:ffff::` are `2001:db8:0:1::/64`, `::ffff:192.0.2.1` is `192.0.2.1`
 */
export function senderNetwork(address: string): string {
  const [plain = ''] = address.split('%', 1);
  const host = `http://[${plain}]`;
  if (!plain.includes(':') || !URL.canParse(host)) return address;
  const groups = groupsOf(new URL(host).hostname.slice(1, -1));
  const isMapped = groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff';
  return isMapped ? dotted(groups.slice(6)) : `${groups.slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an address in the form that URLs have, in which `::` stands for groups of zeros. */
function groupsOf(canonical: string): string[] {
  const [head = [], tail = []] = canonical.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
}

function dotted(groups: readonly string[]): string {
  const bytes = groups.map((group) => Number.parseInt(group, 16)).flatMap((group) => [group >> 8, group & 0xff]);
  return bytes.join('.');
}
