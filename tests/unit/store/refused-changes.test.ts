// Refused changes with what they were about; also where the record itself was refused and is not in the store.

import { beforeEach, expect, test } from 'vitest';
import { aboutWords, chartWords, saidWords } from '../../../components/session/refused-words.ts';
import { describeFinding, judge, lineIds, reviewIds } from '../../../lib/store/commands/review.ts';
import { dismissRefused, takeOutcomes } from '../../../lib/store/outbox.ts';
import { allRecords } from '../../../lib/store/records.ts';
import { refusedChanges } from '../../../lib/store/views/refused-changes.ts';
import { chart, keys, verdict } from './charts.ts';
import { type Device, morning, newDevice } from './device.ts';

const fault = { code: 'worksheet-signed', happened: 'The worksheet was signed.', meaning: '', action: '' };
let device: Device;

beforeEach(async () => {
  device = newDevice();
  const { db, writer } = device;
  await judge(db, writer, chart, [verdict(keys.first, 'revise', 'I20.0'), verdict(keys.second, 'agree')]);
  const { worksheetId } = await reviewIds(chart, 'ada');
  const { finding } = await lineIds(worksheetId, keys.first);
  await describeFinding(db, writer, worksheetId, finding, {
    severity: 'minor',
    rationale: 'Troponins stayed flat.',
    evidence: [{ kind: 'absent', id: 'e1', lookedIn: 'Results', takenAt: 1 }],
  });
});

const malformed = { ...fault, code: 'malformed-change', happened: 'finding.worksheetId: expected.' };

const refuse = async (kinds: readonly string[]) => {
  const entries = await device.db.outbox.toArray();
  const outcomes = entries
    .filter(({ change }) => kinds.includes(change.kind))
    .map(({ id, change }) => ({
      id,
      outcome: 'refused' as const,
      // As the backend says it of what follows a finding that it did not take.
      fault: change.kind === 'finding' && change.fields.rationale ? malformed : fault,
    }));
  await takeOutcomes(device.db, outcomes);
  return outcomes;
};

test('name their chart, line and values, and when they were made, in one group', async () => {
  await refuse(['verdict', 'finding']);
  const groups = await refusedChanges(device.db);
  expect(groups).toHaveLength(1);
  expect(groups[0]?.fault).toEqual(fault);
  expect(chartWords(groups[0]!.chart!)).toBe('Harriet Lindqvist, NG-204417, encounter E-7301142');
  expect(groups[0]?.changes.map((change) => [aboutWords(change), saidWords(change), change.at])).toEqual([
    ['Verdict on line I21.4', ['Revised → I20.0'], morning],
    ['Finding on line I21.4', ['Category: Wrong code', 'Severity: Major'], morning],
    ['Verdict on line E11.9', ['Agreed'], morning],
    [
      'Finding on line I21.4',
      ['Severity: Minor', 'Rationale: Troponins stayed flat.', 'Evidence: Looked for and absent in: Results'],
      morning,
    ],
  ]);
});

test('are told whole where worksheet and encounter were refused too', async () => {
  await refuse(['encounter', 'worksheet', 'verdict', 'finding']);
  expect(await allRecords(device.db)).toEqual([]);
  const [group] = await refusedChanges(device.db);
  expect(chartWords(group!.chart!)).toContain('E-7301142');
  expect(group?.changes.map(aboutWords)).toContain('Verdict on line I21.4');
});

test('are gone when they were read; what waits is none of them', async () => {
  const outcomes = await refuse(['verdict']);
  for (const { id } of outcomes) await dismissRefused(device.db, id);
  expect(await refusedChanges(device.db)).toEqual([]);
});
