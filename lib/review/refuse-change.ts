// What keeps a change out of the record, whatever its kind: its shape, its id, and fields that never change. The
// rest is each kind's own rule. The server decides; a client asks first.

import { canonicalJson } from '../model/canonical-json.ts';
import { type Change, type RecordKind, type RecordOf, recordKind, recordSchemas } from '../model/change.ts';
import { chartFactId } from '../model/chart-fact.ts';
import { checkDecisionId } from '../model/check-decision.ts';
import { checkSettingsId } from '../model/check-settings.ts';
import { checkSwitchId } from '../model/check-switch.ts';
import { eachOf } from '../model/each-of.ts';
import { educationId } from '../model/education.ts';
import { encounterId } from '../model/encounter.ts';
import { findingId } from '../model/finding.ts';
import {
  fixedInRegister,
  idInRegister,
  type RegisterKind,
  registerKinds,
} from '../model/oversight/register-kinds.ts';
import { pageProfileId } from '../model/page-profile.ts';
import { instructionStepId, payerInstructionId } from '../model/payer-instruction.ts';
import { practiceResultId } from '../model/practice.ts';
import { queryPolicyId } from '../model/query-policy.ts';
import { queryStepId } from '../model/query-step.ts';
import { queryTemplateId, templateStepId } from '../model/query-template.ts';
import type { Fault } from '../model/result.ts';
import { reviewStepId } from '../model/review-step.ts';
import { framePartId } from '../model/sample.ts';
import { verdictId } from '../model/verdict.ts';
import { worksheetId } from '../model/worksheet.ts';
import { refuseChartFact, refuseCheckDecision } from './refuse/refuse-check.ts';
import { refuseCheckSettings } from './refuse/refuse-check-settings.ts';
import { refuseCheckSwitch } from './refuse/refuse-check-switch.ts';
import { refuseCoderGap } from './refuse/refuse-coder-gap.ts';
import {
  refuseInWorksheet,
  refuseVerdict,
  refuseWorksheet,
  takenFields,
} from './refuse/refuse-in-worksheet.ts';
import { refuseInstruction, refuseInstructionStep } from './refuse/refuse-payer-instruction.ts';
import { refusePracticeResult, refusePracticeSet } from './refuse/refuse-practice.ts';
import { badProfile, refuseProfile } from './refuse/refuse-profile.ts';
import { refuseGap, refuseQuery, refuseQueryStep } from './refuse/refuse-query.ts';
import { refuseQueryPolicy } from './refuse/refuse-query-policy.ts';
import { refuseRationale } from './refuse/refuse-rationale.ts';
import { refuseRegister } from './refuse/refuse-register.ts';
import { refuseSample } from './refuse/refuse-sample.ts';
import { refuseEducation, refuseStep } from './refuse/refuse-step.ts';
import { refuseTemplate, refuseTemplateStep } from './refuse/refuse-template.ts';
import { refuseVendor } from './refuse/refuse-vendor.ts';
import { type Facts, refusal, type Standing } from './refuse/standing.ts';

interface Rules<K extends RecordKind> {
  fixed: readonly string[];
  /** The id that belongs to the content; null where any id may be chosen. */
  id: ((after: Record<string, unknown>) => Promise<string | null>) | null;
  refuse: (facts: Facts<K>) => Fault | null;
}

const anything = () => null;
const text = String;
const lineOf = (r: Record<string, unknown>) => (r.lineKey === null ? null : text(r.lineKey));

const registers = eachOf(
  registerKinds,
  (kind): Rules<RegisterKind> => ({
    fixed: fixedInRegister[kind],
    id: (r) => idInRegister(kind, r),
    refuse: refuseRegister(kind),
  }),
);

