// The record and the change that made it are written together: whichever write fails, both are there or
// neither is. Every command is run again and again, with its first, second, third ... write failing, until
// no write is left to fail.

import { describe, expect, it } from 'vitest';
import type { LoggedChange } from '../../../lib/model/change.ts';
import { fail, type Result } from '../../../lib/model/result.ts';
import {
  describeFinding,
  judge,
  reviewIds,
  signWorksheet,
  undoEdits,
} from '../../../lib/store/commands/review.ts';
import { takeIn, takeOutcomes } from '../../../lib/store/outbox.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import { chart, keys, threeLines, verdict } from './charts.ts';
import { contents, type Device, newDevice } from './device.ts';
import { type Failure, failures, withFailingWrite } from './failing-writes.ts';

interface Step {
  before: (device: Device) => Promise<void>;
  run: (device: Device) => Promise<Result<unknown>>;
}

const ids = reviewIds(chart, 'ada');
const judgeAll = async ({ db, writer }: Device) => {
  const all = threeLines.map((line) => verdict(line.key, line.key === keys.first ? 'delete' : 'agree'));
  await judge(db, writer, chart, all);
};

/** The outbox as the backend would send it back. */
const asLogged = async ({ db }: Device): Promise<LoggedChange[]> =>
  (await db.outbox.toArray()).map((e, i) => ({
    ...e.change,
    author: 'ada',
    position: i + 1,
    receivedAt: 0,
  }));

/** What is not a command throws; as a value it can be compared with what commands answer. */
const asResult = async (work: Promise<void>): Promise<Result<null>> =>
  work.then(
    () => ({ ok: true as const, value: null }),
    () => fail('not-saved', '', '', ''),
  );

const steps: Record<string, Step> = {
  'the first verdicts on a chart': {
    before: async () => {},
    run: ({ db, writer }) =>
      judge(db, writer, chart, [verdict(keys.first, 'delete'), verdict(keys.second, 'agree')]),
  },
  'a verdict changed to agreement': {
    before: judgeAll,
    run: ({ db, writer }) => judge(db, writer, chart, [verdict(keys.first, 'agree')]),
  },
  'words for a finding': {
    before: judgeAll,
    run: async ({ db, writer }) => {
      const { worksheetId } = await ids;
      const [finding] = (await reviewView(db, await ids)).findings;
      return describeFinding(db, writer, worksheetId, finding!.id, { rationale: 'Troponins stayed flat.' });
    },
  },
  undo: {
    before: judgeAll,
    run: async ({ db, writer }) => {
      const { worksheetId } = await ids;
      const { verdicts, findings } = await reviewView(db, await ids);
      return undoEdits(db, writer, worksheetId, [
        { kind: 'finding', id: findings[0]!.id, fields: { removed: true } },
        { kind: 'verdict', id: verdicts[0]!.id, fields: { disposition: null } },
      ]);
    },
  },
  'a signature': {
    before: judgeAll,
    run: async ({ db, writer }) => signWorksheet(db, writer, (await ids).worksheetId),
  },
  'the backend’s answer: kept and refused': {
    before: judgeAll,
    run: async ({ db }) => {
      const sent = await db.outbox.toArray();
      const fault = fail('worksheet-signed', 'Signed.', 'Kept here.', 'Raise it.').error;
      const outcomes = sent.map(({ id }, i) =>
        i % 2 === 0
          ? { id, outcome: 'kept' as const, position: i + 1 }
          : { id, outcome: 'refused' as const, fault },
      );
      return asResult(takeOutcomes(db, outcomes));
    },
  },
  'the backend’s changes': {
    before: judgeAll,
    run: async (device) => asResult(takeIn(device.db, (await asLogged(device)).slice(0, 4), 4)),
  },
};

/** Fails write after write of one step; answers with how many writes the step makes. */
async function failEachWrite(step: Step, failure: Failure): Promise<number> {
  for (let nth = 1; ; nth += 1) {
    const device = newDevice();
    await step.before(device);
    device.clock.now += 1000;
    const before = await contents(device.db);
    let result: Result<unknown> | undefined;
    const failed = await withFailingWrite(nth, failure, async () => {
      result = await step.run(device);
    });
    device.restart();
    const after = await contents(device.db);
    if (!failed) {
      expect(result).toMatchObject({ ok: true });
      expect(after).not.toEqual(before);
      return nth - 1;
    }
    expect(result).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(after).toEqual(before);
    // And the same step works once the disk does.
    expect(await step.run(device)).toMatchObject({ ok: true });
  }
}

describe.each(Object.entries(steps))('%s', (_, step) => {
  it.each(failures)('writes all or nothing, whichever write %s', async (failure) => {
    expect(await failEachWrite(step, failure)).toBeGreaterThanOrEqual(2);
  });
});

describe('a write that failed', () => {
  it('is told in words: what happened, what it means, what to do', async () => {
    const device = newDevice();
    await withFailingWrite(1, 'throws', async () => {
      const result = await judge(device.db, device.writer, chart, [verdict(keys.first, 'agree')]);
      expect(result).toMatchObject({
        ok: false,
        error: {
          happened: 'The browser could not save this (QuotaExceededError).',
          meaning: 'The last step is not recorded; everything before it is.',
        },
      });
    });
  });
});
