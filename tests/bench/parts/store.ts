// The browser's store beside Dexie with each record sealed for itself, in one run of one real Chromium: what a first
// pull writes, what the first look at the worklist reads, and what a chart costs.

import { chromium } from '@playwright/test';
import { findChromium } from '../../../scripts/find-browser.ts';
import { bundle } from '../../browser/fixtures/bundle.ts';
import { type Row, readable } from './row.ts';
import type { Name, StorePage, Times } from './store-page.ts';

const findings = 100_000;
const ofChart = 10;
const toOpen = 10_000;

declare global {
  var storePage: StorePage;
}

export async function store(): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    // The browser's own cipher is there on pages of https only.
    await page.route('https://store.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Store</title>' }),
    );
    await page.goto('https://store.example/');
    await page.addScriptTag({ content: await bundle(new URL('./store-page.ts', import.meta.url)) });
    const run = (name: Name): Promise<Times> =>
      page.evaluate(([n, ...sizes]) => globalThis.storePage.run(n, ...sizes), [
        name,
        findings,
        ofChart,
      ] as const);
    const beside = await run('perRecord');
    const ours = await run('ours');
    const opened = await page.evaluate(([count, of]) => globalThis.storePage.opening(count, of), [
      toOpen,
      ofChart,
    ] as const);
    const verdict = await page.evaluate(() => globalThis.storePage.oneVerdict());
    return [
      ...compared(`${readable(findings)} findings taken in`, ours.write, beside.write),
      ...compared(`${readable(findings)} findings read`, ours.readAll, beside.readAll),
      ...compared('findings of one chart looked up', ours.readChart, beside.readChart),
      {
        what: `${readable(toOpen)} records: from the key to the worklist’s data`,
        figure: readable(opened),
        unit: 'ms',
      },
      {
        what: 'one verdict in a chart of 40 judged lines, on the disk',
        figure: readable(verdict),
        unit: 'ms',
      },
    ];
  } finally {
    await browser.close();
  }
}

const compared = (what: string, ours: number, beside: number): Row[] => [
  { what, figure: readable(ours), unit: 'ms' },
  { what: `${what}: Dexie, a sealed row each`, figure: readable(beside), unit: 'ms' },
  { what: `${what}: times as fast`, figure: readable(beside / ours), unit: '×' },
];
