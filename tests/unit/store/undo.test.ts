// Undo brings back exactly what stood, and can itself be undone.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Disposition } from '../../../lib/model/verdict.ts';
import { describeFinding, judge, reviewIds, undoEdits } from '../../../lib/store/commands/review.ts';
import type { Done } from '../../../lib/store/commands/worksheet-edits.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import { chart, keys, threeLines, verdict } from './charts.ts';
import { type Device, newDevice } from './device.ts';

/** What the reviewer sees of the judgement: verdicts that were given and findings that stand. */
async function judgement({ db }: Device) {
  const view = await reviewView(db, await reviewIds(chart, 'ada'));
  const verdicts = view.verdicts.filter((v) => v.disposition !== null);
  return { verdicts, findings: view.findings };
}

type Command = (device: Device) => Promise<Done>;

const must = async (done: ReturnType<typeof judge>): Promise<Done> => {
  const result = await done;
  if (!result.ok) throw new Error(result.error.happened);
  return result.value;
};

const judging =
  (judgements: ReturnType<typeof verdict>[]): Command =>
  ({ db, writer }) =>
    must(judge(db, writer, chart, judgements));

const describing =
  (nth: number, rationale: string): Command =>
  async (device) => {
    const { db, writer } = device;
    const { findings } = await judgement(device);
    const finding = findings[nth % Math.max(1, findings.length)];
    if (!finding) return { undo: [] };
    return must(describeFinding(db, writer, finding.worksheetId!, finding.id, { rationale }));
  };

const undo = async ({ db, writer }: Device, done: Done): Promise<Done> => {
  const { worksheetId } = await reviewIds(chart, 'ada');
  return must(undoEdits(db, writer, worksheetId, done.undo));
};

const dispositions: (Disposition | null)[] = ['agree', 'revise', 'delete', 'resequence', 'attribute', null];
const anyJudgement = fc
  .tuple(fc.constantFrom(...threeLines), fc.constantFrom(...dispositions), fc.constantFrom('', 'I20.0'))
  .map(([line, disposition, code]) => verdict(line.key, disposition, code));
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.array(anyJudgement, { minLength: 1, maxLength: 3 }).map(judging),
  fc.tuple(fc.nat(2), fc.constantFrom('', 'Flat troponins.', 'No echo.')).map(([n, w]) => describing(n, w)),
);

describe('undo', () => {
  it('of the first verdict leaves the line not judged and its finding gone', async () => {
    const device = newDevice();
    const done = await judging([verdict(keys.first, 'delete')])(device);
    await undo(device, done);
    expect(await judgement(device)).toEqual({ verdicts: [], findings: [] });
  });

  it('of a changed verdict brings back the verdict and the finding that stood', async () => {
    const device = newDevice();
    await judging([verdict(keys.first, 'revise', 'I20.0')])(device);
    await describing(0, 'Troponins stayed flat.')(device);
    const done = await judging([verdict(keys.first, 'agree')])(device);
    await undo(device, done);
    const { verdicts, findings } = await judgement(device);
    expect(verdicts).toMatchObject([{ disposition: 'revise', auditor: { code: 'I20.0' } }]);
    expect(findings).toMatchObject([{ rationale: 'Troponins stayed flat.', removed: false }]);
  });

  it('is a change like any other: nothing that was recorded leaves the outbox', async () => {
    const device = newDevice();
    const done = await judging([verdict(keys.first, 'delete')])(device);
    const before = await device.db.outbox.toArray();
    await undo(device, done);
    expect((await device.db.outbox.toArray()).slice(0, before.length)).toEqual(before);
  });

  it('brings back what stood before any command after any others, and undoing that brings the command back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommand, { maxLength: 5 }), anyCommand, async (earlier, last) => {
        const device = newDevice();
        for (const command of earlier) await command(device);
        const before = await judgement(device);
        const done = await last(device);
        const after = await judgement(device);
        const undone = await undo(device, done);
        expect(await judgement(device)).toEqual(before);
        await undo(device, undone);
        expect(await judgement(device)).toEqual(after);
      }),
      { numRuns: 40 },
    );
  });
});
