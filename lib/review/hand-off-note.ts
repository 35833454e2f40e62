// The note that goes to the biller with a chart: what was not agreed with and why, what is not resolved, whether
// the chart is held, and what became of disputes. Plain text, so that it can be put anywhere.

import type { CodeLine } from '../model/code-line.ts';
import type { Encounter } from '../model/encounter.ts';
import type { Finding, FindingCategory } from '../model/finding.ts';
import type { Deficiency, Gap } from '../model/gap.ts';
import type { LineOutcome } from '../model/review-step.ts';
import type { AuditorCode, Disposition, Verdict } from '../model/verdict.ts';
import type { Worksheet } from '../model/worksheet.ts';
import { missingParts, type Part } from './completeness.ts';
import { wholeFindings } from './whole-findings.ts';
import { isFinal, type Life } from './worksheet-life.ts';

/** The words of the screens, so that the note speaks as they do. */
export interface NoteWords {
  state: string;
  verdict: Record<Disposition, string>;
  category: Record<FindingCategory, string>;
  outcome: Record<LineOutcome['outcome'], string>;
  part: Record<Part, string>;
  deficiency: Record<Deficiency, string>;
  date: (at: number) => string;
}

export interface NoteRecords {
  encounter: Partial<Encounter>;
  worksheet: Partial<Worksheet>;
  verdicts: readonly (Partial<Verdict> & { id: string })[];
  findings: readonly Partial<Finding>[];
  life: Life;
  /** Documentation gaps of the chart, whatever their state. */
  gaps: readonly Gap[];
  /** Queries of the chart that await their end: what they are called, and where they stand. */
  queries: readonly { title: string; state: string }[];
}

interface Entry {
  name: string;
  lineKey: string;
  line: CodeLine | null;
  verdict: Partial<Verdict> | null;
  finding: Partial<Finding> | null;
  outcome: LineOutcome | null;
}

/** The note as text. It names the encounter and the record number, not the patient. */
export function handOffNote(records: NoteRecords, words: NoteWords): string {
  const entries = entriesOf(records);
  const wrong = entries.filter(({ verdict }) => verdict?.disposition && verdict.disposition !== 'agree');
  const agreed = entries.filter(({ verdict }) => verdict?.disposition === 'agree').length;
  return [
    'HAND-OFF NOTE FOR BILLING',
    ...heading(records, words),
    '',
    'BILLING',
    ...holdLines(records, words),
    '',
    `LINES NOT AGREED WITH: ${wrong.length}`,
    ...wrong.flatMap((entry, n) => ['', ...entryLines(entry, n + 1, words)]),
    ...(wrong.length > 0 ? [''] : []),
    ...stayLines(records, words),
    `Agreed with as delivered: ${agreed} of ${records.worksheet.delivered?.length ?? 0} lines.`,
    '',
    'NOT RESOLVED',
    ...unresolved(records, entries, words),
    ...addenda(records.life, words),
    '',
  ].join('\n');
}

function heading({ encounter, worksheet }: NoteRecords, words: NoteWords): string[] {
  const facts: [string, string | null | undefined][] = [
    ['Encounter', encounter.number],
    ['Record number', encounter.patient],
    ['Date of service', encounter.dateOfService],
    ['Payer', encounter.payer],
    ['Coder', encounter.coder],
    ['Review', words.state],
    ['Signed', worksheet.signedAt ? words.date(worksheet.signedAt) : null],
  ];
  return facts.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
}

/** By a step of the review, and by each open gap that says so: none of them lets the other go. */
function holdLines({ life: { hold }, gaps }: NoteRecords, words: NoteWords): string[] {
  const held = openGaps(gaps).filter(({ holdsBilling }) => holdsBilling);
  const lines = [
    ...(hold ? [`HELD since ${words.date(hold.at)}: ${hold.reason}`] : []),
    ...held.map(
      ({ raisedAt, deficiency }) => `HELD since ${words.date(raisedAt)}: ${words.deficiency[deficiency]}`,
    ),
  ];
  return lines.length > 0 ? lines : ['Not held.'];
}

const openGaps = (gaps: readonly Gap[]): Gap[] => gaps.filter(({ state }) => state === 'open');

function entriesOf({ worksheet, verdicts, findings, life }: NoteRecords): Entry[] {
  const entry = (lineKey: string, line: CodeLine | null): Entry => {
    const verdict = verdicts.find((v) => v.lineKey === lineKey) ?? null;
    return {
      name: line ? line.code || line.unreadable || 'unreadable' : (verdict?.auditor?.code ?? 'omitted code'),
      lineKey,
      line,
      verdict,
      finding: findings.find((f) => f.verdictId === verdict?.id && !f.removed) ?? null,
      outcome: life.outcomes.get(lineKey) ?? null,
    };
  };
  const delivered = worksheet.delivered ?? [];
  const keys = new Set(delivered.map((line) => line.key));
  const omitted = verdicts.filter((v) => v.disposition && v.lineKey && !keys.has(v.lineKey));
  return [
    ...delivered.map((line) => entry(line.key, line)),
    ...omitted.map((v) => entry(v.lineKey ?? '', null)),
  ];
}

