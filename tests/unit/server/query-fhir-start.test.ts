// A backend that is started with a FHIR server sends through it, looks for answers by itself, reads a renewed token, and
// starts again on what it has recorded.

import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type RunningServer, startServer } from '../../../lib/server/start-server.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { fillIn, startEhr, token } from './fhir-ehr.ts';
import { TestBackend } from './harness.ts';
import { makeFolder } from './postgres.ts';
import { openedBy, sentQuery, stepsOf } from './query-link-steps.ts';

test('a backend that is started with a FHIR server', async () => {
  const ehr = await startEhr();
  const folder = await makeFolder();
  const tokenFile = join(await makeFolder(), 'token');
  await writeFile(tokenFile, 'old\n');
  const backend = new TestBackend();
  const start = () =>
    startServer({
      folder,
      now: () => backend.time,
      fhir: { base: ehr.settings.base, tokenFile },
      lookEvery: 50,
      log: (line) => void backend.lines.push(line),
    });
  let server: RunningServer | undefined = await start();
  try {
    backend.use(server.database);
    await (await openedBy(backend, await sentQuery(backend))).go('/q/answer');
    const sent = await sentQuery(backend);
    const { asker, queryId, encounterId } = sent;
    const send = () =>
      fetch(server!.url + paths.queryFhir, {
        method: 'POST',
        headers: { authorization: `Bearer ${asker.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ act: 'send', of: { queryId, encounterId } }),
      });
    expect((await send()).status).toBe(503);
    expect(backend.lines.join('\n')).toContain('"event":"fhir-failed","error":"fhir-not-let-in"');
    await writeFile(tokenFile, `${token}\n`);
    expect((await send()).status).toBe(200);
    fillIn(ehr, queryId);
    backend.time += 1_000;
    await vi.waitFor(async () => expect((await stepsOf(sent)).length).toBe(2), { timeout: 10_000 });
    await server.close();
    server = undefined;
    // Who answers by FHIR, or sees a question by a link, has no account; the database is whole all the same.
    server = await start();
  } finally {
    await server?.close();
    await ehr.close();
    await rm(folder, { recursive: true, force: true });
  }
  // Two starts of an embedded database.
});
