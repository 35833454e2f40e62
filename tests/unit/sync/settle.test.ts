// Choosing between judgements that stand side by side, and that all devices end with the choice whatever the order
// in which they were heard.

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../lib/model/finding.ts';
import { describeFinding, judge, lineIds, reviewIds, undoEdits } from '../../../lib/store/commands/review.ts';
import { type Choice, settle } from '../../../lib/store/commands/settle.ts';
import { openLines, type Topic } from '../../../lib/store/views/open-lines.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import { exchange } from '../../../lib/sync/exchange.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { chart, keys, verdict } from '../store/charts.ts';
import { type Device, newDevice, recordsIn } from '../store/device.ts';
import { pureTransport } from './pure-transport.ts';

let backend: PureBackend;
let office: Device;
let home: Device;
const { worksheetId } = await reviewIds(chart, 'ada');
const { finding } = await lineIds(worksheetId, keys.first);

const sync = async (...devices: Device[]) => {
  for (const { db, writer } of devices) {
    const transport = pureTransport(backend, writer.person);
    expect(await exchange(db, transport, writer.now, new AbortController().signal)).toBe('ok');
  }
};
const view = async ({ db }: Device) => reviewView(db, await reviewIds(chart, 'ada'));
const describeAt = ({ db, writer }: Device, fields: Partial<Finding>) =>
  describeFinding(db, writer, worksheetId, finding, fields);
const choose = ({ db, writer }: Device, topic: Topic, choice: Choice) =>
  settle(db, writer, { worksheetId, lineKey: keys.first, topic }, choice);
const open = async ({ db }: Device) => (await openLines(db, worksheetId))[0]?.topics ?? [];
const absent = (id: string): Finding['evidence'][number] => ({
  kind: 'absent',
  id,
  lookedIn: `Results ${id}`,
  takenAt: 1,
});

beforeEach(async () => {
  backend = new PureBackend();
  office = newDevice({ name: 'office' });
  home = newDevice({ name: 'home' });
  await judge(office.db, office.writer, chart, [verdict(keys.first, 'delete')]);
  await sync(office, home);
});

/** The same field of one finding, set at both before either heard of the other. */
const bothSay = async (atOffice: Partial<Finding>, atHome: Partial<Finding>) => {
  await describeAt(office, atOffice);
  await describeAt(home, atHome);
  await sync(office, home, office);
};

