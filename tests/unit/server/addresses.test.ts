import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { addressOf } from '../../../lib/server/addresses.ts';

const asked = async (behindProxy: boolean, remote: string, forwarded?: string) => {
  const app = new Hono().get('/', (c) => c.text(addressOf(c, behindProxy)));
  const headers = forwarded ? { 'x-forwarded-for': forwarded } : undefined;
  const incoming = { socket: { remoteAddress: remote } };
  return (await app.request('/', { headers }, { incoming })).text();
};

test('what a sender says of its own address is not believed', async () => {
  expect(await asked(false, '192.0.2.1', '10.0.0.1')).toBe('192.0.2.1');
});

test('a proxy of ours is believed, in what it added itself', async () => {
  expect(await asked(true, '127.0.0.1', '10.9.9.9, 192.0.2.7')).toBe('192.0.2.7');
  expect(await asked(true, '192.0.2.8')).toBe('192.0.2.8');
});

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::ffff', '2001:db8:1:2::/64'],
  ['2001:DB8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
])('%s counts as %s', async (remote, counted) => {
  expect(await asked(false, remote)).toBe(counted);
});
