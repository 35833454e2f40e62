// Accounts by the hundred, each hashed twice: with the real cost that is a third of what these tests take. The hash says
// itself what it cost, so everything else is as ever; `vi.unmock` in a test gives the real cost back.

import { vi } from 'vitest';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>();
  const hash: typeof real.hash = (password, options) =>
    real.hash(password, { ...options, memoryCost: 8, timeCost: 1 });
  return { ...real, hash };
});
