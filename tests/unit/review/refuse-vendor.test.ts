// Who works for a vendor does not unsay which vendor coded a chart: it would let them review their employer's coding.

import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { refuseChange } from '../../../lib/review/refuse-change.ts';
import { nothing } from './nothing-known.ts';

const encounter = '0190a000-0000-7000-8000-000000000001';

/** The code of the fault of saying `vendor` of a chart of which `said` was said; null where it may enter. */
async function saying(employer: string | null, said: string | null, vendor: string | null) {
  const change: Change = {
    id: '0190a000-0000-7000-8000-000000000000',
    kind: 'encounter',
    record: encounter,
    fields: { vendor },
    seen: {},
    device: 'd',
    stamp: '0000000000001-0000-d',
  };
  const standing = { ...nothing, record: { number: 'E-1', vendor: said } };
  return (await refuseChange(change, 'ann', standing, 3, employer))?.code ?? null;
}

test('what was said is not unsaid by somebody who works for a vendor', async () => {
  for (const employer of ['ACME', 'Other House'])
    for (const vendor of ['Other', null]) expect(await saying(employer, 'ACME', vendor)).toBe('own-employer');
});

test('is said by them where nobody has, said alike again, and changed by the client’s own', async () => {
  expect(await saying('ACME', null, 'ACME')).toBeNull();
  expect(await saying('ACME', 'ACME', ' acme ')).toBeNull();
  expect(await saying(null, 'ACME', 'Other')).toBeNull();
});
