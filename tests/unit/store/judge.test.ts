// What judging a line writes, and what it leaves alone.

import { describe, expect, it } from 'vitest';
import { recordSchemas } from '../../../lib/model/change.ts';
import type { Disposition } from '../../../lib/model/verdict.ts';
import { describeFinding, judge, reviewIds } from '../../../lib/store/commands/review.ts';
import { allReviews } from '../../../lib/store/views/all-reviews.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import { chart, chartOf, keys, line, verdict } from './charts.ts';
import { contents, type Device, newDevice } from './device.ts';

const seen = async (device: Device) => reviewView(device.db, await reviewIds(chart, device.writer.person));
const judged = (device: Device, ...judgements: ReturnType<typeof verdict>[]) =>
  judge(device.db, device.writer, chart, judgements);
const outbox = async (device: Device) => (await contents(device.db)).outbox;

describe('the first verdict on a chart', () => {
  it('starts the encounter and the worksheet and records the verdict, in that order', async () => {
    const device = newDevice();
    expect((await judged(device, verdict(keys.first, 'agree'))).ok).toBe(true);
    expect((await outbox(device)).map((e) => e.change.kind)).toEqual(['encounter', 'worksheet', 'verdict']);
    const { encounter, worksheet, verdicts } = await seen(device);
    expect(encounter).toMatchObject({ number: 'E-7301142', coder: 'Priya Raman, CPC', conflicts: [] });
    expect(worksheet).toMatchObject({ reviewerId: 'ada', status: 'draft', delivered: chart.lines });
    expect(verdicts).toMatchObject([{ lineKey: keys.first, disposition: 'agree', auditor: null }]);
  });

  it('writes every new record whole, so that the backend can take it by its schema', async () => {
    const device = newDevice();
    await judged(device, verdict(keys.first, 'revise', 'I21.A1'), verdict('add N18.31', 'add', 'N18.31'));
    const kinds = (await outbox(device)).map(({ change }) => {
      expect(recordSchemas[change.kind].strict().parse(change.fields)).toEqual(change.fields);
      return change.kind;
    });
    expect(kinds).toEqual(['encounter', 'worksheet', 'verdict', 'finding', 'verdict', 'finding']);
  });

  it('freezes the delivered lines: what the page shows later does not change them', async () => {
    const device = newDevice();
    await judged(device, verdict(keys.first, 'agree'));
    await judge(device.db, device.writer, chartOf({}, [line('R07.9')]), [verdict(keys.second, 'agree')]);
    expect((await seen(device)).worksheet?.delivered).toEqual(chart.lines);
  });
});

describe('a verdict other than agreement', () => {
  const usual: [Disposition, object][] = [
    ['delete', { category: 'unsupported', severity: 'major', direction: 'over' }],
    ['add', { category: 'omitted', severity: 'major', direction: 'under' }],
    ['revise', { category: 'wrong-code', severity: 'major', direction: null }],
    // The first diagnosis of the chart out of place is the principal one out of place.
    ['resequence', { category: 'sequencing', severity: 'major', direction: null }],
    // The first line is a diagnosis: what can be wrong with it is its POA indicator.
    ['attribute', { category: 'poa', severity: 'minor', direction: null }],
  ];
  it.each(usual)('%s brings a finding with its usual values', async (disposition, values) => {
    const device = newDevice();
    await judged(device, verdict(keys.first, disposition));
    expect((await seen(device)).findings).toMatchObject([
      { ...values, rootCause: null, rationale: '', evidence: [], removed: false },
    ]);
  });

  it('goes back to agreement: the finding is removed but kept', async () => {
    const device = newDevice();
    await judged(device, verdict(keys.first, 'delete'));
    await judged(device, verdict(keys.first, 'agree'));
    expect((await seen(device)).findings).toEqual([]);
    expect((await allReviews(device.db)).findings).toEqual([]);
    const kept = (await contents(device.db)).records.filter((r) => r.kind === 'finding');
    expect(kept.map((r) => r.view.fields.removed?.value)).toEqual([true]);
  });

  it('comes back with the words it had', async () => {
    const device = newDevice();
    await judged(device, verdict(keys.first, 'delete'));
    const [finding] = (await seen(device)).findings;
    const words = { rationale: 'Troponins stayed flat.', category: 'clinical-validity' } as const;
    await describeFinding(device.db, device.writer, finding!.worksheetId!, finding!.id, words);
    await judged(device, verdict(keys.first, 'agree'));
    await judged(device, verdict(keys.first, 'revise', 'I20.0'));
    expect((await seen(device)).findings).toMatchObject([{ id: finding!.id, ...words, removed: false }]);
  });

  it('brings the usual values of another verdict as long as nothing was said or chosen', async () => {
    const device = newDevice();
    await judged(device, verdict(keys.first, 'delete'));
    await judged(device, verdict(keys.first, 'attribute'));
    expect((await seen(device)).findings).toMatchObject([
      { category: 'poa', severity: 'minor', direction: null },
    ]);
  });

  it('is advisory where only the order behind the first diagnosis is another', async () => {
    const device = newDevice();
    await judged(device, { ...verdict(keys.second, 'resequence'), position: 3 });
    expect((await seen(device)).findings).toMatchObject([{ category: 'sequencing', severity: 'advisory' }]);
    await judged(device, { ...verdict(keys.second, 'resequence'), position: 1 });
    const { verdicts, findings } = await seen(device);
    expect(verdicts).toMatchObject([{ disposition: 'resequence', position: 1 }]);
    expect(findings).toMatchObject([{ category: 'sequencing', severity: 'major' }]);
  });

  it.each([
    ['99212', { category: 'em-over', direction: 'over' }],
    ['99215', { category: 'em-under', direction: 'under' }],
    ['99204', { category: 'wrong-code', direction: null }],
  ] as const)('takes an E/M level’s direction from the two codes: 99214 and %s', async (code, values) => {
    const device = newDevice();
    await judged(device, verdict(keys.third, 'revise'));
    const auditor = { system: 'CPT', code, modifiers: [], units: null } as const;
    await judged(device, {
      lineKey: keys.third,
      disposition: 'revise',
      auditor: { ...auditor, modifiers: [] },
    });
    expect((await seen(device)).findings).toMatchObject([{ ...values, severity: 'major' }]);
  });

  it('keeps the right POA and pointers in the verdict, and forgets them when it is undone', async () => {
    const device = newDevice();
    const auditor = {
      system: 'ICD-10-CM' as const,
      code: 'I21.4',
      modifiers: [],
      units: null,
      poa: 'N' as const,
    };
    await judged(device, verdict(keys.first, 'agree'));
    await judged(device, { lineKey: keys.first, disposition: 'attribute', auditor });
    expect((await seen(device)).verdicts).toMatchObject([{ disposition: 'attribute', auditor }]);
    await judged(device, verdict(keys.first, 'agree'));
    expect((await seen(device)).verdicts).toMatchObject([{ auditor: null, position: null }]);
  });

  it('asks for the modifier first where the line is a procedure', async () => {
    const device = newDevice();
    await judged(device, verdict(keys.third, 'attribute'));
    expect((await seen(device)).findings).toMatchObject([{ category: 'modifier', severity: 'minor' }]);
  });

  it.each([
    { category: 'clinical-validity' },
    { severity: 'critical' },
    { direction: 'neutral' },
    { rootCause: 'coder' },
    { rationale: 'Flat troponins.' },
  ] as const)('keeps what was chosen or said when the verdict changes: %o', async (own) => {
    const device = newDevice();
    await judged(device, verdict(keys.first, 'delete'));
    const [finding] = (await seen(device)).findings;
    await describeFinding(device.db, device.writer, finding!.worksheetId!, finding!.id, own);
    await judged(device, verdict(keys.first, 'agree'));
    await judged(device, verdict(keys.first, 'attribute'));
    expect((await seen(device)).findings).toMatchObject([own]);
  });
});

