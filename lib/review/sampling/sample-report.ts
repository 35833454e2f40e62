// A sample on paper and as a table: enough for anybody to draw it again without this program.

import { dayAt } from '../../model/calendar-day.ts';
import { entriesOf } from '../../model/keys-of.ts';
import type { SampleRecord } from '../../model/sample.ts';
import { basisOf, type Design, type Focus, type Size, type StratumBy } from './design.ts';
import type { Sample } from './draw.ts';
import type { SampleChart } from './sample-charts.ts';

const dimensionWords: Record<Exclude<StratumBy, object>, string> = {
  coder: 'coder',
  specialty: 'specialty',
  encounterType: 'encounter type',
  payer: 'payer',
  drg: 'DRG',
  month: 'month of service',
};

const sizeWords = (size: Size): string => {
  if (size === 'all') return 'all charts';
  if ('each' in size) return `${size.each} charts of each stratum`;
  return 'total' in size ? `${size.total} charts` : `${Math.round(size.share * 1000) / 10} % of the charts`;
};

const byWords = (by: readonly StratumBy[]): string =>
  by.map((b) => (typeof b === 'string' ? dimensionWords[b] : `amount (${b.band.join(', ')})`)).join(' and ');

/** What a chart must fit; without it nobody could tell which charts were looked at. */
const focusWords = ({ amountFrom, flags, ...named }: Focus): string =>
  [
    ...entriesOf(named).map(([field, values]) => `${dimensionWords[field]} ${values.join(' or ')}`),
    ...(flags ? [`flag ${flags.join(' or ')}`] : []),
    ...(amountFrom === undefined ? [] : [`amount from ${amountFrom}`]),
  ].join(', ');

/** A design in one sentence. */
export function designWords(design: Design): string {
  switch (design.kind) {
    case 'random':
      return `Random: ${sizeWords(design.size)}.`;
    case 'stratified':
      return `Stratified by ${byWords(design.by)}: ${sizeWords(design.size)}, ${design.allocation} allocation${design.minimum ? `, at least ${design.minimum} of each stratum` : ''}.`;
    case 'focused':
      return `Focused${focusWords(design.focus) && ` on ${focusWords(design.focus)}`}: ${sizeWords(design.size)}. ${design.reason}`.trim();
    case 'new-coder':
      return `All charts of new coders: ${design.coders.join(', ')}.`;
  }
}

/** What may be said from a sample of this design. */
export const basisWords: Record<ReturnType<typeof basisOf>, string> = {
  random: 'A random sample: it stands for the frame it was drawn from.',
  focused: 'A focused sample: it says nothing of the other charts and is never pooled with random ones.',
  'new-coder':
    'All charts of new coders: they weigh more than their share and are never pooled with random ones.',
};

/** @param madeBy name of the person who drew it. */
export function sampleReport(record: SampleRecord, sample: Sample, madeBy: string): string {
  const { design } = sample;
  const replaced = record.replaced.map(
    ({ key, by, reason }) => `  ${key} → ${by ?? 'no spare was left'}: ${reason}`,
  );
  return [
    `Sample: ${record.title}`,
    `Purpose: ${record.purpose || 'not stated'}`,
    `Drawn by ${madeBy} on ${dayAt(record.madeAt)}`,
    '',
    `Frame: ${record.frameSource}; ${record.frameSize} encounters`,
    `Frame digest (SHA-256): ${record.frame}`,
    `Design: ${designWords(design)}`,
    `Design as data: ${JSON.stringify(record.design)}`,
    basisWords[basisOf(design)],
    `Population: ${record.population}; charts drawn: ${record.size}; spares of each stratum: ${record.spares}`,
    `Seed: ${record.seed}`,
    `Digest of the charts drawn, in their order (SHA-256 of the JSON list): ${record.drawn}`,
    '',
    'Strata (population, drawn):',
    ...sample.strata.map(({ name, population, size }) => `  ${name}: ${population}, ${size}`),
    '',
    `Charts that could not be reviewed: ${replaced.length === 0 ? 'none' : ''}`.trimEnd(),
    ...replaced,
    '',
    'To draw it again: in each stratum rank every encounter by HMAC-SHA256, with the seed’s text as key, of the',
    'JSON list [stratum as JSON text of its values, encounter number]; the lowest ranks are the sample, the next',
    'are the spares, used strictly in their order.',
  ].join('\n');
}

const stateWords = { 'not-opened': 'not opened', 'in-review': 'in review', signed: 'signed' };

/** A line a chart, spares not used at the end. @param nameOf name of a person by id. */
export function sampleCsv(
  charts: readonly SampleChart[],
  spares: readonly { key: string; stratum: string }[],
  nameOf: (id: string) => string,
): string {
  const rows = charts.map((c) => [
    c.key,
    c.stratum,
    c.standsFor ? `spare for ${c.standsFor}` : 'drawn',
    c.assignment ? nameOf(c.assignment.auditor) : '',
    c.assignment?.second ? nameOf(c.assignment.second) : '',
    c.replaced ? 'cannot be reviewed' : stateWords[c.state],
    c.second ? stateWords[c.second] : '',
    c.replaced?.reason ?? '',
  ]);
  const left = spares.map(({ key, stratum }) => [key, stratum, 'spare, not used', '', '', '', '', '']);
  const head = [
    'Encounter',
    'Stratum',
    'Drawn as',
    'Reviewer',
    'Second reviewer',
    'Review',
    'Second review',
    'Why not',
  ];
  return `${[head, ...rows, ...left].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A spreadsheet would run what begins like a formula. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
