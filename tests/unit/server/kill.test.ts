// What was acknowledged is there after the process was killed, exactly once; what was not may be sent again.

import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Change, LoggedChange } from '../../../lib/model/change.ts';
import { ownOrganisation } from '../../../lib/server/first-account.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import { type PushOutcome, paths, type SignedIn } from '../../../lib/sync/wire.ts';
import { report, times } from '../../nightly.ts';
import { type Kind, makePlace, openPlace } from './harness.ts';
import { redeem, type ServerProcess, spawnServer } from './processes.ts';
import { foldLog, readRecords } from './records.ts';
import { changeOf, makeReview } from './review-changes.ts';

/** A browser of the first account: sends reviews of its own, and what was not answered once more. */
interface Writer {
  name: number;
  token: string;
  made: number;
  unsent: Change[];
}

test.each<[Kind, number]>([
  ['embedded', times(10, 100)],
  ['postgresql', times(5, 100)],
])(
  '%s: %i kills under four writers lose and double nothing',
  async (kind, kills) => {
    const place = await makePlace(kind);
    const acknowledged = new Map<string, number>();
    const writers: Writer[] = [1, 2, 3, 4].map((name) => ({ name, token: '', made: 0, unsent: [] }));
    let account: { email: string; password: string } | undefined;
    let reviewer = '';
    for (let round = 0; round < kills; round++) {
      const server = spawnServer(place);
      try {
        const ready = await server.ready;
        account ??= await redeem(ready);
        for (const writer of writers) {
          if (await isKnown(ready.url, writer.token)) continue;
          const session = await signIn(ready.url, account);
          writer.token = session.token;
          reviewer = session.person.id;
        }
        // Each writer is answered once; then the kill comes, at another moment each round: from before to after
        // the commits that are under way.
        const answered = new Set<Writer>();
        let took = 0;
        const write = async (writer: Writer) => {
          while (isAlive(server)) {
            if (writer.unsent.length === 0)
              writer.unsent = await changes(reviewer, `${writer.name} ${writer.made++}`);
            const began = performance.now();
            const outcomes = await push(ready.url, writer.token, writer.unsent);
            if (!outcomes) return;
            took = Math.max(took, performance.now() - began);
            for (const outcome of outcomes) {
              if (outcome.outcome !== 'kept') throw new Error(outcome.fault.happened);
              expect(acknowledged.get(outcome.id) ?? outcome.position).toBe(outcome.position);
              acknowledged.set(outcome.id, outcome.position);
            }
            writer.unsent = [];
            answered.add(writer);
            if (answered.size === writers.length && !server.child.killed)
              setTimeout(() => server.child.kill('SIGKILL'), (took * 1.2 * round) / kills);
          }
        };
        await Promise.all(writers.map(write));
      } finally {
        server.child.kill('SIGKILL');
        await server.ended;
      }
    }
    expect(acknowledged.size).toBeGreaterThan(100 * kills);

    const server = spawnServer(place);
    const { url } = await server.ready;
    const { token } = await signIn(url, account);
    const log = await pullAll(url, token);
    server.child.kill('SIGTERM');
    await server.ended;
    expect(log.map((c) => c.position)).toEqual(log.map((_, i) => i + 1));
    expect(new Set(log.map((c) => c.id)).size).toBe(log.length);
    const positions = new Map(log.map((c) => [c.id, c.position]));
    const lost = [...acknowledged].filter(([id, position]) => positions.get(id) !== position);
    report(`kills under four writers, ${kind}`, kills, 'kills');
    report(`changes that were acknowledged, ${kind}`, acknowledged.size, 'changes');
    report(`of these lost or moved, ${kind}`, lost.length, 'changes');
    expect(lost).toEqual([]);
    const database = await openPlace(place);
    expect((await verifyTrail(database)).filter((check) => !isWhole(check))).toEqual([]);
    expect(await readRecords(database, ownOrganisation)).toEqual(foldLog(log));
    await database.close();
    if (place.folder) await rm(place.folder, { recursive: true });
  },
  times(120_000, 3_600_000),
);

const isAlive = ({ child }: ServerProcess): boolean => child.exitCode === null && child.signalCode === null;

/** A review, corrected many times: some hundred kilobytes, so that a kill can fall inside the request. */
async function changes(reviewer: string, number: string): Promise<Change[]> {
  const review = await makeReview(reviewer, number, 12);
  const later = review.verdicts.flatMap((id) =>
    [1, 2, 3].map((units) =>
      changeOf('verdict', id, { auditor: { system: 'CPT', code: '99213', modifiers: [], units } }),
    ),
  );
  return [...review.changes, ...later];
}

async function signIn(url: string, account: { email: string; password: string } | undefined) {
  const answer = await post(url + paths.session, account);
  return (await answer.json()) as SignedIn;
}

/** Whether the token still opens a session: sessions outlast a kill, and end by time. */
async function isKnown(url: string, token: string): Promise<boolean> {
  if (token === '') return false;
  return (await fetch(url + paths.session, { headers: { authorization: `Bearer ${token}` } })).ok;
}

/** The outcomes, or null when the process was gone before it answered. */
async function push(url: string, token: string, sent: readonly Change[]): Promise<PushOutcome[] | null> {
  try {
    const answer = await post(url + paths.push, { protocol: 1, changes: sent }, token);
    return ((await answer.json()) as { outcomes: PushOutcome[] }).outcomes;
  } catch {
    return null;
  }
}

const post = (url: string, body: unknown, token = '') =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });

async function pullAll(url: string, token: string): Promise<LoggedChange[]> {
  const read: LoggedChange[] = [];
  for (let more = true; more; ) {
    const answer = await fetch(`${url}${paths.pull}?after=${read.length}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const page = (await answer.json()) as { changes: LoggedChange[]; more: boolean };
    read.push(...page.changes);
    more = page.more;
  }
  return read;
}
