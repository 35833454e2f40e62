// Practice in the browser: a set is given, what was practised is handed in once, and practising itself lies in a database that
// no review is read from and that goes when its owner's goes.

import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import type { ChartSnapshot } from '../../../lib/model/chart.ts';
import { practiceCharts } from '../../../lib/practice/practice-chart.ts';
import { givePractice, handInPractice, takeBackPractice } from '../../../lib/store/commands/practice.ts';
import { describeFinding, judge, lineIds, reviewIds } from '../../../lib/store/commands/review.ts';
import { deleteDatabase, openPracticeDatabase } from '../../../lib/store/database.ts';
import { allReviews } from '../../../lib/store/views/all-reviews.ts';
import { practiceSets } from '../../../lib/store/views/practice.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import { newDevice, testKey } from './device.ts';

const chart = practiceCharts().find(({ id }) => id === 'em-01')!;
const snapshot: ChartSnapshot = {
  profile: { id: 'practice', version: 1 },
  site: 'practice',
  fields: chart.fields,
  lines: chart.lines,
  documents: [],
  readAt: 0,
};
const line = 'CPT 99291 #1';

async function practised() {
  const { db, writer } = newDevice();
  const practice = openPracticeDatabase('north', 'ada', testKey);
  const given = await givePractice(db, writer, { person: 'ada', charts: ['em-01', 'em-03'], dueOn: null });
  if (!given.ok) throw new Error(given.error.happened);
  await judge(practice, writer, snapshot, [
    { lineKey: 'ICD-10-CM J45.20 #1', disposition: 'agree', auditor: null },
    {
      lineKey: line,
      disposition: 'revise',
      auditor: { system: 'CPT', code: '99285', modifiers: [], units: 1 },
    },
  ]);
  const ids = await reviewIds(snapshot, 'ada');
  const { finding } = await lineIds(ids.worksheetId, line);
  const anchor = { exact: '22 minutes', prefix: '', suffix: '', start: 0, region: 'document 0' };
  await describeFinding(practice, writer, ids.worksheetId, finding, {
    category: 'time',
    evidence: [{ kind: 'quote', id: 'q', anchor, source: null, takenAt: 1 }],
  });
  return { db, writer, practice, set: given.value, view: await reviewView(practice, ids) };
}

describe('practice', () => {
  test('is handed in as it was signed, and once', async () => {
    const { db, writer, set, view } = await practised();
    expect(await handInPractice(db, writer, { set, chart: 'em-01' }, view)).toMatchObject({ ok: true });
    const [known] = await practiceSets(db);
    expect(known?.results).toHaveLength(1);
    const answers = known!.results[0]!.answers;
    expect(answers.find(({ lineKey }) => lineKey === line)).toMatchObject({
      disposition: 'revise',
      auditor: { code: '99285' },
      category: 'time',
      quotes: ['22 minutes'],
      absent: false,
    });
    expect(answers.find(({ lineKey }) => lineKey === 'ICD-10-CM J45.20 #1')).toMatchObject({
      disposition: 'agree',
      category: null,
      quotes: [],
    });
    await handInPractice(db, writer, { set, chart: 'em-01' }, { verdicts: [], findings: [] });
    expect((await practiceSets(db))[0]?.results[0]?.answers).toEqual(answers);
  });

  test('is no review, and nothing of it waits to be sent but what was handed in', async () => {
    const { db, writer, set, view, practice } = await practised();
    await handInPractice(db, writer, { set, chart: 'em-01' }, view);
    expect((await allReviews(practice)).worksheets).toHaveLength(1);
    const { worksheets, verdicts, findings, encounters } = await allReviews(db);
    expect([worksheets, verdicts, findings, encounters].flat()).toEqual([]);
    const waiting = (await db.outbox.toArray()).map(({ change }) => change.kind);
    expect(waiting).toEqual(['practice-set', 'practice-result']);
  });

  test('a set is taken back and given again; what was handed in for another counts for nobody', async () => {
    const { db, writer, set, view } = await practised();
    await takeBackPractice(db, writer, set, true);
    expect((await practiceSets(db))[0]?.removed).toBe(true);
    await takeBackPractice(db, writer, set, false);
    expect((await practiceSets(db))[0]?.removed).toBe(false);
    await handInPractice(db, { ...writer, person: 'bea' }, { set, chart: 'em-03' }, view);
    expect((await practiceSets(db))[0]?.results).toEqual([]);
  });

  test('its database goes with its owner’s', async () => {
    const { practice, db } = await practised();
    const { name } = practice;
    practice.close();
    db.close();
    expect(await Dexie.exists(name)).toBe(true);
    await deleteDatabase('north', 'ada');
    expect(await Dexie.exists(name)).toBe(false);
  });
});