const rules: { [K in RecordKind]: Rules<K> } = {
  encounter: {
    fixed: ['site', 'patient', 'number'],
    id: (r) => encounterId(text(r.site), text(r.patient), text(r.number)),
    refuse: refuseVendor,
  },
  worksheet: {
    fixed: ['encounterId', 'reviewerId', 'delivered', 'reviewedAs'],
    id: (r) => worksheetId(text(r.encounterId), text(r.reviewerId)),
    refuse: refuseWorksheet,
  },
  verdict: {
    fixed: ['worksheetId', 'encounterId', 'lineKey'],
    id: (r) => verdictId(text(r.worksheetId), text(r.lineKey)),
    refuse: refuseVerdict,
  },
  finding: {
    fixed: ['worksheetId', 'encounterId', 'verdictId'],
    id: (r) => findingId(text(r.verdictId)),
    refuse: refuseInWorksheet,
  },
  'chart-fact': {
    fixed: ['worksheetId', 'encounterId', 'name', 'lineKey'],
    id: (r) => chartFactId(text(r.worksheetId), text(r.name), lineOf(r)),
    refuse: refuseChartFact,
  },
  'check-decision': {
    fixed: ['worksheetId', 'encounterId', 'rule', 'lineKey', 'message'],
    id: (r) =>
      checkDecisionId(text(r.worksheetId), {
        rule: text(r.rule),
        lineKey: lineOf(r),
        message: text(r.message),
      }),
    refuse: refuseCheckDecision,
  },
  'review-step': {
    fixed: Object.keys(recordSchemas['review-step'].shape),
    id: (r) => reviewStepId(text(r.worksheetId), Number(r.number)),
    refuse: refuseStep,
  },
  education: {
    fixed: ['worksheetId', 'encounterId', 'verdictId', 'coder', 'topic', 'madeBy', 'madeAt'],
    id: (r) => educationId(text(r.verdictId)),
    refuse: refuseEducation,
  },
  gap: { fixed: ['encounterId', 'noticedBy', 'raisedBy', 'raisedAt'], id: null, refuse: refuseGap },
  'coder-gap': {
    fixed: Object.keys(recordSchemas['coder-gap'].shape).filter((f) => f !== 'state' && f !== 'closedWith'),
    // The desk that takes them in makes the id; nobody else begins one.
    id: null,
    refuse: refuseCoderGap,
  },
  query: { fixed: ['encounterId', 'createdBy', 'createdAt'], id: null, refuse: refuseQuery },
  'query-step': {
    fixed: Object.keys(recordSchemas['query-step'].shape),
    id: (r) => queryStepId(text(r.queryId), Number(r.number)),
    refuse: refuseQueryStep,
  },
  'query-policy': { fixed: [], id: queryPolicyId, refuse: refuseQueryPolicy },
  'query-template': {
    fixed: ['key', 'version'],
    id: (r) => queryTemplateId(text(r.key), Number(r.version)),
    refuse: refuseTemplate,
  },
  'query-template-step': {
    fixed: Object.keys(recordSchemas['query-template-step'].shape),
    id: (r) => templateStepId(text(r.key), Number(r.version), Number(r.number)),
    refuse: refuseTemplateStep,
  },
  rationale: { fixed: ['owner'], id: null, refuse: refuseRationale },
  sample: {
    fixed: [
      'frame',
      'frameSource',
      'population',
      'design',
      'seed',
      'spares',
      'drawn',
      'vendor',
      'madeBy',
      'madeAt',
    ],
    id: null,
    refuse: refuseSample,
  },
  'frame-part': {
    fixed: Object.keys(recordSchemas['frame-part'].shape),
    id: (r) => framePartId(text(r.frame), Number(r.part)),
    refuse: anything,
  },
  'page-profile': {
    fixed: ['profileId'],
    id: (r) => pageProfileId(text(r.profileId)),
    refuse: ({ before, after, fields }) => refuseProfile(after, fields, before),
  },
  'check-settings': { fixed: [], id: checkSettingsId, refuse: refuseCheckSettings },
  'check-switch': {
    fixed: ['about', 'of'],
    id: (r) => checkSwitchId(text(r.about), text(r.of)),
    refuse: refuseCheckSwitch,
  },
  'payer-instruction': {
    fixed: ['key', 'version'],
    id: (r) => payerInstructionId(text(r.key), Number(r.version)),
    refuse: refuseInstruction,
  },
  'payer-instruction-step': {
    fixed: Object.keys(recordSchemas['payer-instruction-step'].shape),
    id: (r) => instructionStepId(text(r.key), Number(r.version), Number(r.number)),
    refuse: refuseInstructionStep,
  },
  'practice-set': { fixed: ['person', 'charts', 'madeBy', 'madeAt'], id: null, refuse: refusePracticeSet },
  'practice-result': {
    fixed: Object.keys(recordSchemas['practice-result'].shape),
    id: (r) => practiceResultId(text(r.set), text(r.chart)),
    refuse: refusePracticeResult,
  },
  ...registers,
  'chart-read': { fixed: Object.keys(recordSchemas['chart-read'].shape), id: null, refuse: anything },
};

