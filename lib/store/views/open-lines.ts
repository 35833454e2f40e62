// Judgements that stand side by side on the lines of a worksheet, put together as they were made: a verdict with
// what goes with it, not field by field. Choosing one of them sets all of its values.

import { canonicalJson } from '../../model/canonical-json.ts';
import type { CodeLine } from '../../model/code-line.ts';
import type { Finding } from '../../model/finding.ts';
import { keysOf } from '../../model/keys-of.ts';
import { stampDevice, stampTime } from '../../model/stamp.ts';
import type { Verdict } from '../../model/verdict.ts';
import { hasFinding } from '../../review/completeness.ts';
import { type FieldVersion, openConflicts, type RecordState, valuesAs } from '../../sync/merge.ts';
import { findingAfter } from '../commands/first-finding.ts';
import type { Database } from '../database.ts';
import { recordsOfWorksheet } from '../records.ts';

const verdictFields = ['disposition', 'auditor', 'position'] as const;
const classification = ['category', 'severity', 'direction'] as const;

/** What is chosen together, and the fields of a finding that it has. A judgement has the verdict too. */
const findingFields = {
  judgement: classification,
  cause: ['rootCause', 'secondaryCause', 'vendorSystem'],
  rationale: ['rationale'],
  citation: ['citation'],
  evidence: ['evidence'],
} as const satisfies Record<string, readonly (keyof Finding)[]>;

export type Topic = keyof typeof findingFields;

/** One of the judgements. */
export interface Side {
  /** The newest of its changes. */
  id: string;
  author: string;
  device: string;
  /** By the device's clock, in milliseconds since 1970. */
  at: number;
  /** What choosing it sets. */
  verdict: Partial<Verdict>;
  finding: Partial<Finding>;
}

export interface OpenTopic {
  topic: Topic;
  /** At least two; the one that stands first. */
  sides: Side[];
}

export interface OpenLine {
  lineKey: string;
  topics: OpenTopic[];
  /** What is said of the finding and is no question: it stays with whichever verdict has a finding. */
  described: Pick<Partial<Finding>, 'rationale' | 'citation' | 'evidence'>;
}

/** The lines of a worksheet that await a choice. May run inside a transaction over `recordTables`. */
export async function openLines(db: Database, worksheetId: string): Promise<OpenLine[]> {
  const rows = await recordsOfWorksheet(db, worksheetId);
  const of = (kind: RecordState['kind']) => rows.filter((r) => r.kind === kind).map((r) => r.view);
  const [sheet] = of('worksheet');
  const delivered = (sheet && valuesAs('worksheet', sheet).delivered) ?? [];
  const findings = new Map(of('finding').map((state) => [state.fields.verdictId?.value, state]));
  return of('verdict').flatMap((verdict) => {
    const line = openLine(verdict, findings.get(verdict.id), delivered);
    return line.topics.length > 0 ? [line] : [];
  });
}

/** @param finding of the verdict, a removed one too. */
export function openLine(
  verdict: RecordState,
  finding: RecordState | undefined,
  delivered: readonly CodeLine[],
): OpenLine {
  const { lineKey = '', disposition = null } = valuesAs('verdict', verdict);
  const stands = hasFinding(disposition) && finding && finding.fields.removed?.value !== true;
  const openIn = (state: RecordState | undefined, fields: readonly string[]) =>
    state ? openConflicts(state).filter((field) => fields.includes(field)) : [];
  const topics = keysOf(findingFields).flatMap((topic) => {
    const judged = topic === 'judgement' ? openIn(verdict, verdictFields) : [];
    // What was said of a finding that does not stand is no question, unless the choice may bring it back.
    const described = stands || judged.length > 0 ? openIn(finding, findingFields[topic]) : [];
    if (judged.length + described.length === 0) return [];
    return [{ topic, sides: sidesOf({ verdict, finding, delivered, topic, judged, described }) }];
  });
  const words = ['rationale', 'citation', 'evidence'] as const;
  const agreed = words.filter((field) => !openIn(finding, [field]).length);
  const values = finding ? valuesAs('finding', finding) : {};
  return { lineKey, topics, described: Object.fromEntries(agreed.map((field) => [field, values[field]])) };
}

interface Question {
  verdict: RecordState;
  finding: RecordState | undefined;
  delivered: readonly CodeLine[];
  topic: Topic;
  /** Open fields of the verdict and of the finding. */
  judged: readonly string[];
  described: readonly string[];
}

const writerOf = ({ author, stamp }: FieldVersion): string => `${author} ${stampDevice(stamp)}`;
const versionsOf = (state: RecordState | undefined, field: string): FieldVersion[] =>
  [state?.fields[field], ...(state?.beside[field] ?? [])].filter((v) => v !== undefined);

function sidesOf(question: Question): Side[] {
  const { verdict, finding, judged, described } = question;
  const versions = [
    ...judged.flatMap((field) => versionsOf(verdict, field)),
    ...described.flatMap((field) => versionsOf(finding, field)),
  ];
  const writers = Map.groupBy(versions, writerOf);
  const sides = [...writers].map(([writer, own]) => {
    const newest = own.reduce((a, b) => (a.stamp > b.stamp ? a : b));
    const { change, author, stamp } = newest;
    const of = { id: change, author, device: stampDevice(stamp), at: stampTime(stamp) };
    return { ...of, ...valuesOf(question, writer, new Set(writers.keys())) };
  });
  const seen = new Set<string>();
  return sides.filter(({ verdict: v, finding: f }) => {
    const values = canonicalJson([v, f]);
    return seen.has(values) ? false : seen.add(values);
  });
}

/** The values of a judgement by `writer`; where it has none of its own, what stands. */
function valuesOf(
  { verdict, finding, delivered, topic, judged }: Question,
  writer: string,
  writers: ReadonlySet<string>,
): Pick<Side, 'verdict' | 'finding'> {
  const by = (state: RecordState | undefined, field: string) =>
    (versionsOf(state, field).find((v) => writerOf(v) === writer) ?? state?.fields[field])?.value;
  const pick = (state: RecordState | undefined, fields: readonly string[]) =>
    Object.fromEntries(fields.flatMap((f) => (state?.fields[f] ? [[f, by(state, f)]] : [])));
  if (topic !== 'judgement') return { verdict: {}, finding: pick(finding, findingFields[topic]) };
  // A verdict has these from its first change on.
  const decided = pick(verdict, verdictFields) as Pick<Verdict, 'disposition' | 'auditor' | 'position'>;
  if (judged.length === 0) return { verdict: decided, finding: pick(finding, classification) };
  if (!hasFinding(decided.disposition))
    return { verdict: decided, finding: finding ? { removed: true } : {} };
  // A verdict's parents and its line are in its first change.
  const { lineKey, worksheetId, encounterId } = valuesAs('verdict', verdict) as Verdict;
  const usual = findingAfter({ ...decided, lineKey }, delivered, null) ?? {};
  if (!finding)
    return { verdict: decided, finding: { worksheetId, encounterId, verdictId: verdict.id, ...usual } };
  // What another of the judgements brought to the finding is not this one's: it had the usual values.
  const described = classification.map((field) => {
    const own = versionsOf(finding, field).find((v) => writerOf(v) === writer);
    const standing = finding.fields[field];
    const theirs = standing && writers.has(writerOf(standing));
    return [field, own ? own.value : theirs ? usual[field] : standing?.value];
  });
  return { verdict: decided, finding: { ...Object.fromEntries(described), removed: false } };
}