function entryLines(entry: Entry, n: number, words: NoteWords): string[] {
  const { name, verdict, finding, outcome } = entry;
  const category = outcome?.modified?.category ?? finding?.category;
  const disposition = outcome?.modified?.disposition ?? verdict?.disposition;
  const citation = outcome?.citation || finding?.citation;
  const head = [disposition && words.verdict[disposition], category && words.category[category]]
    .filter(Boolean)
    .join(', ');
  return [
    `${n}. ${name}: ${head}`,
    `   Code to bill: ${toBill(entry)}`,
    `   Rationale: ${finding?.rationale?.trim() || 'none given'}`,
    ...(citation ? [`   Citation: ${citation}`] : []),
    ...(outcome ? [`   Outcome: ${words.outcome[outcome.outcome]}. ${outcome.reason}`] : []),
  ];
}

/** DRG and discharge disposition that should be another, each with the value to bill after every decision. */
function stayLines({ worksheet, life }: NoteRecords, words: NoteWords): string[] {
  const lines = wholeFindings(worksheet).flatMap((whole) => {
    const outcome = life.outcomes.get(whole.lineKey) ?? null;
    const bill = outcome?.outcome === 'overturned' ? whole.delivered : whole.reviewed;
    return [
      `${whole.name}: delivered ${whole.delivered}, reviewed ${whole.reviewed}`,
      `   To bill: ${bill}`,
      ...(outcome ? [`   Outcome: ${words.outcome[outcome.outcome]}. ${outcome.reason}`] : []),
    ];
  });
  return lines.length > 0 ? ['THE STAY', ...lines, ''] : [];
}

/** What stands of the line after every decision so far. */
function toBill({ line, verdict, outcome }: Entry): string {
  const overturned = outcome?.outcome === 'overturned';
  if (overturned) return line ? written(line) : 'none, the omitted code is not needed';
  const { disposition, auditor = null, position = null } = outcome?.modified ?? verdict ?? {};
  if (disposition === 'delete') return 'none';
  if (disposition === 'resequence' && line)
    return `${written(line)}, in place ${position ?? 'as the rationale says'}`;
  if (auditor) return written(auditor);
  return disposition === 'attribute' && line
    ? `${line.code}, as the rationale says`
    : 'as the rationale says';
}

/** Code with its modifiers, units and POA where they are known. */
const written = ({
  code,
  modifiers,
  units,
  poa,
}: Pick<AuditorCode, 'code' | 'modifiers' | 'units' | 'poa'>): string =>
  [
    [code || 'unreadable', ...modifiers].join('-'),
    units !== null && units !== 1 && `${units} units`,
    poa && `POA ${poa}`,
  ]
    .filter(Boolean)
    .join(', ');

function unresolved(
  { worksheet, life, gaps, queries }: NoteRecords,
  entries: readonly Entry[],
  words: NoteWords,
): string[] {
  const open: string[] = [];
  for (const { name, lineKey, line, verdict, finding, outcome } of entries) {
    const missing = outcome ? [] : missingParts(verdict, finding, line);
    if (line?.unreadable) open.push(`- ${name}: the line could not be read.`);
    if (missing.length > 0) open.push(`- ${name}: no ${missing.map((part) => words.part[part]).join(', ')}.`);
    if (life.disputed.includes(lineKey)) open.push(`- ${name}: disputed by the vendor, not decided yet.`);
  }
  for (const whole of wholeFindings(worksheet))
    if (life.disputed.includes(whole.lineKey))
      open.push(`- ${whole.name}: disputed by the vendor, not decided yet.`);
  for (const { deficiency, note } of openGaps(gaps))
    open.push(`- Documentation gap: ${[words.deficiency[deficiency], note].filter(Boolean).join('. ')}`);
  for (const { title, state } of queries) open.push(`- Query “${title}”: ${state}.`);
  if (worksheet.status !== 'signed') open.push('- The review is not signed.');
  else if (!isFinal(life)) open.push('- The review is not final yet.');
  return open.length > 0 ? open : ['Nothing.'];
}

function addenda({ steps }: Life, words: NoteWords): string[] {
  const added = steps.filter(({ step }) => step === 'addendum');
  return added.length > 0
    ? ['', 'ADDENDA', ...added.map(({ at, reason }) => `- ${words.date(at)}: ${reason}`)]
    : [];
}

/** The name of the note’s file: the encounter, never the patient. */
export const noteFileName = ({ number }: Partial<Encounter>): string =>
  `hand-off-${(number ?? '').replaceAll(/[^0-9A-Za-z-]+/g, '-') || 'chart'}.txt`;
