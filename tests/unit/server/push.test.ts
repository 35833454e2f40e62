import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { pushChanges } from '../../../lib/server/changes/push-changes.ts';
import type { Database } from '../../../lib/server/database/database.ts';
import { codes, onBothDatabases } from './harness.ts';
import { foldLog, readRecords } from './records.ts';
import { changeOf, findingChange, makeReview, signature, verdictChange } from './review-changes.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

onBothDatabases('push', (backend) => {
  test('keeps changes in order, without gaps, and gives them back as sent', async () => {
    const auditor = await backend.newOrganisation();
    const review = await makeReview(auditor.person.id, '1');
    const finding = await findingChange(review, review.verdicts[0]!);
    const all = [...review.changes, finding, signature(review)];
    const outcomes = await auditor.push(all);
    expect(outcomes).toEqual(all.map((c, i) => ({ id: c.id, outcome: 'kept', position: i + 1 })));
    const { changes, last, more } = await auditor.pull();
    const given = { author: auditor.person.id, receivedAt: backend.time };
    expect(changes).toEqual(all.map((c, i) => ({ ...c, ...given, position: i + 1 })));
    expect({ last, more }).toEqual({ last: all.length, more: false });
  });

  test('gives the same outcomes when changes come again', async () => {
    const auditor = await backend.newOrganisation();
    const { changes } = await makeReview(auditor.person.id, '1');
    const first = await auditor.push(changes);
    backend.time += 60_000;
    expect(await auditor.push(changes)).toEqual(first);
    expect(await auditor.push([changes[2]!, changes[2]!])).toEqual([first[2], first[2]]);
    expect((await auditor.pull()).changes).toHaveLength(changes.length);
  });

  test('takes a change twice in one request as one', async () => {
    const auditor = await backend.newOrganisation();
    const { changes } = await makeReview(auditor.person.id, '1', 0);
    const outcomes = await auditor.push(changes.flatMap((c) => [c, c]));
    expect(outcomes.map((o) => o.outcome === 'kept' && o.position)).toEqual([1, 1, 2, 2]);
  });

  test('keeps an answer for a change kept before its worksheet was signed', async () => {
    const auditor = await backend.newOrganisation();
    const review = await makeReview(auditor.person.id, '1');
    const first = await auditor.push([...review.changes, signature(review)]);
    expect(await auditor.push(review.changes)).toEqual(first.slice(0, -1));
  });

  test('adds up to the same whatever the legal order, the batches and the repetitions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
        const pick = (below: number) => (numbers.next().value as number) % below;
        const auditor = await backend.newOrganisation();
        const pending = await someChanges(auditor.person.id);
        const all = [...pending];
        const sent: Change[] = [];
        while (pending.length > 0) {
          const batch: Change[] = [];
          for (let size = 1 + pick(6); size > 0 && pending.length > 0; size--) {
            const legal = pending.filter((c) => mayFollow(c, pending));
            const next = legal[pick(legal.length)]!;
            pending.splice(pending.indexOf(next), 1);
            batch.push(next);
            sent.push(next);
            if (pick(3) === 0) batch.push(sent[pick(sent.length)]!);
          }
          expect(codes(await auditor.push(batch)).every((c) => c === null)).toBe(true);
        }
        const log = (await auditor.pull()).changes;
        expect(log.map((c) => c.position)).toEqual(upTo(all.length));
        expect(log.map((c) => c.id)).toEqual(sent.map((c) => c.id));
        expect(await readRecords(backend.database, auditor.person.organisation)).toEqual(foldLog(log));
      }),
      { numRuns: 15 },
    );
  });

  test('leaves no gap when several people push at once, and a reader misses nothing', async () => {
    const first = await backend.newOrganisation();
    const second = await backend.newPerson(first.person.organisation);
    const batches = [];
    for (let n = 0; n < 6; n++)
      for (const auditor of [first, second])
        batches.push({ auditor, review: await makeReview(auditor.person.id, String(n)) });
    let reading = true;
    const seen: number[] = [];
    const reader = (async () => {
      while (reading || (await first.pull(seen.length)).changes.length > 0)
        seen.push(...(await first.pull(seen.length, 7)).changes.map((c) => c.position));
    })();
    const outcomes = await Promise.all(batches.map(({ auditor, review }) => auditor.push(review.changes)));
    reading = false;
    await reader;
    // Both reviewed the same charts, so each encounter came twice, as two changes of one record.
    const positions = outcomes.flat().map((o) => (o.outcome === 'kept' ? o.position : -1));
    expect(positions.sort((a, b) => a - b)).toEqual(upTo(positions.length));
    expect(seen).toEqual(upTo(positions.length));
  });

  test('keeps nothing of a request that fails on the way', async () => {
    const auditor = await backend.newOrganisation();
    const { changes } = await makeReview(auditor.person.id, '1');
    for (const statement of ['insert into change_log', 'insert into record', 'update organisation']) {
      const broken = failingAt(backend.database, statement);
      await expect(pushChanges(broken, auditor.person, changes, backend.time)).rejects.toThrow('cut off');
      expect(await auditor.pull()).toMatchObject({ changes: [], last: 0, more: false });
      expect(await readRecords(backend.database, auditor.person.organisation)).toEqual([]);
    }
    expect(codes(await auditor.push(changes)).every((c) => c === null)).toBe(true);
  });

  test('keeps what may enter of a request and refuses the rest, each for itself', async () => {
    const auditor = await backend.newOrganisation();
    const review = await makeReview(auditor.person.id, '1');
    const [encounter, worksheet, verdict, other] = review.changes;
    const stray = verdictChange(review.verdicts[1]!, review.worksheet, review.encounter, 'CPT 1 #1');
    const outcomes = await auditor.push([encounter!, verdict!, worksheet!, stray, other!]);
    expect(codes(outcomes)).toEqual([null, 'no-worksheet', null, 'wrong-id', null]);
    expect((await auditor.pull()).changes.map((c) => c.position)).toEqual([1, 2, 3]);
  });
});

/** One signed review with findings and corrections, and one that stays open. */
async function someChanges(reviewer: string): Promise<Change[]> {
  const signed = await makeReview(reviewer, 'signed', 3);
  const open = await makeReview(reviewer, 'open', 2);
  const finding = await findingChange(signed, signed.verdicts[1]!);
  return [
    ...signed.changes,
    finding,
    changeOf('finding', finding.record, { severity: 'critical' }, { severity: finding.id }),
    changeOf('verdict', signed.verdicts[0]!, { disposition: 'delete' }),
    signature(signed),
    ...open.changes,
    changeOf('encounter', open.encounter, { coder: 'Coder 2' }),
  ];
}

/** Whether all that `change` builds on has been sent. */
function mayFollow(change: Change, pending: readonly Change[]): boolean {
  const signs = (c: Change) => c.fields.status === 'signed';
  return !pending.some((other) => {
    if (other === change) return false;
    if (other.record === change.record) return pending.indexOf(other) < pending.indexOf(change);
    if (signs(change)) return other.kind !== 'encounter';
    return !signs(other) && Object.values(change.fields).includes(other.record);
  });
}

/** The database, breaking off at the first statement that begins so. */
const failingAt = (database: Database, statement: string): Database => ({
  ...database,
  transaction: (work) =>
    database.transaction((queries) =>
      work({
        ...queries,
        query: (sql, params) =>
          sql.startsWith(statement) ? Promise.reject(new Error('cut off')) : queries.query(sql, params),
      }),
    ),
});
