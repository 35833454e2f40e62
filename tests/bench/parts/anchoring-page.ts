// The part of the anchoring benchmark that runs in the page: makes a chart, takes quotes, edits them, and
// lets each contender look for them.

import type { QuoteAnchor } from '../../../lib/model/evidence.ts';
import { isDecisive } from '../../../lib/page/statement.ts';
import {
  editQuote,
  judge,
  noTally,
  type Taken,
  type Tally,
  takeQuotes,
} from '../../unit/page/corpus-quotes.ts';
import { makeChart, seeded } from '../../unit/page/note-corpus.ts';
import { contenders } from './anchoring-peers.ts';

export interface Round {
  rate: number;
  /** Whether numbers and decisive words are edited too. */
  anything: boolean;
  /** Whether the page is the one of the round before. */
  unchanged?: boolean;
  /** Which edits are made: each try makes others. */
  seed?: number;
}

export interface Outcome {
  /** For all quotes; when not all were tried, in proportion. */
  milliseconds: number;
  tried: number;
  tally: Tally;
}

export interface AnchoringPage {
  /** Fills the page with a chart of this size; answers how many quotes were taken from it. */
  fill(size: number, quotes: number): number;
  run(name: string, round: Round, budget: number): Promise<Outcome>;
  /** One quote on a page that has just changed, by each in turn: the median of several. */
  alone(names: readonly string[], round: Round, times: number): Promise<number[]>;
}

let taken: Taken[] = [];
const offsets = new WeakMap<Node, number>();
const offsetOf = (node: Node): number => offsets.get(node) ?? 0;

function fill(size: number, quotes: number): number {
  const text = makeChart(size, size);
  document.body.textContent = '';
  let at = 0;
  // As many paragraphs as a chart has lines; no white space but the chart's, so that all read the same text.
  for (const line of text.match(/.{1,80}(?: |$)/g) ?? []) {
    const paragraph = document.body.appendChild(document.createElement('p'));
    paragraph.textContent = line;
    offsets.set(paragraph.firstChild!, at);
    at += line.length;
  }
  taken = takeQuotes(seeded(size + 1), text, quotes);
  return taken.length;
}

/** Letters of every other quote, words of the others. */
function edited({ rate, anything, seed = 17 }: Round): QuoteAnchor[] {
  const random = seeded(seed);
  const spare = anything ? () => false : isDecisive;
  return taken.map(({ anchor }, i) =>
    rate === 0 ? anchor : editQuote(random, anchor, { rate, unit: i % 2 === 0 ? 'letters' : 'words', spare }),
  );
}

/** Looks for all quotes, or for as many as the budget of milliseconds allows when they are looked for singly. */
async function run(name: string, round: Round, budget: number): Promise<Outcome> {
  const find = contenders[name]!;
  const anchors = edited(round);
  const tally = noTally();
  const pieces = name === 'Overread' ? [anchors] : anchors.map((anchor) => [anchor]);
  let [tried, spent] = [0, 0];
  if (!round.unchanged) touch();
  for (const piece of pieces) {
    const start = performance.now();
    const answers = await find(piece, offsetOf);
    spent += performance.now() - start;
    for (const { places, doubted } of answers) tally[judge(places, doubted, taken[tried++]!.truth)]++;
    if (spent > budget) break;
  }
  return { milliseconds: (spent * anchors.length) / tried, tried, tally };
}

async function alone(names: readonly string[], round: Round, times: number): Promise<number[]> {
  const spent: number[][] = names.map(() => []);
  for (const anchor of edited(round).slice(0, times)) {
    for (const [i, name] of names.entries()) {
      touch();
      const start = performance.now();
      await contenders[name]!([anchor], offsetOf);
      spent[i]!.push(performance.now() - start);
    }
  }
  return spent.map((times) => times.sort((a, b) => a - b)[times.length >> 1]!);
}

let touches = 0;

/** Changes the end of the page, so that nothing made of its text before can be used again. */
function touch(): void {
  const last = document.body.lastElementChild!;
  const mark =
    last.localName === 'footer' ? last : document.body.appendChild(document.createElement('footer'));
  mark.textContent = String(touches++);
}

Object.assign(globalThis, { anchoringPage: { fill, run, alone } satisfies AnchoringPage });
