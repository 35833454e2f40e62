// A backend to test, on either database, without a port; and people who sign in to it.

import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Change, LoggedChange } from '../../../lib/model/change.ts';
import { systemRandom, timedId } from '../../../lib/model/ids.ts';
import type { Person, Role } from '../../../lib/model/person.ts';
import type { Fault } from '../../../lib/model/result.ts';
import { setDisabled } from '../../../lib/server/accounts/manage-people.ts';
import { makeSeal } from '../../../lib/server/accounts/seal.ts';
import { createApp } from '../../../lib/server/app.ts';
import { countAttempts } from '../../../lib/server/attempts.ts';
import type { Database } from '../../../lib/server/database/database.ts';
import { openEmbedded } from '../../../lib/server/database/embedded.ts';
import { migrate } from '../../../lib/server/database/migrate.ts';
import { openPostgres } from '../../../lib/server/database/postgres.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { addOrganisation, addPerson } from '../../../lib/server/people.ts';
import { type PushOutcome, paths, protocolVersion } from '../../../lib/sync/wire.ts';
import { makeFolder, makeReadyDatabase } from './postgres.ts';

export type Kind = Database['kind'];
export const kinds: readonly Kind[] = ['embedded', 'postgresql'];

/** Where a suite's database is, as `startServer` wants it. */
export interface Place {
  folder?: string;
  databaseUrl?: string;
}

export const makePlace = async (kind: Kind): Promise<Place> =>
  kind === 'embedded' ? { folder: await makeFolder() } : { databaseUrl: await makeReadyDatabase() };

export const openPlace = (place: Place): Promise<Database> =>
  place.folder ? openEmbedded(place.folder) : openPostgres(place.databaseUrl ?? '');

export interface Caller {
  person: Person;
  password: string;
  token: string;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  push(changes: readonly Change[]): Promise<PushOutcome[]>;
  pull(after?: number, limit?: number): Promise<{ changes: LoggedChange[]; last: number; more: boolean }>;
}

/** The extension that passkeys are taken of. */
export const ownExtension = `chrome-extension://${'abcdefgh'.repeat(4)}`;

export class TestBackend {
  /** Milliseconds since 1970; tests move it. */
  time = Date.UTC(2026, 0, 5, 8);
  readonly lines: string[] = [];
  database!: Database;
  readonly clockwork = { now: () => this.time, random: systemRandom };
  app!: ReturnType<typeof createApp>;

  use(database: Database): void {
    this.database = database;
    const log = (line: string) => void this.lines.push(line);
    this.app = createApp({
      ...this.clockwork,
      database,
      attempts: countAttempts(),
      behindProxy: false,
      seal: makeSeal('a key of the test', systemRandom),
      extensions: [ownExtension],
      log,
    });
  }

  id = (): string => timedId(this.time, systemRandom);

  /** A new organisation with one person in it. */
  async newOrganisation(role: Role = 'qa-auditor'): Promise<Caller> {
    const organisation = this.id();
    await addOrganisation(this.database, organisation, 'Test');
    return this.newPerson(organisation, role);
  }

  async newPerson(organisation: string, role: Role = 'qa-auditor'): Promise<Caller> {
    const password = 'correct horse battery staple';
    const email = `${this.id()}@test.example`;
    const person = await addPerson(
      this.database,
      { organisation, email, name: 'Tester', role, password },
      this.clockwork,
    );
    const answer = await this.send('POST', paths.session, { email, password });
    const { token } = (await answer.json()) as { token: string };
    return this.caller(person, password, token);
  }

  /** Anyone's request; a text body is sent as it is. */
  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    return this.app.request(path, {
      method,
      body: text,
      headers: { ...(text !== undefined && { 'content-type': 'application/json' }), ...headers },
    });
  }

  /** Shuts a person out as an administrator does, or lets them in again. */
  setDisabled = (person: Person, disabled: boolean): Promise<void> =>
    inOrganisation(this.database, person.organisation, (queries) => setDisabled(queries, person, disabled));

  private caller(person: Person, password: string, token: string): Caller {
    const send: Caller['send'] = (method, path, body, headers) =>
      this.send(method, path, body, { authorization: `Bearer ${token}`, ...headers });
    return {
      person,
      password,
      token,
      send,
      push: async (changes) => {
        const answer = await send('POST', paths.push, { protocol: protocolVersion, changes });
        if (answer.status !== 200) throw new Error(`push: ${answer.status} ${await answer.text()}`);
        return ((await answer.json()) as { outcomes: PushOutcome[] }).outcomes;
      },
      pull: async (after = 0, limit = 500) => {
        const answer = await send('GET', `${paths.pull}?after=${after}&limit=${limit}`);
        if (answer.status !== 200) throw new Error(`pull: ${answer.status} ${await answer.text()}`);
        return answer.json() as ReturnType<Caller['pull']>;
      },
    };
  }
}

/** Runs a suite once on each database, each time on a fresh one. */
export function onBothDatabases(name: string, suite: (backend: TestBackend) => void): void {
  describe.each(kinds)(`${name} (%s)`, (kind) => {
    const backend = new TestBackend();
    let place: Place;
    beforeAll(async () => {
      place = await makePlace(kind);
      const database = await openPlace(place);
      await migrate(database);
      backend.use(database);
    });
    afterAll(async () => {
      await backend.database?.close();
      if (place?.folder) await rm(place.folder, { recursive: true, force: true });
    });
    suite(backend);
  });
}

/** Status and fault of an answer that refuses. */
export async function refusal(answer: Response): Promise<{ status: number; fault: Fault }> {
  return { status: answer.status, fault: ((await answer.json()) as { error: Fault }).error };
}

/** Codes of what a push refused, null for what it kept. */
export const codes = (outcomes: readonly PushOutcome[]): (string | null)[] =>
  outcomes.map((o) => (o.outcome === 'refused' ? o.fault.code : null));