describe('a command that changes nothing', () => {
  it('makes no change when the same verdict is given again', async () => {
    const device = newDevice();
    await judged(device, verdict(keys.first, 'revise', 'I20.0'));
    const before = await contents(device.db);
    expect(await judged(device, verdict(keys.first, 'revise', 'I20.0'))).toEqual({
      ok: true,
      value: { undo: [] },
    });
    expect(await contents(device.db)).toEqual(before);
  });

  it('makes no change when a finding is described in the words it has', async () => {
    const device = newDevice();
    await judged(device, verdict(keys.first, 'delete'));
    const [finding] = (await seen(device)).findings;
    const before = await contents(device.db);
    const same = { rationale: '', evidence: [], severity: 'major' as const };
    const done = await describeFinding(device.db, device.writer, finding!.worksheetId!, finding!.id, same);
    expect(done).toEqual({ ok: true, value: { undo: [] } });
    expect(await contents(device.db)).toEqual(before);
  });

  it('sends only the fields that changed', async () => {
    const device = newDevice();
    await judged(device, verdict(keys.first, 'delete'));
    await judged(device, verdict(keys.first, 'revise', 'I20.0'));
    const last = (await outbox(device)).findLast((entry) => entry.change.kind === 'verdict');
    expect(Object.keys(last?.change.fields ?? {})).toEqual(['disposition', 'auditor']);
  });
});

describe('several verdicts in one command', () => {
  it('takes the last of two verdicts on one line, for the finding as well', async () => {
    const device = newDevice();
    await judged(device, verdict(keys.first, 'delete'), verdict(keys.first, 'agree'));
    const { verdicts, findings } = await seen(device);
    expect(verdicts).toMatchObject([{ disposition: 'agree' }]);
    expect(findings).toEqual([]);
  });
});

describe('an encounter that is known', () => {
  it('is not erased by a page that shows less, and is added to by one that shows more', async () => {
    const device = newDevice();
    await judge(device.db, device.writer, chartOf({ payer: null }), [verdict(keys.first, 'agree')]);
    // A second reviewer of the same browser's encounters: her worksheet is new, the encounter is not.
    const bea = { ...device.writer, person: 'bea' };
    const page = chartOf({ coder: null, specialty: null, payer: 'Aetna' });
    await judge(device.db, bea, page, [verdict(keys.first, 'agree')]);
    expect((await seen(device)).encounter).toMatchObject({
      coder: 'Priya Raman, CPC',
      specialty: 'Cardiology',
      payer: 'Aetna',
    });
  });
});

describe('two devices', () => {
  it('write to the same records when they open the same chart', async () => {
    const [one, two] = [newDevice({ name: 'd1' }), newDevice({ name: 'd2' })];
    const records = await Promise.all(
      [one, two].map(async (device) => {
        await judged(device, verdict(keys.first, 'delete'), verdict(keys.second, 'agree'));
        return (await contents(device.db)).records.map((r) => r.key).sort();
      }),
    );
    expect(records[0]).toHaveLength(5);
    expect(records[0]).toEqual(records[1]);
  });

  it('give different people different worksheets of one encounter', async () => {
    const [ada, bea] = [await reviewIds(chart, 'ada'), await reviewIds(chart, 'bea')];
    expect(ada.encounterId).toBe(bea.encounterId);
    expect(ada.worksheetId).not.toBe(bea.worksheetId);
  });
});
