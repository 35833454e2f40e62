// What a reviewer does to a worksheet, each as one transaction. Every command answers with the edits that
// undo it, or with a fault that says why nothing was written.

import type { ChartSnapshot } from '../../model/chart.ts';
import { encounterId as deriveEncounter } from '../../model/encounter.ts';
import type { Evidence } from '../../model/evidence.ts';
import { findingId as deriveFinding, type FindingFields } from '../../model/finding.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { verdictId as deriveVerdict } from '../../model/verdict.ts';
import { worksheetId as deriveWorksheet, type Worksheet } from '../../model/worksheet.ts';
import { recordValues, valuesAs } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { uncoveredChart } from '../views/gate-register.ts';
import { openLines } from '../views/open-lines.ts';
import { type Edit, type Writer, writeEdits } from '../write.ts';
import { refuseReview } from './chart-vendor.ts';
import { findingAfter } from './first-finding.ts';
import type { Judgement } from './judgement.ts';
import { changeWorksheet as change, type Done, type ReviewIds, startEdits } from './worksheet-edits.ts';

/** What a reviewer says of the chart as a whole. */
export type WholeChartFields = Pick<Partial<Worksheet>, 'drg' | 'discharge' | 'billedOn'>;

/** The ids of `person`'s review of the chart; nothing is written. */
export async function reviewIds(chart: ChartSnapshot, person: string): Promise<ReviewIds> {
  const { patient, encounter } = chart.fields;
  const encounterId = await deriveEncounter(chart.site, patient, encounter);
  return { encounterId, worksheetId: await deriveWorksheet(encounterId, person) };
}

export interface LineIds {
  verdict: string;
  finding: string;
}

/** The ids of a line's verdict and finding in a worksheet; nothing is written. */
export async function lineIds(worksheet: string, lineKey: string): Promise<LineIds> {
  const verdict = await deriveVerdict(worksheet, lineKey);
  return { verdict, finding: await deriveFinding(verdict) };
}

/**
 * Records verdicts on lines of the chart, starting the worksheet if this is the first. A verdict other
 * than agreement brings a finding with the usual values for it; going back to agreement removes it.
 */
export async function judge(
  db: Database,
  writer: Writer,
  chart: ChartSnapshot,
  judgements: readonly Judgement[],
): Promise<Result<Done>> {
  const ids = await reviewIds(chart, writer.person);
  const refused = await refuseReview(db, writer, chart, ids.encounterId);
  if (refused) return { ok: false, error: refused };
  // Where a line is named twice, the later verdict is meant.
  const lastOfEach = new Map(judgements.map((j) => [j.lineKey, j])).values();
  const verdicts = await Promise.all(
    [...lastOfEach].map(async (j) => {
      const { verdict: id, finding } = await lineIds(ids.worksheetId, j.lineKey);
      return { ...j, id, findingId: finding };
    }),
  );
  return change(db, ids.worksheetId, async (started) => {
    const start = started ? ok([]) : await startEdits(db, writer, chart, ids);
    if (!start.ok) return start;
    const edits: Edit[] = [...start.value];
    const undo: Edit[] = [];
    const sheet = started && (await recordOf(db, 'worksheet', ids.worksheetId));
    const delivered = (sheet && valuesAs('worksheet', sheet.view).delivered) || chart.lines;
    for (const v of verdicts) {
      const { disposition, auditor, lineKey, position = null } = v;
      const standing = await recordOf(db, 'verdict', v.id);
      const of = { worksheetId: ids.worksheetId, encounterId: ids.encounterId };
      edits.push({
        kind: 'verdict',
        id: v.id,
        fields: { ...(standing ? {} : { ...of, lineKey }), disposition, auditor, position },
      });
      if (!standing)
        undo.push({
          kind: 'verdict',
          id: v.id,
          fields: { disposition: null, auditor: null, position: null },
        });
      const finding = await recordOf(db, 'finding', v.findingId);
      const after = findingAfter(v, delivered, finding ? recordValues(finding.view) : null);
      if (!after) continue;
      const fields = finding ? after : { ...of, verdictId: v.id, ...after };
      edits.push({ kind: 'finding', id: v.findingId, fields });
      if (!finding) undo.push({ kind: 'finding', id: v.findingId, fields: { removed: true } });
    }
    const prior = await writeEdits(db, writer, edits);
    const changed = prior.filter((e) => Object.keys(e.fields).length > 0);
    return { undo: [...undo, ...changed] };
  });
}

