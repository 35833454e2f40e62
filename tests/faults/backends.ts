// What clients of a simulation talk to, in two forms with one behaviour: the backend's rules over a list in
// memory, and the real HTTP application on a real (embedded, in-memory) PostgreSQL.

import { createHash } from 'node:crypto';
import { PGlite, types } from '@electric-sql/pglite';
import type { LoggedChange } from '../../lib/model/change.ts';
import { systemRandom } from '../../lib/model/ids.ts';
import type { Person } from '../../lib/model/person.ts';
import { fail } from '../../lib/model/result.ts';
import { makeSeal } from '../../lib/server/accounts/seal.ts';
import { createApp } from '../../lib/server/app.ts';
import { countAttempts } from '../../lib/server/attempts.ts';
import { pullChanges } from '../../lib/server/changes/pull-changes.ts';
import type { Database } from '../../lib/server/database/database.ts';
import { databaseOf } from '../../lib/server/database/embedded.ts';
import { migrate } from '../../lib/server/database/migrate.ts';
import { inOrganisation } from '../../lib/server/database/scope.ts';
import { hashPassword } from '../../lib/server/passwords.ts';
import { addOrganisation } from '../../lib/server/people.ts';
import { isWhole, verifyTrail } from '../../lib/server/verify-trail.ts';
import type { RecordState } from '../../lib/sync/merge.ts';
import { paths, pullQuery, pushRequest } from '../../lib/sync/wire.ts';
import { PureBackend } from './pure-backend.ts';
import { sentBy } from './sent-by.ts';

/** One organisation on a backend, as clients reach it and as a test looks into it. */
export interface World {
  fetch: typeof globalThis.fetch;
  log(): Promise<LoggedChange[]>;
  /** Records by `kind:id`. */
  records(): Promise<Map<string, RecordState>>;
  /** Takes a backup, and gives the way back to it. */
  backup(): Promise<() => Promise<void>>;
  /** What is wrong with the log, or null. */
  flaw(): Promise<string | null>;
}

export type SimPerson = Pick<Person, 'id' | 'role'>;

export interface Backends {
  newWorld(people: readonly SimPerson[], now: () => number): Promise<World>;
  close(): Promise<void>;
}

/** Accounts of real worlds; the e-mail is `person@organisation-n.example`. */
export const password = 'correct horse battery staple';

export const tokenOf = (person: string): string => `token-of-${person}-0123456789`;

const address = 'https://overread.example';

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });
const refused = (status: number, code: string): Response =>
  json(status, { error: fail(code, 'The request was refused.', 'Work stays here.', 'Try again.').error });

/** Worlds over lists in memory. */
export const pureBackends: Backends = {
  async newWorld(people, now) {
    const backend = new PureBackend();
    return {
      async fetch(input, init) {
        const url = new URL(String(input));
        const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '');
        const person = people.find(({ id }) => tokenOf(id) === token);
        if (!person) return refused(401, 'signed-out');
        if (url.pathname !== paths.push) return refused(404, 'unknown-address');
        if (init?.method === 'POST') {
          const checked = pushRequest.safeParse(await sentBy(init));
          if (!checked.success) return refused(400, 'malformed-request');
          const { changes, epoch } = checked.data;
          if (epoch !== undefined && epoch !== backend.epoch) return refused(409, 'other-epoch');
          const outcomes = await backend.push(person.id, changes, now(), person.role);
          return json(200, { outcomes, epoch: backend.epoch });
        }
        const { after, limit, epoch } = pullQuery.parse(Object.fromEntries(url.searchParams));
        if (epoch !== undefined && epoch !== backend.epoch) return refused(409, 'other-epoch');
        const page = backend.pull(after, limit, person);
        return page ? json(200, page) : refused(409, 'log-behind');
      },
      log: async () => structuredClone(backend.log),
      records: async () => new Map(backend.records),
      async backup() {
        const { length } = backend.log;
        return async () => backend.restore(length);
      },
      flaw: async () => null,
    };
  },
  close: async () => {},
};

