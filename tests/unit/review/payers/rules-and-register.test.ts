// What counts in scoring, the rules that instructions make over standing ones, and the register with what is late.

import { describe, expect, it } from 'vitest';
import type { InstructionStep, PayerInstruction } from '../../../../lib/model/payer-instruction.ts';
import { acknowledgedBy } from '../../../../lib/review/payers/acknowledged.ts';
import { codeFault, codesText, readCodes } from '../../../../lib/review/payers/affected-codes.ts';
import { changeRegister } from '../../../../lib/review/payers/change-register.ts';
import { payerRulesOf } from '../../../../lib/review/payers/payer-rules.ts';
import {
  acknowledgedOf,
  buildInstruction,
  endOf,
  madeAt,
  seen,
  toldOf,
} from '../../../fixtures/payers/instructions.ts';

const day = 86_400_000;
const one = buildInstruction();
const versions = (vendor: string | null, ...steps: InstructionStep[]) =>
  acknowledgedBy([seen(one, ...steps)], vendor).map(({ instruction }) => instruction.version);

describe('a version counts in scoring', () => {
  it('only once the vendor has acknowledged it', () => {
    expect(versions('Apex Coding')).toEqual([]);
    expect(versions('Apex Coding', toldOf(one))).toEqual([]);
    expect(versions('apex  coding', toldOf(one), acknowledgedOf(one))).toEqual([1]);
    expect(versions('Brightline', toldOf(one), acknowledgedOf(one))).toEqual([]);
  });

  it('where nobody has said who coded the chart, once all have that were told', () => {
    const other = { vendor: 'Brightline' };
    expect(versions(null)).toEqual([]);
    expect(versions(null, toldOf(one), acknowledgedOf(one))).toEqual([1]);
    expect(versions(null, toldOf(one), acknowledgedOf(one), toldOf(one, 3, other))).toEqual([]);
  });

  it('not by an acknowledgement of its end', () => {
    expect(versions('Apex Coding', endOf(one, 1), toldOf(one, 2), acknowledgedOf(one, 3))).toEqual([]);
    expect(versions('Apex Coding', toldOf(one), acknowledgedOf(one), endOf(one, 3))).toEqual([1]);
  });
});

describe('rules over standing ones', () => {
  const off = (parts: Partial<PayerInstruction> = {}) =>
    buildInstruction({ override: { rule: 'M1', act: 'off' }, ...parts });

  it('name payer, source, version and dates, each version on its own', () => {
    const second = off({ version: 2, from: '2026-04-01', override: { rule: 'M1', act: 'minor' } });
    expect(payerRulesOf([seen(second), seen(off())])).toEqual([
      {
        rule: 'M1',
        payer: 'summit ppo',
        act: 'off',
        source: off().source,
        version: '1',
        from: '2026-01-01',
        to: '2026-03-31',
      },
      {
        rule: 'M1',
        payer: 'summit ppo',
        act: 'minor',
        source: off().source,
        version: '2',
        from: '2026-04-01',
        to: null,
      },
    ]);
  });

  it('go by what the vendor acknowledged: the first until it has acknowledged the second', () => {
    const [first, second] = [off(), off({ version: 2, from: '2026-04-01' })];
    const all = [seen(first, toldOf(first), acknowledgedOf(first)), seen(second, toldOf(second))];
    expect(payerRulesOf(acknowledgedBy(all, 'Apex Coding'))).toMatchObject([{ version: '1', to: null }]);
  });

  it('are made by no instruction without one, nor by one that never held', () => {
    expect(payerRulesOf([seen(one)])).toEqual([]);
    expect(payerRulesOf([seen(off(), endOf(off(), 1, { until: null }))])).toEqual([]);
    const gone = off({ version: 2, from: '2025-12-01' });
    expect(payerRulesOf([seen(off()), seen(gone)]).map(({ version }) => version)).toEqual(['2']);
  });

  it('need plan and state in the chart’s name of the payer', () => {
    const rules = payerRulesOf([seen(off({ payer: 'Medicaid', state: 'TX' }))]);
    expect(rules.map(({ payer }) => payer).sort()).toEqual([
      'medicaid texas',
      'medicaid tx',
      'texas medicaid',
      'tx medicaid',
    ]);
  });
});

describe('the register of changes', () => {
  it('lists each change, the latest first, with who was told and who acknowledged it', () => {
    const second = buildInstruction({ version: 2, from: '2026-04-01', madeAt: madeAt + 60 * day });
    const end = endOf(second, 1, { at: madeAt + 90 * day });
    const register = changeRegister([seen(one, toldOf(one), acknowledgedOf(one)), seen(second, end)], madeAt);
    expect(register.map(({ change, effective, state }) => [change, effective, state])).toEqual([
      ['ended', '2026-06-30', 'not-told'],
      ['new-version', '2026-04-01', 'not-told'],
      ['new', '2026-01-01', 'acknowledged'],
    ]);
    expect(register[2]).toMatchObject({
      told: [{ person: 'R. Ionescu', on: '2025-12-02', how: 'e-mail' }],
      acknowledged: [{ on: '2025-12-05' }],
    });
  });

  const late = (days: number, ...steps: InstructionStep[]) =>
    changeRegister([seen(one, ...steps)], madeAt + days * day)
      .filter((change) => change.late)
      .map(({ state, awaited }) => [state, awaited]);

  it('alerts when the days are over and nobody was told, or not everybody acknowledged', () => {
    expect(late(14)).toEqual([]);
    expect(late(15)).toEqual([['not-told', []]]);
    expect(late(15, toldOf(one))).toEqual([['awaited', ['Apex Coding']]]);
    expect(late(15, toldOf(one), acknowledgedOf(one))).toEqual([]);
    const another = toldOf(one, 3, { vendor: 'Brightline' });
    expect(late(15, toldOf(one), acknowledgedOf(one), another)).toEqual([['awaited', ['Brightline']]]);
  });

  it('alerts of the end, and not of a beginning that nobody was told of', () => {
    const end = endOf(one, 1, { at: madeAt + 2 * day });
    expect(late(16, end)).toEqual([]);
    expect(late(17, end)).toEqual([['not-told', []]]);
    expect(late(17, end, toldOf(one, 2), acknowledgedOf(one, 3))).toEqual([]);
  });
});

describe('codes as they are typed', () => {
  it('are read with commas, spaces and ranges, and written again', () => {
    const read = readCodes(' 97110 – 97140, j0897; m17 i25.10');
    expect(read.ok && codesText(read.value)).toBe('97110–97140, J0897, M17, I25.10');
    expect(readCodes('')).toEqual({ ok: true, value: [] });
  });

  it.each(['9921', '97140-97110', 'J0001-97110', 'M17-99213', 'HELLO', '1-2-3', 'M17-'])(
    '%s is told as it is wrong',
    (typed) => {
      expect(readCodes(typed)).toMatchObject({ ok: false, error: { code: 'bad-codes' } });
    },
  );

  it('are checked again as they are kept', () => {
    expect(codeFault({ from: '97140', to: '97110' })).toContain('not a range');
    expect(codeFault({ from: '97110', to: '97140' })).toBeNull();
  });
});
