// What closes a record. A signed worksheet takes no ordinary change any more, only its reviewer writes in
// it, and what says which chart it belongs to never changes. The server decides; a client asks first.

import { canonicalJson } from '../model/canonical-json.ts';
import { type Change, recordSchemas } from '../model/change.ts';
import { type Encounter, encounterId } from '../model/encounter.ts';
import { type Finding, findingId } from '../model/finding.ts';
import { type PageProfile, pageProfileId } from '../model/page-profile.ts';
import { type Fault, fail } from '../model/result.ts';
import { type Verdict, verdictId } from '../model/verdict.ts';
import { type Worksheet, worksheetId } from '../model/worksheet.ts';
import { badProfile, refuseProfile } from './refuse-profile.ts';

/** The records as they stand before the change; plain values. */
export interface Standing {
  record: Record<string, unknown> | undefined;
  /** The worksheet that a verdict or finding belongs to. */
  worksheet: Partial<Worksheet> | undefined;
  /** The verdict that a finding belongs to. */
  verdict: Partial<Verdict> | undefined;
  /** Verdicts of the worksheet, asked for only when it is being signed. */
  verdicts: readonly Partial<Verdict>[];
}

const fixedFields: Record<Change['kind'], readonly string[]> = {
  encounter: ['site', 'patient', 'number'],
  worksheet: ['encounterId', 'reviewerId', 'delivered', 'reviewedAs'],
  verdict: ['worksheetId', 'encounterId', 'lineKey'],
  finding: ['worksheetId', 'encounterId', 'verdictId'],
  'page-profile': ['profileId'],
};

// Made once: making a schema costs far more than a check with it.
const checks = {
  encounter: checksOf(recordSchemas.encounter),
  worksheet: checksOf(recordSchemas.worksheet),
  verdict: checksOf(recordSchemas.verdict),
  finding: checksOf(recordSchemas.finding),
  'page-profile': checksOf(recordSchemas['page-profile']),
};

/** The first change of a record has all its fields, a later one some; none has others. */
function checksOf(schema: (typeof recordSchemas)[Change['kind']]) {
  return { first: schema.strict(), later: schema.partial().strict() };
}

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
  const fields = takenFields(change, standing.record);
  const moved = fixedFields[change.kind].find(
    (field) =>
      field in fields &&
      standing.record?.[field] !== undefined &&
      canonicalJson(standing.record[field]) !== canonicalJson(fields[field]),
  );
  if (moved)
    return refuse(
      'fixed-field',
      `“${moved}” was set before and cannot change.`,
      'Start a new review instead.',
    );
  const after = { ...standing.record, ...fields };
  if (!standing.record && (await expectedId(change.kind, after)) !== change.record)
    return refuse(
      'wrong-id',
      'The record’s id does not belong to its content.',
      'Update the extension, then try again.',
    );
  if (change.kind === 'encounter') return null;
  if (change.kind === 'page-profile')
    return refuseProfile(after as Partial<PageProfile>, fields, standing.record);
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
  const strange =
    otherParent(change.kind, after, worksheet, standing.verdict) ??
    (change.kind === 'verdict' ? strangeLine(after, worksheet) : null);
  if (strange) return strange;
  const before =
    change.kind === 'worksheet' ? (standing.record as Partial<Worksheet> | undefined) : worksheet;
  if (before?.status === 'signed')
    return refuse(
      'worksheet-signed',
      'The worksheet was signed before this change arrived.',
      'Raise it with the person who leads the review.',
    );
  if (change.kind === 'worksheet' && change.fields.status === 'signed')
    return before ? unjudged(worksheet, standing.verdicts) : bornSigned;
  return null;
}

/**
 * A second device that starts the same worksheet before it has heard of the first sends what its page showed;
 * the merge keeps the first's. So that is no attempt to change what is fixed, and has no effect here either.
 */
function takenFields(change: Change, standing: Standing['record']): Change['fields'] {
  if (change.kind !== 'worksheet' || !standing) return change.fields;
  const again = (field: string) =>
    (field === 'delivered' || field === 'reviewedAs') && change.seen[field] === undefined;
  return Object.fromEntries(Object.entries(change.fields).filter(([field]) => !again(field)));
}

/**
 * A verdict or finding that names another encounter than its worksheet would enter the wrong chart, and a
 * finding on a verdict of another worksheet would take that finding's id from its owner.
 */
function otherParent(
  kind: Change['kind'],
  after: Partial<Verdict & Finding>,
  worksheet: Partial<Worksheet>,
  verdict: Partial<Verdict> | undefined,
): Fault | null {
  if (after.encounterId !== worksheet.encounterId)
    return refuse(
      'wrong-encounter',
      'The change names another encounter than its worksheet.',
      'Open the chart again and record it anew.',
    );
  if (kind === 'finding' && after.worksheetId !== verdict?.worksheetId)
    return refuse(
      'wrong-verdict',
      'The finding’s verdict is not in its worksheet.',
      'Open the chart again and record it anew.',
    );
  return null;
}

const bornSigned = refuse(
  'lines-not-judged',
  'The worksheet arrives signed before any of its lines was judged.',
  'Give each line a verdict, then sign.',
);

/** A verdict on a line that was not delivered would count in a figure that it has no place in. */
function strangeLine(after: Partial<Verdict>, worksheet: Partial<Worksheet>): Fault | null {
  const omitted = after.lineKey?.startsWith('add ') ?? false;
  if (!omitted && !worksheet.delivered?.some((line) => line.key === after.lineKey))
    return refuse(
      'unknown-line',
      'The verdict is on a line that the vendor did not deliver in this worksheet.',
      'Open the chart again and record it anew.',
    );
  if (after.disposition && (after.disposition === 'add') !== omitted)
    return refuse(
      'wrong-disposition',
      'A delivered line cannot be added, and an omitted code can only be added.',
      'Choose another verdict.',
    );
  const line = worksheet.delivered?.find(({ key }) => key === after.lineKey);
  if (after.disposition === 'attribute' && after.auditor && after.auditor.code !== line?.code)
    return refuse(
      'not-an-attribute',
      'The verdict says that the code is right, and names another code.',
      'Revise the line instead.',
    );
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
  const foreign = Object.keys(change.seen).find((field) => !Object.hasOwn(change.fields, field));
  if (foreign !== undefined)
    return refuse(
      'malformed-change',
      'The change says what was seen of a field that it does not set.',
      'Update the extension, then try again.',
    );
  const checked = checks[change.kind][isNew ? 'first' : 'later'].safeParse(change.fields);
  if (checked.success) return null;
  const first = checked.error.issues[0];
  if (change.kind === 'page-profile' && first?.path[0] === 'profile') return badProfile(first.message);
  const where = [change.kind, ...(first?.path ?? [])].join('.');
  return refuse(
    'malformed-change',
    // A schema's words can be long and hold the sender's; a fault that is too long is no answer to a client.
    `${`${where}: ${first?.message ?? 'not as expected'}`.slice(0, 300)}.`,
    'Update the extension, then try again.',
  );
}

function expectedId(
  kind: Change['kind'],
  after: Partial<Encounter & Worksheet & Verdict & Finding & PageProfile>,
) {
  if (kind === 'encounter')
    return encounterId(String(after.site), String(after.patient), String(after.number));
  if (kind === 'worksheet') return worksheetId(String(after.encounterId), String(after.reviewerId));
  if (kind === 'verdict') return verdictId(String(after.worksheetId), String(after.lineKey));
  if (kind === 'finding') return findingId(String(after.verdictId));
  return pageProfileId(String(after.profileId));
}
