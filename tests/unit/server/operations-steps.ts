// Files as the workspace sends them, for tests of the backend.

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { ImportsTold, ImportWhat } from '../../../lib/model/oversight/imports.ts';
import { filePartBytes, type SentFile } from '../../../lib/model/oversight/operations-file.ts';
import { paths } from '../../../lib/sync/wire.ts';
import type { Caller, TestBackend } from './harness.ts';

export const importsPath = `${paths.oversight}/imports`;

export const putPart = (
  backend: TestBackend,
  caller: Caller,
  sha256: string,
  part: number,
  data: Uint8Array,
) =>
  backend.app.request(`${paths.operationsFiles}/${sha256}/${part}`, {
    method: 'PUT',
    body: new Uint8Array(data),
    headers: { authorization: `Bearer ${caller.token}`, 'content-type': 'application/octet-stream' },
  });

/** Brings all parts of a file. @param size of the parts. */
export async function bring(
  backend: TestBackend,
  caller: Caller,
  name: string,
  content: string | Uint8Array,
  size = filePartBytes,
): Promise<SentFile> {
  const bytes = Buffer.from(content as string);
  const packed = gzipSync(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const parts = Math.ceil(packed.length / size);
  for (let part = 0; part < parts; part += 1) {
    const answer = await putPart(
      backend,
      caller,
      sha256,
      part,
      packed.subarray(part * size, (part + 1) * size),
    );
    if (answer.status !== 200) throw new Error(`part: ${answer.status} ${await answer.text()}`);
  }
  return { name, sha256, parts };
}

/** Brings a file and asks for it to be taken. */
export async function take(
  backend: TestBackend,
  caller: Caller,
  name: string,
  content: string | Uint8Array,
  what: ImportWhat,
): Promise<Response> {
  const file = await bring(backend, caller, name, content);
  return caller.send('POST', importsPath, { act: 'take', file, what });
}

/** As `take`, for what must be answered. */
export async function taken(...asked: Parameters<typeof take>): Promise<ImportsTold> {
  const answer = await take(...asked);
  if (answer.status !== 200) throw new Error(`take: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as ImportsTold;
}

/** Rows as the backend's own role sees them. */
export const rowsOf = <T extends object>(
  backend: TestBackend,
  caller: Caller,
  table: string,
  order: string,
): Promise<T[]> =>
  backend.database.transaction((q) =>
    q.query<T>(`select * from ${table} where organisation = $1 order by ${order}`, [
      caller.person.organisation,
    ]),
  );
