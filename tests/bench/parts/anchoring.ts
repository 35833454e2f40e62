// Finding quotes again in charts full of lookalikes, beside the ways of others in the same page of the same
// Chromium. The two that are compared take turns, several times, each with other edits, and the median time
// counts; slow peers look for fewer quotes, and their time is then given in proportion, and said so.

import { chromium, type Page } from '@playwright/test';
import { keysOf } from '../../../lib/model/keys-of.ts';
import { findChromium } from '../../../scripts/find-browser.ts';
import { bundle } from '../../browser/fixtures/bundle.ts';
import { noTally, type Tally } from '../../unit/page/corpus-quotes.ts';
import type { AnchoringPage, Outcome, Round } from './anchoring-page.ts';
import { type Row, readable } from './row.ts';

const sizes = [50_000, 500_000, 5_000_000];
type Named = Round & { name: string };

const rounds: readonly Named[] = [
  { name: 'exact', rate: 0, anything: false },
  { name: 'exact, page unchanged', rate: 0, anything: false, unchanged: true },
  { name: '5 % edited', rate: 0.05, anything: false },
  { name: '15 % edited', rate: 0.15, anything: false },
  { name: '15 %, values too', rate: 0.15, anything: true },
];
const exactOnly = 'apache-annotator (exact only)';
const names = ['Overread', 'Hypothesis’s way', exactOnly, 'dom-anchor-text-quote'];
const compared = names.slice(0, 2);
const quotes = 500;
const budget = 1500;
const turns = 5;
const alone = 25;

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
        rows.push(...(await inTurns(page, size, round, taken)));
        for (const name of names.slice(2)) {
          // It loses every edited quote by design, and took half a minute for one quote at 5 MB.
          if (name === exactOnly && (round.rate > 0 || size > 500_000)) continue;
          rows.push(rowOf(size, round, name, taken, [await run(page, round, name)]));
        }
      }
      rows.push(...(await single(page, size)));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

const run = (page: Page, round: Round, name: string): Promise<Outcome> =>
  page.evaluate(([who, what, most]) => globalThis.anchoringPage.run(who, what, most), [
    name,
    round,
    budget,
  ] as const);

async function inTurns(page: Page, size: number, round: Named, taken: number): Promise<Row[]> {
  const outcomes: Outcome[][] = compared.map(() => []);
  for (let turn = 0; turn < turns; turn++) {
    for (const [i, name] of compared.entries()) {
      outcomes[i]!.push(await run(page, { ...round, seed: 17 + turn }, name));
    }
  }
  const [ours, theirs] = outcomes.map((list) => middle(list.map(({ milliseconds }) => milliseconds)));
  return [
    ...compared.map((name, i) => rowOf(size, round, name, taken, outcomes[i]!)),
    ratio(`${size / 1000} KB, ${round.name}`, ours!, theirs!),
  ];
}

function rowOf(size: number, round: Named, name: string, taken: number, outcomes: readonly Outcome[]): Row {
  const time = middle(outcomes.map(({ milliseconds }) => milliseconds));
  const tried = outcomes.reduce((sum, outcome) => sum + outcome.tried, 0);
  const tally = noTally();
  for (const outcome of outcomes) {
    for (const verdict of verdicts) tally[verdict] += outcome.tally[verdict];
  }
  return {
    what: `${size / 1000} KB, ${round.name}: ${name}`,
    figure: readable(time),
    unit: `ms for ${taken}: ${say(tally, tried)} (of ${tried} tried)`,
  };
}

async function single(page: Page, size: number): Promise<Row[]> {
  const times = await page.evaluate(([who, what, most]) => globalThis.anchoringPage.alone(who, what, most), [
    compared,
    rounds[3]!,
    alone,
  ] as const);
  const what = `${size / 1000} KB, one quote alone, 15 %`;
  return [
    ...compared.map((name, i) => ({ what: `${what}: ${name}`, figure: readable(times[i]!), unit: 'ms' })),
    ratio(what, times[0]!, times[1]!),
  ];
}

const ratio = (what: string, ours: number, theirs: number): Row => ({
  what: `${what}: times as fast`,
  figure: readable(theirs / ours),
  unit: '',
});

const middle = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1]!;

const verdicts = keysOf(noTally());

const say = (tally: Tally, tried: number): string =>
  verdicts.map((verdict) => `${verdict} ${((100 * tally[verdict]) / tried).toFixed(2)} %`).join(', ');
