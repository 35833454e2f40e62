// What a browser has to load: the store build's files, and most of all the content script, which every
// chart page waits for.

import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension, extensionFolder } from '../../../scripts/builds.ts';
import { milliseconds, type Row, readable } from './row.ts';

const groups: readonly [name: string, files: string][] = [
  ['content script', 'chart.js'],
  ['background, without shared chunks', 'background.js'],
  ['all files', '**/*.*'],
];

export async function buildSizes(): Promise<Row[]> {
  const out = mkdtempSync(path.join(tmpdir(), 'overread-bench-'));
  try {
    const rows: Row[] = [];
    for (const browser of ['chrome', 'firefox'] as const) {
      const time = await milliseconds(() => buildExtension({ out, browsers: [browser], demo: false }));
      rows.push({ what: `${browser}: build`, figure: readable(time), unit: 'ms' });
      const folder = extensionFolder(out, browser);
      for (const [name, files] of groups) rows.push(...sizes(`${browser}: ${name}`, folder, files));
    }
    return rows;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function sizes(what: string, folder: string, files: string): Row[] {
  const contents = globSync(files, { cwd: folder }).map((file) => readFileSync(path.join(folder, file)));
  const sum = (lengths: number[]): string => readable(lengths.reduce((a, b) => a + b, 0) / 1024);
  return [
    { what, figure: sum(contents.map((text) => text.length)), unit: 'KB' },
    { what: `${what}, gzip`, figure: sum(contents.map((text) => gzipSync(text).length)), unit: 'KB' },
  ];
}
