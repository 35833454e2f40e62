// Finding quotes again in charts full of lookalikes, beside the ways of others in the same page of the same
// Chromium. Slow peers look for fewer quotes; their time is then given in proportion, and said so.

import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../scripts/find-browser.ts';
import { bundle } from '../../browser/fixtures/bundle.ts';
import type { AnchoringPage, Outcome, Round } from './anchoring-page.ts';
import { type Row, readable } from './row.ts';

const sizes = [50_000, 500_000, 5_000_000];
const rounds: readonly (Round & { name: string })[] = [
  { name: 'exact', rate: 0, anything: false },
  { name: 'exact, page unchanged', rate: 0, anything: false, unchanged: true },
  { name: '5 % edited', rate: 0.05, anything: false },
  { name: '15 % edited', rate: 0.15, anything: false },
  { name: '15 %, values too', rate: 0.15, anything: true },
];
const exactOnly = 'apache-annotator (exact only)';
const names = ['Overread', 'Hypothesis’s way', exactOnly, 'dom-anchor-text-quote'];
const quotes = 500;
const budget = 1500;

declare global {
  var anchoringPage: AnchoringPage;
}

export async function anchoring(): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const script = await bundle(new URL('./anchoring-page.ts', import.meta.url));
    const rows: Row[] = [];
    for (const size of sizes) {
      // A page for each size: what one leaves behind does not slow the next.
      await page.goto('about:blank');
      await page.addScriptTag({ content: script });
      const taken = await page.evaluate(
        ([n, wanted]) => globalThis.anchoringPage.fill(n!, wanted!),
        [size, quotes],
      );
      for (const round of rounds) {
        for (const name of names) {
          // It loses every edited quote by design, and took half a minute for one quote at 5 MB.
          if (name === exactOnly && (round.rate > 0 || size > 500_000)) continue;
          rows.push(await measure(page, size, round, name, taken));
        }
      }
      for (const name of names.slice(0, 2)) rows.push(await single(page, size, name));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function measure(
  page: Page,
  size: number,
  round: (typeof rounds)[number],
  name: string,
  taken: number,
): Promise<Row> {
  const outcome = await page.evaluate(([who, what, most]) => globalThis.anchoringPage.run(who, what, most), [
    name,
    round,
    budget,
  ] as const);
  return {
    what: `${size / 1000} KB, ${round.name}: ${name}`,
    figure: readable(outcome.milliseconds),
    unit: `ms for ${taken}: ${say(outcome)}${outcome.tried < taken ? ` (of ${outcome.tried} tried)` : ''}`,
  };
}

async function single(page: Page, size: number, name: string): Promise<Row> {
  const time = await page.evaluate(([who, what]) => globalThis.anchoringPage.alone(who, what, 9), [
    name,
    rounds[3]!,
  ] as const);
  return { what: `${size / 1000} KB, one quote alone, 15 %: ${name}`, figure: readable(time), unit: 'ms' };
}

const say = ({ tally, tried }: Outcome): string =>
  Object.entries(tally)
    .map(([verdict, count]) => `${verdict} ${((100 * count) / tried).toFixed(1)} %`)
    .join(', ');
