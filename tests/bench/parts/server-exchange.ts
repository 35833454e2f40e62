// The backend on its embedded database: first start, start on data, sending and fetching changes over HTTP
// as the extension does.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Change } from '../../../lib/model/change.ts';
import { demonstrationAccount } from '../../../lib/server/first-account.ts';
import { type RunningServer, startServer } from '../../../lib/server/start-server.ts';
import {
  paths,
  protocolVersion,
  pullAnswer,
  pullLimit,
  pushAnswer,
  pushLimit,
  signedIn,
} from '../../../lib/sync/wire.ts';
import { makeReview } from '../../unit/server/review-changes.ts';
import { milliseconds, type Row, readable } from './row.ts';

const charts = 200;
const linesOfChart = 10;

export async function serverExchange(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'overread-bench-'));
  let server: RunningServer | undefined;
  const start = async (): Promise<void> => {
    server = await startServer({ folder, firstAccount: demonstrationAccount });
  };
  try {
    const firstStart = await milliseconds(start);
    const session = await signIn(server!);
    const reviews = await Promise.all(
      Array.from({ length: charts }, (_, i) => makeReview(session.person, `E-${i}`, linesOfChart)),
    );
    const changes = reviews.flatMap((review) => review.changes);
    const push = await milliseconds(() => pushAll(session, changes));
    const pull = await milliseconds(() => pullAll(session, changes.length));
    await server!.close();
    const laterStart = await milliseconds(start);
    const each = (time: number): string => readable(time / changes.length);
    return [
      { what: 'first start', figure: readable(firstStart), unit: 'ms' },
      { what: `start on ${changes.length} changes`, figure: readable(laterStart), unit: 'ms' },
      {
        what: `send ${changes.length} changes, ${pushLimit} at a time`,
        figure: each(push),
        unit: 'ms a change',
      },
      {
        what: `fetch ${changes.length} changes, ${pullLimit} at a time`,
        figure: each(pull),
        unit: 'ms a change',
      },
    ];
  } finally {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Session {
  url: string;
  person: string;
  headers: Record<string, string>;
}

async function signIn({ url, firstAccount }: RunningServer): Promise<Session> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url + paths.session, {
    method: 'POST',
    headers,
    body: JSON.stringify(firstAccount),
  });
  const { token, person } = signedIn.parse(await answer.json());
  return { url, person: person.id, headers: { ...headers, authorization: `Bearer ${token}` } };
}

async function pushAll({ url, headers }: Session, changes: readonly Change[]): Promise<void> {
  for (let at = 0; at < changes.length; at += pushLimit) {
    const body = JSON.stringify({ protocol: protocolVersion, changes: changes.slice(at, at + pushLimit) });
    const answer = await fetch(url + paths.push, { method: 'POST', headers, body });
    const { outcomes } = pushAnswer.parse(await answer.json());
    const refused = outcomes.find(({ outcome }) => outcome !== 'kept');
    if (refused) throw new Error(`The backend refused a change: ${JSON.stringify(refused)}`);
  }
}

async function pullAll({ url, headers }: Session, expected: number): Promise<void> {
  let last = 0;
  for (let more = true; more; ) {
    const answer = await fetch(`${url}${paths.pull}?after=${last}&limit=${pullLimit}`, { headers });
    ({ last, more } = pullAnswer.parse(await answer.json()));
  }
  if (last !== expected) throw new Error(`Fetched ${last} of ${expected} changes.`);
}
