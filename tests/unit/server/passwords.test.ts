import { verify } from '@node-rs/argon2';
import { expect, test, vi } from 'vitest';
import { checkPassword, hashPassword, readablePassword } from '../../../lib/server/passwords.ts';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>();
  return { ...real, verify: vi.fn(real.verify) };
});

test('readable passwords are of even letters and never two alike', () => {
  let n = 0;
  const counted = (length: number) => Uint8Array.from({ length }, () => n++ % 256);
  const text = Array.from({ length: 31 }, () => readablePassword(counted))
    .join('')
    .replaceAll('-', '');
  const counts = Map.groupBy(text, (letter) => letter);
  expect(counts.size).toBe(31);
  expect(new Set([...counts.values()].map((letters) => letters.length))).toEqual(new Set([20]));
});

test('a password is checked against its hash; nobody has none that is right', async () => {
  const stored = await hashPassword('päss\0word');
  expect(await checkPassword(stored, 'päss\0word')).toBe(true);
  expect(await checkPassword(stored, 'päss')).toBe(false);
  expect(await checkPassword(null, 'the password of nobody')).toBe(false);
});

test('an e-mail that nobody has costs the same work as a wrong password', async () => {
  const stored = await hashPassword('right');
  vi.mocked(verify).mockClear();
  expect(await checkPassword(stored, 'wrong')).toBe(false);
  expect(await checkPassword(null, 'wrong')).toBe(false);
  const costs = vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$').slice(0, 4));
  expect(costs).toEqual(Array(2).fill(['', 'argon2id', 'v=19', 'm=19456,t=2,p=1']));
});
