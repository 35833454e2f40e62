// Files on their way in: in parts, put together and held against their digest, taken once, as a whole or not at all.

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ImportsTold } from '../../../lib/model/oversight/imports.ts';
import { filePartBytes } from '../../../lib/model/oversight/operations-file.ts';
import { setLimits } from '../../../lib/server/accounts/set-limits.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { Refusal } from '../../../lib/server/faults.ts';
import { stagedFile } from '../../../lib/server/oversight/imports/staged-file.ts';
import { professionalFile, write837 } from '../../fixtures/oversight/claims-837.ts';
import { type Caller, onBothDatabases, refusal } from './harness.ts';
import { bring, importsPath, putPart, rowsOf, take, taken } from './operations-steps.ts';

const claims = { kind: 'claims-837' } as const;
const file = write837(professionalFile);

onBothDatabases('files of operations', (backend) => {
  const parts = (caller: Caller) => rowsOf(backend, caller, 'operations_part', 'part');

  test('a file that came in many parts is the same byte for byte, and its parts go once it is imported', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    const sent = await bring(backend, leader, 'november.837', file, 100);
    expect(sent.parts).toBeGreaterThan(3);
    const whole = await inOrganisation(backend.database, leader.person.organisation, (queries) =>
      stagedFile(queries, leader.person.organisation, sent),
    );
    expect(whole.toString()).toBe(file);
    const answer = await leader.send('POST', importsPath, { act: 'take', file: sent, what: claims });
    const told = (await answer.json()) as ImportsTold;
    expect(told.problems).toEqual([]);
    expect(told.taken?.counts).toEqual({ claims: 2, lines: 3, linked: 0 });
    expect(told.imports).toMatchObject([
      {
        id: told.taken?.id,
        kind: 'claims-837',
        name: 'november.837',
        sha256: sent.sha256,
        importedBy: leader.person.id,
        importedAt: backend.time,
      },
    ]);
    expect(await parts(leader)).toEqual([]);
  });

  test('the same file is not taken twice, under whatever name', async () => {
    const leader = await backend.newOrganisation('denial-analyst');
    await taken(backend, leader, 'november.837', file, claims);
    const again = await refusal(await take(backend, leader, 'again.837', file, claims));
    expect(again).toMatchObject({ status: 409, fault: { code: 'already-imported' } });
    expect(again.fault.happened).toContain('5 Jan 2026, as “november.837”');
    expect(await rowsOf(backend, leader, 'claim', 'number')).toHaveLength(2);
  });

  test('a missing part, a wrong digest, and what is no gzip are refused, and nothing is kept', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    const sent = await bring(backend, leader, 'november.837', file, 100);
    const asked = { act: 'take', what: claims };
    const one = await leader.send('POST', importsPath, {
      ...asked,
      file: { ...sent, parts: sent.parts + 1 },
    });
    expect(await refusal(one)).toMatchObject({ status: 409, fault: { code: 'parts-missing' } });
    const wrong = createHash('sha256').update('another').digest('hex');
    await putPart(backend, leader, wrong, 0, gzipSync(file));
    const two = await leader.send('POST', importsPath, {
      ...asked,
      file: { name: 'x', sha256: wrong, parts: 1 },
    });
    expect(await refusal(two)).toMatchObject({ status: 422, fault: { code: 'file-damaged' } });
    await putPart(backend, leader, wrong, 0, Buffer.from('not packed'));
    const three = await leader.send('POST', importsPath, {
      ...asked,
      file: { name: 'x', sha256: wrong, parts: 1 },
    });
    expect(await refusal(three)).toMatchObject({ status: 422, fault: { code: 'file-damaged' } });
    expect(await rowsOf(backend, leader, 'claim', 'number')).toEqual([]);
    expect(await rowsOf(backend, leader, 'operations_import', 'id')).toEqual([]);
  });

  test('what unpacks to more than the limit is refused before all of it is unpacked', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    const { organisation } = leader.person;
    // 30 MB of one character are 30 KB packed.
    const sent = await bring(backend, leader, 'bomb', Buffer.alloc(30_000_000, 65));
    const unpack = (limit: number) =>
      inOrganisation(backend.database, organisation, (queries) =>
        stagedFile(queries, organisation, sent, limit),
      );
    await expect(unpack(29_999_999)).rejects.toThrow(Refusal);
    expect((await unpack(30_000_000)).length).toBe(30_000_000);
  });

  test('parts that nobody imports are let go of after a day, and one larger than a part is not taken', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    await bring(backend, leader, 'forgotten.837', file, 100);
    const before = (await parts(leader)).length;
    const colleague = () => backend.newPerson(leader.person.organisation, 'revenue-cycle-leader');
    backend.time += 23 * 3_600_000;
    await putPart(backend, await colleague(), 'a'.repeat(64), 0, Buffer.from('x'));
    expect(await parts(leader)).toHaveLength(before + 1);
    backend.time += 2 * 3_600_000;
    const later = await colleague();
    await putPart(backend, later, 'b'.repeat(64), 0, Buffer.from('x'));
    expect(await parts(leader)).toHaveLength(2);
    const large = await putPart(backend, later, 'c'.repeat(64), 0, Buffer.alloc(filePartBytes + 1));
    expect(await refusal(large)).toMatchObject({ status: 413, fault: { code: 'too-large' } });
  });

  test('a broken file is refused with its segment, nothing of it stays, and the mended one is taken', async () => {
    const leader = await backend.newOrganisation('compliance-officer');
    const told = await taken(
      backend,
      leader,
      'broken.837',
      file.replace('CLM*A1002*95*', 'CLM*A1002*96*'),
      claims,
    );
    expect(told.taken).toBeNull();
    expect(told.problems).toEqual([
      { where: 'segment 41 (CLM)', why: 'The claim is over 96.00 (CLM02); its lines come to 95.00.' },
    ]);
    expect([told.imports, await rowsOf(backend, leader, 'claim', 'number'), await parts(leader)]).toEqual([
      [],
      [],
      [],
    ]);
    expect((await taken(backend, leader, 'mended.837', file, claims)).taken?.counts.claims).toBe(2);
  });

  test('each import counts the version of what figures are made of up, and is noted with names and counts only', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    const version = async () =>
      (
        await backend.database.transaction((q) =>
          q.query<{ operations_version: number }>(
            'select operations_version from organisation where id = $1',
            [leader.person.organisation],
          ),
        )
      )[0]!.operations_version;
    const before = await version();
    const { taken: one } = await taken(backend, leader, 'november.837', file, claims);
    await taken(backend, leader, 'broken.837', file.slice(0, 900), claims);
    expect(await version()).toBe(before + 1);
    const notes = await rowsOf<{ act: string; detail: string }>(backend, leader, 'access_log', 'position');
    const imported = notes.filter(({ act }) => act === 'oversight').map(({ detail }) => JSON.parse(detail));
    expect(imported).toMatchObject([
      { act: 'imports', kind: 'claims-837', ...one?.counts, problems: 0 },
      { act: 'imports', kind: 'claims-837', problems: 1 },
    ]);
    expect(JSON.stringify(imported)).not.toContain('A1001');
  });

  test('who reads reviews looks and does not import; an account with limits neither imports nor is told of files', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    const { organisation } = leader.person;
    const sent = await bring(backend, leader, 'november.837', file);
    const auditor = await backend.newPerson(organisation, 'qa-auditor');
    const asked = { act: 'take', file: sent, what: claims };
    expect((await auditor.send('POST', importsPath, { act: 'look' })).status).toBe(200);
    expect(await refusal(await auditor.send('POST', importsPath, asked))).toMatchObject({ status: 403 });
    expect((await putPart(backend, auditor, sent.sha256, 0, Buffer.from('x'))).status).toBe(403);
    const provider = await backend.newPerson(organisation, 'provider');
    expect((await provider.send('POST', importsPath, { act: 'look' })).status).toBe(403);
    const limited = await backend.newPerson(organisation, 'denial-analyst');
    await inOrganisation(backend.database, organisation, (queries) =>
      setLimits(queries, limited.person, { facilities: ['Lakeside Clinic'], vendors: [] }),
    );
    expect(await refusal(await limited.send('POST', importsPath, asked))).toMatchObject({
      status: 403,
      fault: { code: 'not-allowed' },
    });
    expect((await putPart(backend, limited, sent.sha256, 0, Buffer.from('x'))).status).toBe(403);
    await leader.send('POST', importsPath, asked);
    const look = await limited.send('POST', importsPath, { act: 'look' });
    expect(((await look.json()) as ImportsTold).imports).toEqual([]);
  });
});
