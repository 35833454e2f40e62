// Which instructions a chart shows: by payer, date and codes, each with a chart that it touches and ones that it does not.

import { describe, expect, it, test } from 'vitest';
import type { PayerInstruction } from '../../../../lib/model/payer-instruction.ts';
import {
  instructionsOn,
  type TouchedChart,
  type TouchingInstruction,
} from '../../../../lib/review/payers/on-chart.ts';
import {
  buildInstruction,
  buildWords,
  codesOf,
  endOf,
  fortyInstructions,
  seen,
} from '../../../fixtures/payers/instructions.ts';

const chart = (parts: Partial<TouchedChart> = {}): TouchedChart => ({
  payer: 'Summit PPO',
  dateOfService: '2026-03-12',
  dischargeDate: null,
  specialty: 'Cardiology',
  codes: ['I48.0', '99214', '93000'],
  ...parts,
});
const on = (
  instruction: Partial<PayerInstruction>,
  parts: Partial<TouchedChart> = {},
): TouchingInstruction[] => instructionsOn([seen(buildInstruction(instruction))], chart(parts));

describe('by payer', () => {
  it('shows on a chart of that payer, however the name is written, and names the codes', () => {
    expect(on({})).toMatchObject([{ codes: ['99214'], unsaid: [] }]);
    expect(on({}, { payer: ' summit  ppo ' })).toHaveLength(1);
  });

  it.each(['Summit', 'Summit PPO Gold', 'Unity Health HMO', null])('is silent on a chart of %s', (payer) => {
    expect(on({}, { payer })).toEqual([]);
  });

  const gold = { payer: 'Summit', plan: 'PPO', state: 'TX' } as const;
  it.each([
    ['Summit PPO Texas', []],
    ['Texas Summit PPO', []],
    ['SUMMIT TX PPO', []],
    ['Summit PPO', ['state']],
    ['Summit Texas', ['plan']],
    ['Summit', ['plan', 'state']],
  ])('of a plan in a state says of %s what it leaves open', (payer, unsaid) => {
    expect(on(gold, { payer })).toMatchObject([{ unsaid }]);
  });

  it.each(['Summit HMO', 'Summit PPO Ohio', 'Texas Medicaid'])(
    'of a plan in a state is silent on %s',
    (payer) => {
      expect(on(gold, { payer })).toEqual([]);
    },
  );

  it('asks for no state that the payer’s own name says', () => {
    expect(on({ payer: 'Texas Medicaid', state: 'TX' }, { payer: 'Texas Medicaid' })).toMatchObject([
      { unsaid: [] },
    ]);
  });
});

describe('by date of service', () => {
  const span = { from: '2026-03-01', to: '2026-03-31' };
  it.each(['2026-03-01', '2026-03-31'])('shows on %s', (dateOfService) => {
    expect(on(span, { dateOfService })).toHaveLength(1);
  });
  it.each(['2026-02-28', '2026-04-01', null])('is silent on %s', (dateOfService) => {
    expect(on(span, { dateOfService })).toEqual([]);
  });
  it('goes by the discharge where no date of service is shown', () => {
    expect(on(span, { dateOfService: null, dischargeDate: '2026-03-05' })).toHaveLength(1);
  });
  it('shows a chart of an older date the older version', () => {
    const [first, second] = [buildInstruction(), buildInstruction({ version: 2, from: '2026-04-01' })];
    const versions = (dateOfService: string) =>
      instructionsOn([seen(second), seen(first)], chart({ dateOfService })).map(
        (one) => one.instruction.version,
      );
    expect(versions('2026-03-31')).toEqual([1]);
    expect(versions('2026-04-01')).toEqual([2]);
    const short = { ...second, to: '2026-04-30' };
    expect(instructionsOn([seen(short), seen(first)], chart({ dateOfService: '2026-05-01' }))).toEqual([]);
  });
  it('ends where the payer ended it, and never held where it was a mistake', () => {
    const one = buildInstruction();
    const shown = (until: string | null, dateOfService: string) =>
      instructionsOn([seen(one, endOf(one, 1, { until }))], chart({ dateOfService })).length;
    expect(shown('2026-06-30', '2026-06-30')).toBe(1);
    expect(shown('2026-06-30', '2026-07-01')).toBe(0);
    expect(shown(null, '2026-03-12')).toBe(0);
    // A second version that was a mistake leaves the first as it was.
    const second = buildInstruction({ version: 2, from: '2026-02-01' });
    const both = [seen(one), seen(second, endOf(second, 1, { until: null }))];
    expect(instructionsOn(both, chart()).map(({ instruction }) => instruction.version)).toEqual([1]);
  });
});

describe('by codes', () => {
  test.each([
    ['99214', ['99214']],
    ['99212-99215', ['99214']],
    ['I48', ['I48.0']],
    ['I48.0', ['I48.0']],
    ['I20-I49', ['I48.0']],
    ['93000, 99214', ['99214', '93000']],
  ])('%s touches the chart', (typed, codes) => {
    expect(on({ codes: codesOf(typed) })).toMatchObject([{ codes: expect.arrayContaining(codes) }]);
  });
  test.each(['99213', '99215-99220', 'I48.1', 'I49', 'I10-I47', 'J0001-J9999', '0001T-0999T'])(
    '%s does not',
    (typed) => {
      expect(on({ codes: codesOf(typed) })).toEqual([]);
    },
  );
  it('does not take a supply for a diagnosis', () => {
    expect(on({ codes: codesOf('E1122') }, { codes: ['E11.22'] })).toEqual([]);
    expect(on({ codes: codesOf('J0001-J9999') }, { codes: ['J18.9'] })).toEqual([]);
    expect(on({ codes: codesOf('J00-J99') }, { codes: ['J1745'] })).toEqual([]);
    expect(on({ codes: codesOf('J00-J99') }, { codes: ['J18.9'] })).toHaveLength(1);
  });
  it('goes by specialty too, and with neither touches every chart of the payer', () => {
    expect(on({ codes: [], specialties: ['cardiology'] })).toMatchObject([{ codes: [] }]);
    expect(on({ codes: [], specialties: ['Neurology'] })).toEqual([]);
    expect(on({ codes: [], specialties: [] })).toHaveLength(1);
  });
});

test('of forty instructions a chart shows those of its payer that it touches', () => {
  const all = fortyInstructions.map((words, n) =>
    seen(buildInstruction({ ...buildWords(words), key: String(n).padStart(12, '0') })),
  );
  const shown = instructionsOn(all, chart({ payer: 'Medicare Part B', dateOfService: '2026-06-12' }));
  expect(shown.map(({ instruction }) => instruction.title)).toEqual(['ECG with a visit', 'Visits by video']);
  expect(instructionsOn(all, chart({ payer: 'Summit PPO', dateOfService: '2026-06-12' }))).toMatchObject([
    { unsaid: [] },
    { unsaid: [] },
  ]);
});
