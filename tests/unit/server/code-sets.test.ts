// Code tables at the backend: brought in parts, kept whole or not at all, given to whoever reviews, and noted.

import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { MadeTable } from '../../../lib/codes/import-files.ts';
import { writeBlob } from '../../../lib/codes/tables/blob.ts';
import { type PackedTable, packTable } from '../../../lib/codes/tables/pack-table.ts';
import type { CodeManifest } from '../../../lib/model/code-shelf.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { file, importPart, orderSample } from '../codes/sample-files.ts';
import { type Caller, onBothDatabases, refusal } from './harness.ts';

const packed = async (made: MadeTable): Promise<PackedTable> => {
  const table = await packTable(made);
  if (!table.ok) throw new Error(table.error.happened);
  return table.value;
};

const orderTable = async (text = orderSample, year = 2022): Promise<MadeTable> => {
  const read = await importPart(file(`icd10cm_order_${year}.txt`, text));
  if (!read.ok) throw new Error(read.error.happened);
  return read.value[0]!;
};

const at = (sha256: string, part: number) => `${paths.codeSets}/${sha256}/${part}`;

onBothDatabases('code sets', (backend) => {
  /** As the extension sends it: bytes, of no other type. */
  const bring = (caller: Caller, sha256: string, part: number, data: Uint8Array) =>
    backend.app.request(at(sha256, part), {
      method: 'PUT',
      body: new Uint8Array(data),
      headers: { authorization: `Bearer ${caller.token}`, 'content-type': 'application/octet-stream' },
    });
  const bringAll = async (caller: Caller, { sha256, parts }: PackedTable) => {
    for (const [i, part] of parts.entries()) expect((await bring(caller, sha256, i, part)).status).toBe(200);
  };
  const keep = (caller: Caller, tables: readonly PackedTable[]) =>
    caller.send('POST', paths.codeSets, {
      act: 'keep',
      tables: tables.map(({ sha256, parts }) => ({ sha256, parts: parts.length })),
    });
  const manifest = async (caller: Caller, known = ''): Promise<CodeManifest> => {
    const answer = await caller.send('GET', `${paths.codeSets}${known && `?known=${known}`}`);
    expect(answer.status).toBe(200);
    return (await answer.json()) as CodeManifest;
  };
  const noted = (caller: Caller) =>
    backend.database.transaction((q) =>
      q.query<{ detail: string; person: string }>(
        `select detail, person from access_log where organisation = $1 and act = 'code-sets' order by position`,
        [caller.person.organisation],
      ),
    );

  test('what an administrator brings is given to a colleague, byte for byte, and each act is noted', async () => {
    const admin = await backend.newOrganisation('administrator');
    const auditor = await backend.newPerson(admin.person.organisation);
    const empty = await manifest(auditor);
    expect(empty.tables).toEqual([]);
    const made = await orderTable();
    const table = await packed(made);
    await bringAll(admin, table);
    // Not before it is kept.
    expect((await auditor.send('GET', at(table.sha256, 0))).status).toBe(404);
    expect((await keep(admin, [table])).status).toBe(200);
    const told = await manifest(auditor);
    expect(told.tables).toEqual([
      {
        sha256: table.sha256,
        bytes: made.blob.length,
        parts: 1,
        release: made.release,
        keptBy: admin.person.id,
        keptAt: backend.time,
      },
    ]);
    expect(told.digest).not.toBe(empty.digest);
    expect(await manifest(auditor, told.digest)).toEqual({ digest: told.digest, tables: null });
    const answer = await auditor.send('GET', at(table.sha256, 0));
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(new Uint8Array(gunzipSync(await answer.arrayBuffer()))).toEqual(new Uint8Array(made.blob));
    const remove = { act: 'remove', kind: 'icd-10-cm', release: '2022' };
    expect((await admin.send('POST', paths.codeSets, remove)).status).toBe(200);
    expect((await manifest(auditor)).tables).toEqual([]);
    expect((await auditor.send('GET', at(table.sha256, 0))).status).toBe(404);
    expect((await refusal(await admin.send('POST', paths.codeSets, remove))).fault.code).toBe(
      'no-such-release',
    );
    const what = { kind: 'icd-10-cm', release: '2022', sha256: table.sha256 };
    expect((await noted(admin)).map((row) => [JSON.parse(row.detail), row.person])).toEqual([
      [{ act: 'keep', ...what, rows: 5 }, admin.person.id],
      [{ act: 'remove', ...what }, admin.person.id],
    ]);
  });

  test('a release takes the place of the one before, and may be put in use twice', async () => {
    const admin = await backend.newOrganisation('administrator');
    const [first, second, other] = [
      await packed(await orderTable()),
      await packed(await orderTable(orderSample.replaceAll('eltor', 'El Tor'))),
      await packed(await orderTable(orderSample, 2023)),
    ];
    for (const table of [first, second, other]) await bringAll(admin, table);
    expect((await keep(admin, [first, other])).status).toBe(200);
    expect((await keep(admin, [second])).status).toBe(200);
    expect((await keep(admin, [second])).status).toBe(200);
    expect((await manifest(admin)).tables?.map(({ sha256 }) => sha256)).toEqual([
      second.sha256,
      other.sha256,
    ]);
    expect((await admin.send('GET', at(first.sha256, 0))).status).toBe(404);
  });

  test('whatever is wrong with one table, none of the import is kept and those in use stay', async () => {
    const admin = await backend.newOrganisation('administrator');
    const good = await packed(await orderTable());
    await bringAll(admin, good);
    await keep(admin, [good]);
    const before = await manifest(admin);
    const next = await packed(await orderTable(orderSample, 2023));
    await bringAll(admin, next);
    const { release, blob } = await orderTable(orderSample, 2024);
    const asTable = async (bytes: Uint8Array<ArrayBuffer>) => packed({ release, blob: bytes });
    const shifted = blob.slice(0, blob.length - 64);
    const wrongKind = writeBlob(
      { ...release, kind: 'ptp-outpatient' },
      { shape: 'columns', meta: {}, arrays: {} },
    );
    const wrongArrays = writeBlob(release, {
      shape: 'columns',
      meta: { keyWidth: 7, columns: [] },
      arrays: {},
    });
    const bomb = {
      ...good,
      sha256: 'b'.repeat(64),
      parts: [new Uint8Array(gzipSync(Buffer.alloc(210_000_000)))],
    };
    const cases: [string, PackedTable][] = [
      ['code-table-broken', await asTable(new TextEncoder().encode('no table at all'))],
      ['code-table-broken', await asTable(shifted)],
      ['code-table-broken', await asTable(wrongKind)],
      ['code-table-broken', await asTable(wrongArrays)],
      ['table-damaged', { ...next, sha256: 'a'.repeat(64) }],
      ['table-damaged', bomb],
      ['table-damaged', { ...next, sha256: 'c'.repeat(64), parts: [new Uint8Array([1, 2, 3])] }],
      ['parts-missing', { ...next, sha256: 'd'.repeat(64), parts: [] }],
    ];
    for (const [code, bad] of cases) {
      await bringAll(admin, bad);
      const sent = bad.parts.length > 0 ? bad : { ...bad, parts: [new Uint8Array()] };
      expect((await refusal(await keep(admin, [next, sent]))).fault.code).toBe(code);
    }
    expect(await manifest(admin)).toEqual(before);
    expect((await noted(admin)).length).toBe(1);
  });

  test('a part is of bounded size, and so is what waits; what waited for a day is let go of', async () => {
    const admin = await backend.newOrganisation('administrator');
    expect((await bring(admin, 'e'.repeat(64), 0, new Uint8Array(262_145))).status).toBe(413);
    expect((await bring(admin, 'e'.repeat(64), 400, new Uint8Array(1))).status).toBe(400);
    for (const sha256 of ['e', 'f'].map((letter) => letter.repeat(64)))
      for (let part = 0; part < 400; part += 1) await bring(admin, sha256, part, new Uint8Array([part]));
    expect((await bring(admin, '1'.repeat(64), 0, new Uint8Array(1))).status).toBe(413);
    const colleague = await backend.newPerson(admin.person.organisation, 'administrator');
    backend.time += 24 * 60 * 60_000 + 60_000;
    const again = await backend.newPerson(admin.person.organisation, 'administrator');
    expect((await bring(again, '1'.repeat(64), 0, new Uint8Array(1))).status).toBe(200);
    const [row] = await backend.database.transaction((q) =>
      q.query<{ count: number }>('select count(*)::int as count from code_part where organisation = $1', [
        colleague.person.organisation,
      ]),
    );
    expect(row?.count).toBe(1);
  });

  test('another organisation has none of it', async () => {
    const admin = await backend.newOrganisation('administrator');
    const table = await packed(await orderTable());
    await bringAll(admin, table);
    await keep(admin, [table]);
    const theirs = await backend.newOrganisation('administrator');
    expect((await manifest(theirs)).tables).toEqual([]);
    expect((await theirs.send('GET', at(table.sha256, 0))).status).toBe(404);
    // Nor does knowing its digest put it in use there.
    expect((await refusal(await keep(theirs, [table]))).fault.code).toBe('parts-missing');
    await bringAll(theirs, table);
    expect((await keep(theirs, [table])).status).toBe(200);
    await theirs.send('POST', paths.codeSets, { act: 'remove', kind: 'icd-10-cm', release: '2022' });
    expect((await admin.send('GET', at(table.sha256, 0))).status).toBe(200);
  });

  test('a licensed table is kept by no cache', async () => {
    const admin = await backend.newOrganisation('administrator');
    const licensed = await importPart(file('cpt-2026.csv', 'code,title\r\n99213,one\r\n99214,two\r\n'));
    if (!licensed.ok) throw new Error(licensed.error.happened);
    const table = await packed(licensed.value[0]!);
    await bringAll(admin, table);
    expect((await keep(admin, [table])).status).toBe(200);
    expect((await admin.send('GET', at(table.sha256, 0))).headers.get('cache-control')).toBe('no-store');
  });
});
