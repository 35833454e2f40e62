// Facts that a reviewer confirms, decisions on proposals, and findings that came from a check: as they are written, undone,
// and met at two devices.

import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../lib/model/result.ts';
import { confirmFact, decideCheck, type SaidFact } from '../../../lib/store/commands/checks.ts';
import { judge, reviewIds, signWorksheet, undoEdits } from '../../../lib/store/commands/review.ts';
import type { Done } from '../../../lib/store/commands/worksheet-edits.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import { exchange } from '../../../lib/sync/exchange.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { pureTransport } from '../sync/pure-transport.ts';
import { chart, keys, verdict } from './charts.ts';
import { contents, type Device, newDevice } from './device.ts';

let device: Device;
beforeEach(() => {
  device = newDevice();
});

const seen = async ({ db, writer }: Device) => reviewView(db, await reviewIds(chart, writer.person));
const must = (done: Result<Done>): Done => {
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
};
const say = async ({ db, writer }: Device, fact: Partial<SaidFact>) =>
  confirmFact(db, writer, chart, {
    name: 'visit-minutes',
    lineKey: keys.third,
    value: 40,
    evidence: null,
    ...fact,
  });
const proposal = { rule: 'X1', lineKey: keys.first, message: 'It had ended.' };
const decide = async ({ db, writer }: Device, reason: 'exception' | 'other' | null, note = '') =>
  decideCheck(db, writer, chart, { ...proposal, reason, note });
const undo = async ({ db, writer }: Device, { undo: edits }: Done) =>
  undoEdits(db, writer, (await reviewIds(chart, writer.person)).worksheetId, edits);

describe('a confirmed fact', () => {
  it('begins the worksheet, and says who said it when', async () => {
    must(await say(device, {}));
    const { worksheet, facts } = await seen(device);
    expect(worksheet?.status).toBe('draft');
    expect(facts).toMatchObject([{ name: 'visit-minutes', lineKey: keys.third, value: 40, conflicts: [] }]);
    expect(facts[0]?.said).toMatchObject([{ value: 40, by: device.writer.person }]);
    expect((await contents(device.db)).outbox.map((e) => e.change.kind)).toEqual([
      'encounter',
      'worksheet',
      'chart-fact',
    ]);
  });

  it('is one a fact and line, and each line has its own', async () => {
    must(await say(device, {}));
    must(await say(device, { value: 47 }));
    must(await say(device, { lineKey: null, value: 12 }));
    const { facts } = await seen(device);
    expect(facts.map(({ lineKey, value }) => [lineKey, value])).toEqual(
      expect.arrayContaining([
        [keys.third, 47],
        [null, 12],
      ]),
    );
    expect(facts).toHaveLength(2);
  });

  it('is taken back by undo, and stands again as it stood', async () => {
    const first = must(await say(device, {}));
    const second = must(await say(device, { value: 47 }));
    must(await undo(device, second));
    expect((await seen(device)).facts[0]?.value).toBe(40);
    must(await undo(device, first));
    expect((await seen(device)).facts[0]?.value).toBeNull();
  });

  it('is not taken with a value that it cannot have', async () => {
    expect(await say(device, { value: 'long' })).toMatchObject({
      ok: false,
      error: { code: 'not-of-the-fact' },
    });
    expect((await contents(device.db)).outbox).toEqual([]);
  });

  it('said otherwise at two devices stands beside the other, until one is chosen', async () => {
    const backend = new PureBackend();
    const other = newDevice({ name: 'd2' });
    const never = new AbortController().signal;
    const go = async ({ db, writer }: Device) =>
      expect(await exchange(db, pureTransport(backend, writer.person), writer.now, never)).toBe('ok');
    must(await say(device, {}));
    await go(device);
    await go(other);
    must(await say(device, { value: 45 }));
    must(await say(other, { value: 53 }));
    for (const one of [device, other, device]) await go(one);
    for (const one of [device, other]) {
      const [fact] = (await seen(one)).facts;
      expect(fact?.conflicts).toEqual(['value']);
      expect(fact?.said.map(({ value }) => value)).toEqual([45, 53]);
    }
    must(await say(other, { value: 53 }));
    for (const one of [other, device]) await go(one);
    expect((await seen(device)).facts).toMatchObject([{ value: 53, conflicts: [] }]);
  });
});

describe('a decision on a proposal', () => {
  it('keeps check, line, words and reason, and is taken back', async () => {
    must(await decide(device, 'exception', 'Unrelated.'));
    expect((await seen(device)).decisions).toMatchObject([
      { ...proposal, reason: 'exception', note: 'Unrelated.' },
    ]);
    const brought = must(await decide(device, null));
    expect((await seen(device)).decisions).toMatchObject([{ ...proposal, reason: null, note: '' }]);
    must(await undo(device, brought));
    expect((await seen(device)).decisions).toMatchObject([{ reason: 'exception', note: 'Unrelated.' }]);
  });

  it('for another reason wants words', async () => {
    expect(await decide(device, 'other', '  ')).toMatchObject({ ok: false, error: { code: 'no-reason' } });
    must(await decide(device, 'other', 'It was split.'));
  });
});

it('a signed worksheet takes neither', async () => {
  const { db, writer } = device;
  must(
    await judge(
      db,
      writer,
      chart,
      Object.values(keys).map((key) => verdict(key, 'agree')),
    ),
  );
  must(await signWorksheet(db, writer, (await reviewIds(chart, writer.person)).worksheetId));
  expect(await say(device, {})).toMatchObject({ ok: false, error: { code: 'worksheet-signed' } });
  expect(await decide(device, 'exception')).toMatchObject({ ok: false, error: { code: 'worksheet-signed' } });
});

describe('a judgement that says what its finding is to say', () => {
  const says = {
    category: 'invalid-for-date',
    severity: 'minor',
    direction: 'neutral',
    citation: 'Guidelines I.B.2',
    rationale: 'It had ended.',
    check: 'X1',
  } as const;
  const accept = () =>
    judge(device.db, device.writer, chart, [{ ...verdict(keys.first, 'revise', 'I21.9'), says }]);

  it('makes an ordinary finding of it, and is undone as one step', async () => {
    const done = must(await accept());
    const [finding] = (await seen(device)).findings;
    expect(finding).toMatchObject({ ...says, rootCause: null, evidence: [], removed: false });
    must(await undo(device, done));
    expect((await seen(device)).findings).toEqual([]);
  });

  it('does not put its words over those of the reviewer', async () => {
    const { db, writer } = device;
    must(
      await judge(db, writer, chart, [{ ...verdict(keys.first, 'delete'), says: { rationale: 'Mine.' } }]),
    );
    must(await accept());
    expect((await seen(device)).findings).toMatchObject([{ ...says, rationale: 'Mine.' }]);
  });
});
