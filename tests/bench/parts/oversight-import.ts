// A month of claims and of coded charts, as files: read alone, and taken in by the backend on its embedded database.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type ImportWhat, importsTold } from '../../../lib/model/oversight/imports.ts';
import { filePartBytes } from '../../../lib/model/oversight/operations-file.ts';
import { claimsOf837 } from '../../../lib/oversight/intake/claims-837.ts';
import { codedCharts } from '../../../lib/oversight/intake/coded-charts.ts';
import { readX12 } from '../../../lib/oversight/x12/read-x12.ts';
import { demonstrationAccount } from '../../../lib/server/first-account.ts';
import { startServer } from '../../../lib/server/start-server.ts';
import { paths, signedIn } from '../../../lib/sync/wire.ts';
import { manyClaims, write837 } from '../../fixtures/oversight/claims-837.ts';
import { chartHeadings, chartRows, chartsMapping } from '../../fixtures/oversight/coded-charts.ts';
import { milliseconds, type Row, readable } from './row.ts';

const count = 20_000;

export async function oversightImport(): Promise<Row[]> {
  const claims = write837(manyClaims(count));
  const charts = [
    chartHeadings,
    ...Array.from({ length: count }, (_, i) =>
      chartRows[0]!.replace('A1001', `M${String(i + 1).padStart(6, '0')}`),
    ),
  ].join('\n');
  const megabytes = (text: string) => `${(text.length / 1e6).toFixed(1)} MB`;
  const pieces = () =>
    Array.from({ length: Math.ceil(claims.length / 1e6) }, (_, i) => claims.slice(i * 1e6, (i + 1) * 1e6));
  let segments = 0;
  const tokens = await milliseconds(() => {
    for (const _ of readX12(pieces())) segments += 1;
  });
  const read = await milliseconds(() => claimsOf837(pieces()));
  const readCharts = await milliseconds(() => codedCharts(charts, chartsMapping, 'Meridian Coding Partners'));
  const folder = mkdtempSync(path.join(tmpdir(), 'overread-bench-'));
  const server = await startServer({ folder, firstAccount: demonstrationAccount });
  try {
    const session = await signIn(server.url, server.firstAccount!);
    const ofCharts = await take(session, charts, {
      kind: 'coded-charts',
      vendor: 'Meridian Coding Partners',
      mapping: chartsMapping,
    });
    const ofClaims = await take(session, claims, { kind: 'claims-837' });
    return [
      {
        what: `${segments.toLocaleString('en-US')} segments (${megabytes(claims)}), envelopes checked`,
        figure: readable(tokens),
        unit: 'ms',
      },
      { what: `${count.toLocaleString('en-US')} claims out of them`, figure: readable(read), unit: 'ms' },
      {
        what: `${count.toLocaleString('en-US')} coded charts (${megabytes(charts)}) read`,
        figure: readable(readCharts),
        unit: 'ms',
      },
      { what: 'the charts taken in by the backend', figure: readable(ofCharts), unit: 'ms' },
      { what: 'the claims taken in and tied to the charts', figure: readable(ofClaims), unit: 'ms' },
    ];
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Session {
  url: string;
  authorization: string;
}

async function signIn(url: string, account: { email: string; password: string }): Promise<Session> {
  const answer = await fetch(url + paths.session, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: account.email, password: account.password }),
  });
  return { url, authorization: `Bearer ${signedIn.parse(await answer.json()).token}` };
}

/** Milliseconds from the last part to the answer; that of a file that was refused is no figure. */
async function take({ url, authorization }: Session, text: string, what: ImportWhat): Promise<number> {
  const packed = gzipSync(text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const parts = Math.ceil(packed.length / filePartBytes);
  for (let part = 0; part < parts; part += 1)
    await fetch(`${url}${paths.operationsFiles}/${sha256}/${part}`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(packed.subarray(part * filePartBytes, (part + 1) * filePartBytes)),
    });
  return milliseconds(async () => {
    const answer = await fetch(`${url}${paths.oversight}/imports`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ act: 'take', file: { name: 'bench', sha256, parts }, what }),
    });
    const told = importsTold.parse(await answer.json());
    if (!told.taken) throw new Error(JSON.stringify(told.problems));
  });
}
