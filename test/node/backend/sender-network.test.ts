import assert from 'node:assert/strict';
import { test } from 'node:test';
import { senderNetwork } from '../../../mock-server/limits/sender-network.ts';
import { direct } from './transports.ts';

test('R-06: IPv6 counts by its first 64 bits, IPv4 by the address, however it is written', () => {
  const networks: [string, string][] = [
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:C000:0201', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
    ['', ''],
    ['no:address', 'no:address'],
  ];
  for (const [address, network] of networks) assert.equal(senderNetwork(address), network, address);
});

test('R-06: a sender with a whole IPv6 network is one sender, its neighbor is another', async () => {
  const bench = await direct();
  const status = async (remoteAddress: string) => {
    const body = { kind: 'link', token: 'AAAAAAAAAAAAAAAAAAAAAA' };
    return (await bench.app.fetch(bench.request('POST', '/v1/links/exchange', { body }), { remoteAddress })).status;
  };
  for (let sender = 0; sender < 10; sender++) assert.equal(await status(`2001:db8:0:1::${sender}`), 404);
  assert.equal(await status('2001:db8:0:1:ffff::1'), 429);
  assert.equal(await status('2001:db8:0:2::1'), 404);
  const challenge = async (remoteAddress: string) => {
    const body = { kind: 'identity', firstName: 'Nadia', lastName: 'Nobody', contact: '(555) 555-0999' };
    return (await bench.app.fetch(bench.request('POST', '/v1/mfa/challenges', { body }), { remoteAddress })).status;
  };
  for (let sender = 0; sender < 10; sender++) assert.equal(await challenge(`2001:db8:0:1::${sender}`), 201);
  assert.equal(await challenge('2001:db8:0:1:ffff::1'), 429);
});
