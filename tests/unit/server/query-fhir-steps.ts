// What the tests of queries by FHIR begin with: a backend that is connected to an EHR of this machine.

import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { QueryFhirState } from '../../../lib/model/query-fhir.ts';
import { makeSeal } from '../../../lib/server/accounts/seal.ts';
import { createApp } from '../../../lib/server/app.ts';
import { countAttempts } from '../../../lib/server/attempts.ts';
import { nameOf } from '../../../lib/server/log.ts';
import { type FhirSettings, fhirServer } from '../../../lib/server/query-fhir/fhir-server.ts';
import { lookForAll } from '../../../lib/server/query-fhir/watch-answers.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { type Ehr, startEhr } from './fhir-ehr.ts';
import type { Caller, TestBackend } from './harness.ts';
import type { Sent } from './query-link-steps.ts';

/** Called in a suite: its own EHR, emptied before each test. */
export function ehrOf(backend: TestBackend) {
  let ehr: Ehr;
  /** What the operator would be told. */
  const faults: string[] = [];

  const serverOf = (settings: FhirSettings, milliseconds?: number) =>
    fhirServer(settings, (error) => void faults.push(nameOf(error)), milliseconds);

  /** A backend that is connected with this FHIR server, or with none. */
  const connect = (settings?: FhirSettings, milliseconds?: number) => {
    backend.app = createApp({
      ...backend.clockwork,
      database: backend.database,
      attempts: countAttempts(),
      behindProxy: false,
      seal: makeSeal('a key of the test', backend.clockwork.random),
      fhir: settings && serverOf(settings, milliseconds),
      extensions: [],
      log: (line) => void backend.lines.push(line),
    });
  };
  beforeAll(async () => {
    ehr = await startEhr();
  });
  afterAll(() => ehr.close());
  beforeEach(() => {
    Object.assign(ehr, { store: {}, bundles: [], asked: [], failing: null, more: false });
    ehr.beforeSearch = async () => {};
    faults.length = 0;
    connect(ehr.settings);
  });

  const ask = (act: string, { queryId, encounterId, asker }: Sent, by: Caller = asker) =>
    by.send('POST', paths.queryFhir, { act, of: { queryId, encounterId } });
  const askWell = async (act: string, sent: Sent, by?: Caller): Promise<QueryFhirState> => {
    const answer = await ask(act, sent, by);
    if (answer.status !== 200) throw new Error(`${act}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as QueryFhirState;
  };
  /** As the backend does by itself after `every` milliseconds. */
  const lookByItself = (every = 0) =>
    lookForAll({ ...backend.clockwork, database: backend.database, fhir: serverOf(ehr.settings) }, every);

  return { ehr: () => ehr, faults, connect, ask, askWell, lookByItself };
}

/** What the access log has of exchanges. */
export async function notedFhir(
  backend: TestBackend,
  { asker }: Sent,
): Promise<{ person: string; detail: Record<string, unknown> }[]> {
  const rows = await backend.database.transaction((queries) =>
    queries.query<{ person: string; detail: string }>(
      `select person, detail from access_log where organisation = $1 and act = 'query-fhir' order by position`,
      [asker.person.organisation],
    ),
  );
  return rows.map(({ person, detail }) => ({ person, detail: JSON.parse(detail) }));
}

export const stepsNoted = async (backend: TestBackend, sent: Sent) =>
  (await notedFhir(backend, sent)).map(({ detail }) => detail.step);