describe('a choice', () => {
  it('of words replaces both at every device, and can be a third', async () => {
    await bothSay({ rationale: 'Flat troponins.' }, { rationale: 'No chest pain.' });
    const [rationale] = await open(home);
    expect(rationale?.sides.map((side) => side.finding.rationale)).toEqual([
      'Flat troponins.',
      'No chest pain.',
    ]);
    expect(await choose(home, 'rationale', { words: ' Neither pain nor troponins. ' })).toMatchObject({
      ok: true,
    });
    await sync(home, office);
    for (const device of [office, home]) {
      expect((await view(device)).findings).toMatchObject([
        { rationale: 'Neither pain nor troponins.', conflicts: [] },
      ]);
      expect(await open(device)).toEqual([]);
    }
  });

  it('of evidence can keep all that was quoted', async () => {
    await bothSay({ evidence: [absent('a')] }, { evidence: [absent('b')] });
    await choose(office, 'evidence', { all: true });
    await sync(office, home);
    for (const device of [office, home])
      expect((await view(device)).findings[0]?.evidence?.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('of one topic leaves the others open', async () => {
    await bothSay(
      { severity: 'minor', rootCause: 'coder' },
      { severity: 'critical', rootCause: 'documentation' },
    );
    expect((await open(home)).map(({ topic }) => topic)).toEqual(['judgement', 'cause']);
    const [, cause] = await open(home);
    await choose(home, 'cause', { side: cause!.sides[1]!.id });
    await sync(home, office);
    expect((await open(office)).map(({ topic }) => topic)).toEqual(['judgement']);
    expect((await view(office)).findings).toMatchObject([{ rootCause: 'documentation', severity: 'minor' }]);
  });

  it('is taken back: both stand side by side again, at every device', async () => {
    await bothSay({ rationale: 'Flat troponins.' }, { rationale: 'No chest pain.' });
    const before = await open(office);
    const done = await choose(home, 'rationale', { side: before[0]!.sides[1]!.id });
    if (!done.ok) throw new Error(done.error.happened);
    await sync(home, office);
    expect(await open(office)).toEqual([]);
    await undoEdits(home.db, home.writer, worksheetId, done.value.undo);
    expect(await open(home)).toEqual(before);
    await sync(home, office);
    expect(await open(office)).toEqual(before);
  });

  it('of agreement takes the finding back, and of disagreement brings it again', async () => {
    await judge(home.db, home.writer, chart, [verdict(keys.first, 'agree')]);
    await judge(office.db, office.writer, chart, [verdict(keys.first, 'revise', 'I20.0')]);
    await sync(office, home, office);
    const [judgement] = await open(home);
    expect(judgement?.sides.map(({ verdict: v }) => v.disposition)).toEqual(['revise', 'agree']);
    const done = await choose(home, 'judgement', { side: judgement!.sides[1]!.id });
    expect((await view(home)).findings).toEqual([]);
    if (done.ok) await undoEdits(home.db, home.writer, worksheetId, done.value.undo);
    await choose(home, 'judgement', { side: judgement!.sides[0]!.id });
    expect((await view(home)).findings).toMatchObject([{ category: 'wrong-code', removed: false }]);
    await sync(home, office);
    expect(await recordsIn(office.db)).toEqual(await recordsIn(home.db));
  });
});

describe('no choice', () => {
  it('is taken where what was seen has changed meanwhile', async () => {
    await bothSay({ rationale: 'Flat troponins.' }, { rationale: 'No chest pain.' });
    expect(await choose(home, 'rationale', { side: 'another' })).toMatchObject({
      error: { code: 'settled' },
    });
    await choose(home, 'rationale', { words: 'Settled.' });
    expect(await choose(home, 'rationale', { words: 'Again.' })).toMatchObject({
      error: { code: 'settled' },
    });
  });

  it('is anybody else’s than the reviewer’s', async () => {
    await bothSay({ rationale: 'Flat troponins.' }, { rationale: 'No chest pain.' });
    const bea = newDevice({ person: 'bea', name: 'd9' });
    await sync(bea);
    expect(await open(bea)).toHaveLength(1);
    expect(await choose(bea, 'rationale', { words: 'Mine.' })).toMatchObject({
      error: { code: 'not-your-worksheet' },
    });
  });
});

// Each act is of one device: it judges, describes, or hears of the others, in any order.
const act = fc.record({
  who: fc.nat(2),
  do: fc.constantFrom('agree', 'delete', 'revise', 'clear', 'minor', 'words', 'sync'),
});

it('ends with one judgement on every device, whoever chooses and in whatever order they hear of it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 4, maxLength: 14 }),
      fc.nat(2),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      fc.nat(1),
      async (acts, chooser, order, which) => {
        backend = new PureBackend();
        const devices = ['one', 'two', 'three'].map((name) => newDevice({ name }));
        const ordered = order.map((i) => devices[i]!);
        for (const [n, { who, do: what }] of acts.entries()) {
          const device = devices[who]!;
          const { db, writer } = device;
          device.clock.now += n;
          if (what === 'sync') await sync(device);
          else if (what === 'minor') await describeAt(device, { severity: 'minor' }).catch(() => undefined);
          else if (what === 'words')
            await describeAt(device, { rationale: `Words ${n}` }).catch(() => undefined);
          else
            await judge(db, writer, chart, [
              verdict(keys.first, what === 'clear' ? null : what, what === 'revise' ? `I2${n}` : undefined),
            ]);
        }
        await sync(...ordered, ...ordered);
        const device = devices[chooser]!;
        for (let rounds = 0; rounds < 8; rounds++) {
          const [topic] = await open(device);
          if (!topic) break;
          const side = topic.sides[which] ?? topic.sides[0]!;
          expect(await choose(device, topic.topic, { side: side.id })).toMatchObject({ ok: true });
        }
        await sync(device, ...ordered);
        const [first] = await Promise.all(devices.map(({ db }) => recordsIn(db)));
        for (const { db } of devices) {
          expect(await openLines(db, worksheetId)).toEqual([]);
          expect(await recordsIn(db)).toEqual(first);
        }
      },
    ),
    { numRuns: 15 },
  );
});
