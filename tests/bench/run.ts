// `npm run bench`: how big and how fast the parts are on this machine, printed and written to docs/benchmarks.md. It
// judges nothing. `npm run bench -- build` runs one part, `npm run bench -- --print` writes nothing.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/package-bin.ts';
import { aboutOf, benchPage, type Measured } from './page.ts';
import { anchoring } from './parts/anchoring.ts';
import { buildSizes } from './parts/build-sizes.ts';
import { checks } from './parts/checks.ts';
import { codeImport } from './parts/code-import.ts';
import { codeSearch } from './parts/code-search.ts';
import { codeTables } from './parts/code-tables.ts';
import { contentScript } from './parts/content-script.ts';
import { denialsImport } from './parts/denials-import.ts';
import { evidenceFinder } from './parts/evidence-finder.ts';
import { faults } from './parts/faults.ts';
import { firstFinding } from './parts/first-finding.ts';
import { measures } from './parts/measures.ts';
import { mergeSpeed } from './parts/merge-speed.ts';
import { month } from './parts/month.ts';
import { oversightImport } from './parts/oversight-import.ts';
import { panelResponse } from './parts/panel-response.ts';
import { reading } from './parts/reading.ts';
import type { Bench } from './parts/row.ts';
import { scoring } from './parts/scoring.ts';
import { serverExchange } from './parts/server-exchange.ts';
import { store } from './parts/store.ts';
import { syncPeers } from './parts/sync-peers.ts';
import { worklist } from './parts/worklist.ts';

/** Each part with its file in parts/, whose first lines say what it measures. A new part is a file and a line here. */
const parts: Record<string, [file: string, bench: Bench]> = {
  anchoring: ['anchoring', anchoring],
  build: ['build-sizes', buildSizes],
  checks: ['checks', checks],
  clone: ['first-finding', firstFinding],
  codes: ['code-tables', codeTables],
  'code-import': ['code-import', codeImport],
  'code-search': ['code-search', codeSearch],
  'content-script': ['content-script', contentScript],
  'denials-import': ['denials-import', denialsImport],
  'evidence-finder': ['evidence-finder', evidenceFinder],
  faults: ['faults', faults],
  measures: ['measures', measures],
  merge: ['merge-speed', mergeSpeed],
  month: ['month', month],
  'oversight-import': ['oversight-import', oversightImport],
  panel: ['panel-response', panelResponse],
  reading: ['reading', reading],
  scoring: ['scoring', scoring],
  server: ['server-exchange', serverExchange],
  store: ['store', store],
  sync: ['sync-peers', syncPeers],
  worklist: ['worklist', worklist],
};

const options = process.argv.slice(2);
const asked = options.filter((option) => option !== '--print');
const names = Object.keys(parts);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(', ')}; there are: ${names.join(', ')}.`);
  process.exit(1);
}

const [cpu] = cpus();
const cores = cpus().length;
const memory = Math.round(totalmem() / 2 ** 30);
const machine = `${cpu?.model.trim()} × ${cores}, ${memory} GB, ${platform()} ${arch()}, Node ${process.versions.node}`;
const page = path.join(root, 'docs/benchmarks.md');
console.log(`${machine}\n`);

for (const [name, [file, bench]] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  try {
    const measured = await measure(name, file, bench);
    for (const { what, figure, unit } of measured.rows)
      console.log(`${name.padEnd(9)} ${what.padEnd(62)} ${figure.padStart(10)} ${unit}`);
    // After each part: a run that is stopped has written what it had.
    if (!options.includes('--print')) {
      const standing = existsSync(page) ? readFileSync(page, 'utf8') : '';
      writeFileSync(page, benchPage(standing, [measured], names));
    }
  } catch (error) {
    console.error(`${name}: not measured.`, error);
    process.exitCode = 1;
  }
}

/**
 * Share of the processors that others use, over two seconds in which this program does nothing. Load averages tell of its
 * own part before.
 */
async function busyNow(): Promise<number> {
  const used = () =>
    cpus().reduce(
      ({ idle, all }, { times }) => ({
        idle: idle + times.idle,
        all: all + Object.values(times).reduce((sum, one) => sum + one, 0),
      }),
      { idle: 0, all: 0 },
    );
  const before = used();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const after = used();
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
}

async function measure(name: string, file: string, bench: Bench): Promise<Measured> {
  const about = aboutOf(readFileSync(path.join(import.meta.dirname, 'parts', `${file}.ts`), 'utf8'));
  const at = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const busy = await busyNow();
  const began = performance.now();
  const rows = await bench();
  const seconds = (performance.now() - began) / 1000;
  return { name, about, rows, at, machine, busy, seconds };
}