/** Of two people who take a step at once the second is told so. */
const steppedWords: Partial<Record<RecordKind, string>> = {
  'review-step': 'review',
  'query-step': 'query',
  'query-template-step': 'template',
  'payer-instruction-step': 'instruction',
};

/** The first change of a record has all its fields, a later one some; none has others. */
const checksOf = (schema: (typeof recordSchemas)[RecordKind]) => ({
  first: schema.strict(),
  later: schema.partial().strict(),
});

// Made once: making a schema costs far more than a check with it.
const checks = eachOf(recordKind.options, (kind) => checksOf(recordSchemas[kind]));

/**
 * The fault that keeps `change` by `author` out of the record, or null when it may enter.
 * @param now milliseconds since 1970, by the clock of whoever decides.
 * @param employer of the author, where it is not the client.
 */
export async function refuseChange(
  change: Change,
  author: string,
  standing: Standing,
  now: number,
  employer: string | null = null,
): Promise<Fault | null> {
  const shape = checkFields(change, standing.record === undefined);
  if (shape) return shape;
  const { fixed, id }: Rules<RecordKind> = rules[change.kind];
  const fields = takenFields(change, standing.record);
  const moved = fixed.find(
    (field) =>
      field in fields &&
      standing.record?.[field] !== undefined &&
      canonicalJson(standing.record[field]) !== canonicalJson(fields[field]),
  );
  const stepped = steppedWords[change.kind];
  if (moved && stepped)
    return refusal(
      'step-taken',
      `Someone else took a step in this ${stepped} before yours arrived.`,
      'Look where it stands now, then go on from there.',
    );
  if (moved)
    return refusal(
      'fixed-field',
      `“${moved}” was set before and cannot change.`,
      'Start a new review instead.',
    );
  const after = { ...standing.record, ...fields };
  const belongs = !standing.record && id ? await id(after) : null;
  if (belongs !== null && belongs !== change.record)
    return refusal(
      'wrong-id',
      'The record’s id does not belong to its content.',
      'Update the extension, then try again.',
    );
  return refuseOf(change.kind, {
    ...{ change, fields, author, employer, standing, now },
    // What stands was held against the schema of its kind when it came, and the fields just now.
    before: standing.record as RecordOf<RecordKind> | undefined,
    after: after as RecordOf<RecordKind>,
  });
}

function refuseOf<K extends RecordKind>(kind: K, facts: Facts<K>): Fault | null {
  const { refuse }: Rules<K> = rules[kind];
  return refuse(facts);
}

function checkFields(change: Change, isNew: boolean): Fault | null {
  const foreign = Object.keys(change.seen).find((field) => !Object.hasOwn(change.fields, field));
  if (foreign !== undefined)
    return refusal(
      'malformed-change',
      'The change says what was seen of a field that it does not set.',
      'Update the extension, then try again.',
    );
  const checked = checks[change.kind][isNew ? 'first' : 'later'].safeParse(change.fields);
  if (checked.success) return null;
  const first = checked.error.issues[0];
  if (change.kind === 'page-profile' && first?.path[0] === 'profile') return badProfile(first.message);
  const where = [change.kind, ...(first?.path ?? [])].join('.');
  return refusal(
    'malformed-change',
    // A schema's words can be long and hold the sender's; a fault that is too long is no answer to a client.
    `${`${where}: ${first?.message ?? 'not as expected'}`.slice(0, 300)}.`,
    'Update the extension, then try again.',
  );
}