/** Worlds on one real backend, an organisation each. Making it takes seconds; a world takes milliseconds. */
export async function realBackends(): Promise<Backends> {
  const database = await openInMemory();
  await migrate(database);
  const passwordHash = await hashPassword(password);
  let made = 0;
  return {
    async newWorld(people, now) {
      made += 1;
      const organisation = `organisation-${made}`;
      // Tokens are made new for each world: the backend knows a session by its token alone.
      const sessionOf = (person: string) => `${tokenOf(person)}-${made}`;
      await addOrganisation(database, organisation, 'Simulated');
      for (const { id, role } of people)
        await addSignedIn(
          database,
          { organisation, person: id, role, passwordHash, token: sessionOf(id) },
          now(),
        );
      const app = createApp({
        database,
        now,
        random: systemRandom,
        attempts: countAttempts(),
        behindProxy: false,
        extensions: [],
        seal: makeSeal(undefined, systemRandom),
        log: () => {},
      });
      return {
        async fetch(input, init) {
          const headers = new Headers(init?.headers);
          const person = people.find(({ id }) => headers.get('authorization') === `Bearer ${tokenOf(id)}`);
          if (person) headers.set('authorization', `Bearer ${sessionOf(person.id)}`);
          return app.request(String(input).replace(address, ''), { ...init, headers });
        },
        async log() {
          const page = await pullChanges(database, organisation, 0, 1_000_000);
          return page?.changes ?? [];
        },
        records: () => readRecords(database, organisation),
        backup: () => backUp(database, organisation),
        async flaw() {
          const check = (await verifyTrail(database)).find((one) => one.organisation === organisation);
          return check && isWhole(check) ? null : JSON.stringify(check);
        },
      };
    },
    close: () => database.close(),
  };
}

async function openInMemory(): Promise<Database> {
  const lite = await PGlite.create({ parsers: { [types.INT8]: Number } });
  return { ...databaseOf(lite), close: () => lite.close() };
}

interface Account {
  organisation: string;
  person: string;
  role: Person['role'];
  passwordHash: string;
  token: string;
}

/** An account whose session is open already: checking a password takes longer than a simulated day. */
async function addSignedIn(database: Database, account: Account, now: number): Promise<void> {
  const { organisation, person, role, passwordHash, token } = account;
  await database.transaction(async (queries) => {
    await queries.query(
      `insert into person (organisation, id, email, name, role, password_hash, created_at)
       values ($1, $2, $3, $2, $4, $5, $6)`,
      [organisation, person, `${person}@${organisation}.example`, role, passwordHash, now],
    );
    await queries.query(
      `insert into sign_in (organisation, id, person, device, created_at, used_at, ends_at)
       values ($1, $2, $2, 'test', $3, $3, $4)`,
      [organisation, person, now, now + 1e12],
    );
    await queries.query(
      `insert into session (organisation, token_hash, sign_in, person, created_at, expires_at)
       values ($1, $2, $3, $3, $4, $5)`,
      [organisation, createHash('sha256').update(token).digest('hex'), person, now, now + 1e12],
    );
  });
}

/** The tables of the log as rows, and back: what the commands do with a file, for one organisation of many. */
async function backUp(database: Database, organisation: string): Promise<() => Promise<void>> {
  const tables = ['change_log', 'record'] as const;
  const [end] = await database.transaction((queries) =>
    queries.query<{ position: number; head: string }>(
      'select position, head from organisation where id = $1',
      [organisation],
    ),
  );
  const kept = await database.transaction((queries) =>
    Promise.all(
      tables.map(async (table) => {
        const [all] = await queries.query<{ rows: string }>(
          `select coalesce(jsonb_agg(t), '[]')::text as rows from ${table} t where organisation = $1`,
          [organisation],
        );
        return [table, all?.rows ?? '[]'] as const;
      }),
    ),
  );
  return () =>
    database.transaction(async (queries) => {
      for (const [table, rows] of kept) {
        await queries.query(`delete from ${table} where organisation = $1`, [organisation]);
        await queries.query(
          `insert into public.${table} select * from jsonb_populate_recordset(null::public.${table}, $1::text::jsonb)`,
          [rows],
        );
      }
      await queries.query(
        'update organisation set position = $2, head = $3, epoch = gen_random_uuid()::text where id = $1',
        [organisation, end?.position ?? 0, end?.head ?? ''],
      );
    });
}

async function readRecords(database: Database, organisation: string): Promise<Map<string, RecordState>> {
  const rows = await inOrganisation(database, organisation, (queries) =>
    queries.query<{ kind: string; id: string; state: string }>(
      'select kind, id, state from record where organisation = $1',
      [organisation],
    ),
  );
  return new Map(rows.map((row) => [`${row.kind}:${row.id}`, JSON.parse(row.state) as RecordState]));
}
