// What was acknowledged is there after the process was killed, exactly once; what was not may be sent again.

import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Change, LoggedChange } from '../../../lib/model/change.ts';
import { verifyLog } from '../../../lib/server/change-log.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { ownOrganisation } from '../../../lib/server/first-account.ts';
import { type PushOutcome, paths, type SignedIn } from '../../../lib/sync/wire.ts';
import { type Kind, makePlace, openPlace } from './harness.ts';
import { redeem, type ServerProcess, spawnServer } from './processes.ts';
import { foldLog, readRecords } from './records.ts';
import { changeOf, makeReview } from './review-changes.ts';

test.each<[Kind, number]>([
  ['embedded', 10],
  ['postgresql', 3],
])(
  '%s: %i kills in the middle of pushes lose and double nothing',
  async (kind, kills) => {
    const place = await makePlace(kind);
    const acknowledged = new Map<string, number>();
    let account: { email: string; password: string } | undefined;
    let unsent: Change[] = [];
    let made = 0;
    for (let round = 0; round < kills; round++) {
      const server = spawnServer(place);
      try {
        const ready = await server.ready;
        const { url } = ready;
        account ??= await redeem(ready);
        const session = await signIn(url, account);
        for (let pushes = 0, took = 0; isAlive(server); pushes++) {
          if (unsent.length === 0) unsent = await changes(session.person.id, made++);
          // The second push is killed, at a different moment each round: from before it to after its commit.
          const kill = () => server.child.kill('SIGKILL');
          if (pushes === 1) setTimeout(kill, (took * 1.2 * round) / kills);
          const began = performance.now();
          const outcomes = await push(url, session.token, unsent);
          took = performance.now() - began;
          if (!outcomes) break;
          for (const outcome of outcomes) {
            if (outcome.outcome !== 'kept') throw new Error(outcome.fault.happened);
            expect(acknowledged.get(outcome.id) ?? outcome.position).toBe(outcome.position);
            acknowledged.set(outcome.id, outcome.position);
          }
          unsent = [];
        }
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
    for (const [id, position] of acknowledged) expect(positions.get(id)).toBe(position);
    const database = await openPlace(place);
    const check = await inOrganisation(database, ownOrganisation, (q) => verifyLog(q, ownOrganisation));
    expect(check).toEqual({ ok: true, entries: log.length });
    expect(await readRecords(database, ownOrganisation)).toEqual(foldLog(log));
    await database.close();
    if (place.folder) await rm(place.folder, { recursive: true });
  },
  60_000,
);

const isAlive = ({ child }: ServerProcess): boolean => child.exitCode === null && child.signalCode === null;

/** A review, corrected many times: some hundred kilobytes, so that a kill can fall inside the request. */
async function changes(reviewer: string, number: number): Promise<Change[]> {
  const review = await makeReview(reviewer, String(number), 30);
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
