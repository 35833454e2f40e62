// What closes a record. A signed worksheet takes no ordinary change any more, only its reviewer writes in
// it, and what says which chart it belongs to never changes. The server decides; a client asks first.

import { canonicalJson } from '../model/canonical-json.ts';
import { type Change, recordSchemas } from '../model/change.ts';
import { type Finding, findingId } from '../model/finding.ts';
import { type Fault, fail } from '../model/result.ts';
import { type Verdict, verdictId } from '../model/verdict.ts';
import { type Worksheet, worksheetId } from '../model/worksheet.ts';

/** The records as they stand before the change; plain values. */
export interface Standing {
  record: Record<string, unknown> | undefined;
  /** The worksheet that a verdict or finding belongs to. */
  worksheet: Partial<Worksheet> | undefined;
  /** Verdicts of the worksheet, asked for only when it is being signed. */
  verdicts: readonly Partial<Verdict>[];
}

const fixedFields: Record<Change['kind'], readonly string[]> = {
  encounter: ['site', 'patient', 'number'],
  worksheet: ['encounterId', 'reviewerId', 'delivered'],
  verdict: ['worksheetId', 'encounterId', 'lineKey'],
  finding: ['worksheetId', 'encounterId', 'verdictId'],
};

const refuse = (code: string, happened: string, action: string): Fault =>
  fail(code, happened, 'The change is kept here and is not part of the record.', action).error;

/** The fault that keeps `change` by `author` out of the record, or null when it may enter. */
export async function refuseChange(
  change: Change,
  author: string,
  standing: Standing,
): Promise<Fault | null> {
  const shape = checkFields(change, standing.record === undefined);
  if (shape) return shape;
  const moved = fixedFields[change.kind].find(
    (field) =>
      field in change.fields &&
      standing.record?.[field] !== undefined &&
      canonicalJson(standing.record[field]) !== canonicalJson(change.fields[field]),
  );
  if (moved)
    return refuse(
      'fixed-field',
      `“${moved}” was set before and cannot change.`,
      'Start a new review instead.',
    );
  if (change.kind === 'encounter') return null;
  const after = { ...standing.record, ...change.fields };
  if (!standing.record && (await expectedId(change.kind, after)) !== change.record)
    return refuse(
      'wrong-id',
      'The record’s id does not belong to its content.',
      'Update the extension, then try again.',
    );
  const worksheet = change.kind === 'worksheet' ? (after as Partial<Worksheet>) : standing.worksheet;
  if (!worksheet)
    return refuse(
      'no-worksheet',
      'The worksheet of this change is not known.',
      'Open the chart again and record it anew.',
    );
  if (worksheet.reviewerId !== author)
    return refuse(
      'not-your-worksheet',
      'The worksheet belongs to another reviewer.',
      'Record it in a worksheet of your own.',
    );
  const before =
    change.kind === 'worksheet' ? (standing.record as Partial<Worksheet> | undefined) : worksheet;
  if (before?.status === 'signed')
    return refuse(
      'worksheet-signed',
      'The worksheet was signed before this change arrived.',
      'Raise it with the person who leads the review.',
    );
  if (change.kind === 'worksheet' && change.fields.status === 'signed')
    return unjudged(worksheet, standing.verdicts);
  return null;
}

/** A draft may be signed only when each delivered line has a verdict. */
function unjudged(worksheet: Partial<Worksheet>, verdicts: readonly Partial<Verdict>[]): Fault | null {
  const judged = new Set(verdicts.filter((v) => v.disposition).map((v) => v.lineKey));
  const open = (worksheet.delivered ?? []).filter((line) => !judged.has(line.key));
  if (open.length === 0) return null;
  return refuse(
    'lines-not-judged',
    `${open.length} of ${worksheet.delivered?.length} lines have no verdict yet: ${open
      .map((l) => l.code || 'unreadable')
      .slice(0, 5)
      .join(', ')}.`,
    'Give each line a verdict, then sign.',
  );
}

function checkFields(change: Change, isNew: boolean): Fault | null {
  const schema = recordSchemas[change.kind];
  const checked = (isNew ? schema.strict() : schema.partial().strict()).safeParse(change.fields);
  if (checked.success) return null;
  const first = checked.error.issues[0];
  const where = [change.kind, ...(first?.path ?? [])].join('.');
  return refuse(
    'malformed-change',
    `${where}: ${first?.message ?? 'not as expected'}.`,
    'Update the extension, then try again.',
  );
}

function expectedId(
  kind: Exclude<Change['kind'], 'encounter'>,
  after: Record<string, unknown>,
): Promise<string> {
  if (kind === 'worksheet') {
    const sheet = after as Partial<Worksheet>;
    return worksheetId(String(sheet.encounterId), String(sheet.reviewerId));
  }
  if (kind === 'verdict') {
    const verdict = after as Partial<Verdict>;
    return verdictId(String(verdict.worksheetId), String(verdict.lineKey));
  }
  return findingId(String((after as Partial<Finding>).verdictId));
}
