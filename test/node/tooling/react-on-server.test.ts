import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const root = new URL('../../../', import.meta.url);

// In a process of its own, where the built package is imported by its name.
const program = `
  import { createElement as h } from 'react';
  import { renderToString } from 'react-dom/server';
  import { DuecarePayNow, DuecareProvider } from 'duecare/react';
  const link = h('a', { href: '/pay' }, 'Pay now');
  const payNow = h(DuecarePayNow, { target: 'dialog', paymentId: 'practice', onDuecarePayRequested() {} }, link);
  const provider = { baseUrl: 'https://billing.example', client: {}, texts: {}, className: 'practice', locale: undefined };
  process.stdout.write(renderToString(h(DuecareProvider, provider, payNow)));
`;

test('on a server, components of duecare/react are elements with attributes and nothing else', async () => {
  const run = promisify(execFile);
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', program], { cwd: root });
  assert.equal(stderr, '');
  assert.equal(
    stdout,
    '<duecare-provider base-url="https://billing.example" class="practice">' +
      '<duecare-pay-now target="dialog" payment-id="practice"><a href="/pay">Pay now</a></duecare-pay-now>' +
      '</duecare-provider>',
  );
});
