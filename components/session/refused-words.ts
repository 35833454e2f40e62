// A change that was not accepted, in words: what it was about and the values it had, whole, so that they can be
// recorded again.

import type { RecordKind } from '../../lib/model/change.ts';
import { eachOf } from '../../lib/model/each-of.ts';
import type { Encounter } from '../../lib/model/encounter.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { registerKinds, registerWords } from '../../lib/model/oversight/register-kinds.ts';
import type { Verdict } from '../../lib/model/verdict.ts';
import { changeWords } from '../../lib/reports/line-change.ts';
import type { RefusedChange } from '../../lib/store/views/refused-changes.ts';
import { evidenceWords } from '../settle/side-words.ts';
import { categoryWords, directionWords, rootCauseWords, severityWords, verdictWords } from '../ui/words.ts';

/** Hoisted: the words below are made when the file is read. */
function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const registers = eachOf(registerKinds, (kind) => capital(registerWords[kind].one));

const kindWords: Record<RecordKind, string> = {
  encounter: 'What the page says of the chart',
  worksheet: 'Worksheet',
  verdict: 'Verdict',
  finding: 'Finding',
  'chart-fact': 'Fact confirmed for the checks',
  'check-decision': 'Decision on a check',
  'review-step': 'Step of a review',
  education: 'Education item',
  gap: 'Documentation gap',
  'coder-gap': 'Gap that a coder noted',
  query: 'Provider query',
  'query-step': 'Step of a query',
  'query-policy': 'Policy of queries',
  'query-template': 'Query template',
  'query-template-step': 'Decision on a query template',
  rationale: 'Reusable rationale',
  sample: 'Sample',
  'frame-part': 'List of encounters',
  'page-profile': 'Page profile',
  'check-settings': 'Settings of checks',
  'check-switch': 'Switch of a check',
  'payer-instruction': 'Payer instruction',
  'payer-instruction-step': 'Step of a payer instruction',
  'practice-set': 'Practice set',
  'practice-result': 'Practice chart',
  ...registers,
  'chart-read': 'Note that a chart was opened',
};

/** As `Harriet Lindqvist, NG-204417, encounter E-7301142`. */
export const chartWords = ({ name, patient, number }: Partial<Encounter>): string =>
  [name, patient, number && `encounter ${number}`].filter(Boolean).join(', ') || 'A chart not known here';

/** As `Verdict on line I21.4`. */
export function aboutWords({ kind, line, verdict }: RefusedChange): string {
  const code = line ? line.code || 'unreadable' : verdict?.auditor?.code;
  const on = line ? `line ${code}` : `the omitted code ${code}`;
  return code ? `${kindWords[kind]} on ${on}` : kindWords[kind];
}

/** What the change said, a line of text each; empty where it has nothing to be recorded again. */
export function saidWords({ kind, fields, line }: RefusedChange): string[] {
  if (kind === 'verdict') return verdictSaid(fields as Partial<Verdict>, line);
  if (kind === 'finding') return findingSaid(fields as Partial<Finding>);
  if (kind === 'worksheet' && fields.status === 'signed') return ['Signature'];
  return Object.entries(fields).flatMap(([field, value]) => {
    const said = ids.test(field) ? '' : plainWords(value);
    return said ? [`${field}: ${said}`] : [];
  });
}

function verdictSaid(verdict: Partial<Verdict>, line: RefusedChange['line']): string[] {
  const { disposition, auditor } = verdict;
  if (disposition === null) return ['Verdict taken back'];
  const said = disposition ? verdictWords[disposition] : '';
  const changed = changeWords(line, verdict);
  const right = changed ? `→ ${changed}` : (auditor?.code ?? '');
  const words = [said, right].filter(Boolean).join(' ');
  return words ? [words] : [];
}

function findingSaid(finding: Partial<Finding>): string[] {
  const { category, severity, direction, rootCause, secondaryCause, citation, rationale, evidence } = finding;
  const parts = [
    finding.removed && 'Taken back',
    category && `Category: ${categoryWords[category]}`,
    severity && `Severity: ${severityWords[severity]}`,
    direction && `Direction: ${directionWords[direction]}`,
    rootCause && `Root cause: ${rootCauseWords[rootCause]}`,
    secondaryCause && `Second cause: ${rootCauseWords[secondaryCause]}`,
    typeof finding.vendorSystem === 'boolean' &&
      `The vendor’s system: ${finding.vendorSystem ? 'yes' : 'no'}`,
    citation && `Citation: ${citation}`,
    rationale && `Rationale: ${rationale}`,
    ...(evidence ?? []).map((item) => `Evidence: ${evidenceWords(item)}`),
  ];
  return parts.filter((part): part is string => typeof part === 'string' && part !== '');
}

/** What tells records apart is no word of anybody's. */
const ids = /Id$|^(lineKey|madeBy|by|owner|status|delivered|reviewedAs|startedAt|signedAt|at|madeAt)$/;

/** Texts, numbers and short lists of them; a value with an inner form is told by its texts. */
function plainWords(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : '';
  if (Array.isArray(value)) return value.map(plainWords).filter(Boolean).slice(0, 20).join('; ');
  return value !== null && typeof value === 'object'
    ? Object.values(value).map(plainWords).filter(Boolean).slice(0, 20).join(', ')
    : '';
}