/** What was said of the whole chart: its DRG, discharge disposition and date of billing. Starts the worksheet if need be. */
export async function describeChart(
  db: Database,
  writer: Writer,
  chart: ChartSnapshot,
  fields: WholeChartFields,
): Promise<Result<Done>> {
  const ids = await reviewIds(chart, writer.person);
  const refused = await refuseReview(db, writer, chart, ids.encounterId);
  if (refused) return { ok: false, error: refused };
  return change(db, ids.worksheetId, async (started) => {
    const start = started ? ok([]) : await startEdits(db, writer, chart, ids);
    if (!start.ok) return start;
    const stored = await recordOf(db, 'worksheet', ids.worksheetId);
    const had = stored ? recordValues(stored.view) : {};
    await writeEdits(db, writer, [...start.value, { kind: 'worksheet', id: ids.worksheetId, fields }]);
    const prior = Object.fromEntries(Object.keys(fields).map((field) => [field, had[field] ?? null]));
    return { undo: [{ kind: 'worksheet', id: ids.worksheetId, fields: prior }] };
  });
}

/** Sets fields of a finding (category, severity, direction, root cause, rationale, evidence). */
export async function describeFinding(
  db: Database,
  writer: Writer,
  worksheet: string,
  finding: string,
  fields: Partial<FindingFields>,
): Promise<Result<Done>> {
  return change(db, worksheet, async () => {
    const edit: Edit = { kind: 'finding', id: finding, fields };
    return { undo: await writeEdits(db, writer, [edit]) };
  });
}

/** Adds evidence to a finding, to whatever it has by then. */
export const attachEvidence = (
  db: Database,
  writer: Writer,
  worksheet: string,
  finding: string,
  item: Evidence,
): Promise<Result<Done>> => editEvidence(db, writer, worksheet, finding, (all) => [...all, item]);

/** Takes evidence away from a finding, by its id. */
export const detachEvidence = (
  db: Database,
  writer: Writer,
  worksheet: string,
  finding: string,
  id: string,
): Promise<Result<Done>> =>
  editEvidence(db, writer, worksheet, finding, (all) => all.filter((e) => e.id !== id));

function editEvidence(
  db: Database,
  writer: Writer,
  worksheet: string,
  finding: string,
  edit: (all: Evidence[]) => Evidence[],
): Promise<Result<Done>> {
  return change(db, worksheet, async () => {
    const stored = await recordOf(db, 'finding', finding);
    const standing = (stored && valuesAs('finding', stored.view).evidence) ?? [];
    const fields = { evidence: edit(standing) };
    return { undo: await writeEdits(db, writer, [{ kind: 'finding', id: finding, fields }]) };
  });
}

/**
 * Signs the worksheet: from then on it takes no ordinary change. The screen sees to it that all lines are judged; a
 * judgement that stands beside another can have arrived since.
 */
export async function signWorksheet(db: Database, writer: Writer, worksheet: string): Promise<Result<Done>> {
  return change(db, worksheet, async () => {
    const open = (await openLines(db, worksheet)).length;
    if (open > 0)
      return fail(
        'two-judgements',
        `Two judgements stand side by side on ${open === 1 ? 'one line' : `${open} lines`}.`,
        'The worksheet is not signed.',
        'Choose between them, then sign.',
      );
    const stored = await recordOf(db, 'worksheet', worksheet);
    const { encounterId } = stored ? valuesAs('worksheet', stored.view) : {};
    const fault = encounterId ? await uncoveredChart(db, encounterId, writer.now(), 'sign') : null;
    if (fault) return { ok: false, error: fault };
    await writeEdits(db, writer, [
      { kind: 'worksheet', id: worksheet, fields: { status: 'signed', signedAt: writer.now() } },
    ]);
    return { undo: [] };
  });
}

/** Brings back what stood before a command. Refused like any other change once the worksheet is signed. */
export async function undoEdits(
  db: Database,
  writer: Writer,
  worksheet: string,
  edits: readonly Edit[],
): Promise<Result<Done>> {
  return change(db, worksheet, async () => ({ undo: await writeEdits(db, writer, edits) }));
}
