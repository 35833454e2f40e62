// Agreements and contracts that cannot be right are kept out of the register, and nothing is in it without an owner.

import { describe, expect, test } from 'vitest';
import { demoVendors } from '../../../../lib/demo/oversight/vendors.ts';
import type { RegisterKind } from '../../../../lib/model/oversight/register-kinds.ts';
import { refuseRegister } from '../../../../lib/review/refuse/refuse-register.ts';
import { addToRegister } from '../../../../lib/store/commands/registers.ts';
import { contents, newDevice } from '../../store/device.ts';

const [demo] = demoVendors('2026-06-01', 'ann');
const vendorId = '0190a000-0000-7000-8000-000000000001';
const refused = (kind: RegisterKind, said: object) =>
  refuseRegister(kind)({ after: { ...said, madeBy: 'ann' }, author: 'ann', standing: { record: undefined } })
    ?.code ?? null;

describe('an agreement', () => {
  const baa = { ...demo!.agreements[0]!, vendorId };
  test('enters as it is meant', () => {
    expect(refused('vendor-agreement', baa)).toBeNull();
    expect(refused('vendor-agreement', { ...baa, endedOn: '2026-05-01', endReason: 'Sold' })).toBeNull();
  });

  test('is refused where it ends before it begins, or was ended without a reason', () => {
    const backwards = { ...baa, from: '2026-02-01', to: '2026-01-31' };
    expect(refused('vendor-agreement', backwards)).toBe('ends-before-it-begins');
    expect(refused('vendor-agreement', { ...baa, endedOn: '2026-05-01', endReason: ' ' })).toBe(
      'ended-without-reason',
    );
  });
});

describe('a contract', () => {
  const contract = { ...demo!.contract, vendorId };
  test('enters as it is meant', () => {
    expect(refused('vendor-contract', contract)).toBeNull();
  });

  test('is refused where it or a promise ends before it begins, or two promises have one key', () => {
    const [term] = contract.terms;
    expect(refused('vendor-contract', { ...contract, to: '2020-01-01' })).toBe('ends-before-it-begins');
    const backwards = { ...contract, terms: [{ ...term, from: '2026-02-01', to: '2026-01-01' }] };
    expect(refused('vendor-contract', backwards)).toBe('ends-before-it-begins');
    expect(refused('vendor-contract', { ...contract, terms: [term, term] })).toBe('terms-of-one-key');
  });
});

test('a vendor and a contract without an owner are not saved', async () => {
  const { db, writer } = newDevice();
  const before = await contents(db);
  const ownerless = [
    await addToRegister(db, writer, 'vendor', { ...demo!.vendor, owner: '' }),
    await addToRegister(db, writer, 'vendor-contract', { ...demo!.contract, vendorId, owner: '' }),
  ];
  for (const done of ownerless) expect(done).toMatchObject({ ok: false, error: { code: 'not-valid' } });
  expect(await contents(db)).toEqual(before);
});
