// `npm run bench`: how big and how fast the parts are on this machine. It judges nothing: figures from
// different machines do not compare, ratios on one machine do. `npm run bench -- build` runs one part.

import { arch, cpus, platform, totalmem } from 'node:os';
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

/** A new part is a file in parts/ and a line here. */
const benches: Record<string, Bench> = {
  anchoring,
  build: buildSizes,
  checks,
  clone: firstFinding,
  codes: codeTables,
  'code-import': codeImport,
  'code-search': codeSearch,
  'content-script': contentScript,
  'denials-import': denialsImport,
  'evidence-finder': evidenceFinder,
  faults,
  measures,
  merge: mergeSpeed,
  month,
  'oversight-import': oversightImport,
  panel: panelResponse,
  reading,
  scoring,
  server: serverExchange,
  store,
  sync: syncPeers,
  worklist,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}

const [cpu] = cpus();
const memory = Math.round(totalmem() / 2 ** 30);
console.log(`${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`);
console.log(
  `${cpu?.model.trim()} × ${cpus().length}, ${memory} GB, ${platform()} ${arch()}, Node ${process.versions.node}\n`,
);

for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const { what, figure, unit } of await bench()) {
    console.log(`${name.padEnd(9)} ${what.padEnd(62)} ${figure.padStart(10)} ${unit}`);
  }
}
