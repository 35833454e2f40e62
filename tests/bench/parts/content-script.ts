// What the content script costs a page: its size, and the main thread's time while a page of 12,000 nodes
// loads and while it changes without end; beside no extension, an observer that does nothing, and
// Hypothesis's client (its sidebar served too, without annotations: its service is not reached).

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension, extensionFolder } from '../../../scripts/builds.ts';
import { type BenchBrowser, emptyObserver, openBrowser, type Sample } from './content-script-browsers.ts';
import { type BenchPages, servePages } from './content-script-pages.ts';
import { type Row, readable } from './row.ts';

const rounds = 11;

interface Case {
  name: string;
  in: 'nothing' | 'observer' | 'overread';
  page: keyof Pick<BenchPages, 'unknown' | 'withPeer' | 'chart'>;
  samples: Sample[];
}

const makeCases = (): Case[] =>
  (
    [
      ['no extension', 'nothing', 'unknown'],
      ['empty observer', 'observer', 'unknown'],
      ['Overread, no chart', 'overread', 'unknown'],
      ['Hypothesis’s client', 'nothing', 'withPeer'],
      ['no extension', 'nothing', 'chart'],
      ['empty observer', 'observer', 'chart'],
      ['Overread, a chart', 'overread', 'chart'],
    ] as const
  ).map(([name, where, page]) => ({ name, in: where, page, samples: [] }));

export async function contentScript(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'overread-bench-'));
  const [store, demo] = [path.join(folder, 'store'), path.join(folder, 'demo')];
  const pages = await servePages();
  const browsers: Partial<Record<Case['in'], BenchBrowser>> = {};
  try {
    await buildExtension({ out: store, browsers: ['chrome'], demo: false });
    await buildExtension({ out: demo, browsers: ['chrome'], demo: true });
    browsers.nothing = await openBrowser();
    browsers.observer = await openBrowser(emptyObserver(path.join(folder, 'observer')));
    browsers.overread = await openBrowser(extensionFolder(demo, 'chrome'));
    const cases = makeCases();
    for (let round = 0; round <= rounds; round += 1) {
      for (let i = 0; i < cases.length; i += 1) {
        // Another one first in each round; the first round only warms up.
        const one = cases[(i + round) % cases.length]!;
        const taken = await browsers[one.in]!.sample(pages.start, pages[one.page]);
        if (round > 0) one.samples.push(taken);
      }
    }
    return [...sizes(extensionFolder(store, 'chrome')), ...table('load', cases), ...table('storm', cases)];
  } finally {
    for (const browser of Object.values(browsers)) await browser.close();
    await pages.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizes(build: string): Row[] {
  const file = readFileSync(path.join(build, 'chart.js'));
  const row = (what: string, bytes: number): Row => ({ what, figure: readable(bytes / 1024), unit: 'KB' });
  return [
    row('content script of the store build', file.length),
    row('content script of the store build, gzip', gzipSync(file).length),
  ];
}

function table(phase: keyof Sample, cases: readonly Case[]): Row[] {
  return cases.map((one) => {
    const kind = one.page === 'chart' ? 'chart' : 'page';
    const peers = cases.filter((other) => (other.page === 'chart') === (one.page === 'chart'));
    const [base, observer] = [peers[0]!, peers[1]!];
    const spread = quartiles(one.samples.map((sample) => sample[phase].task));
    const script = quartiles(one.samples.map((sample) => sample[phase].script))[1];
    const beside = (other: Case): string => {
      // Sample by sample of the same round: what the machine did at the time, it did to both.
      const ratios = one.samples.map((s, i) => s[phase].task / other.samples[i]![phase].task);
      return `×${quartiles(ratios)[1].toFixed(3)} of ${other.name}`;
    };
    const compared = [base, observer].filter((other) => other !== one).map(beside);
    return {
      what: `${phase} of a ${kind} of 12,000 nodes: ${one.name}`,
      figure: readable(spread[1]),
      unit: `ms (${spread[0].toFixed(0)}–${spread[2].toFixed(0)}; scripts ${script.toFixed(1)}) ${compared.join(', ')}`,
    };
  });
}

/** Lower quartile, median and upper quartile. */
function quartiles(values: number[]): [number, number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return [at(0.25), at(0.5), at(0.75)];
}
