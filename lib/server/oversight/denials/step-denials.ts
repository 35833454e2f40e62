// Taking a step on denials: on each as it was seen. One that has gone on meanwhile is left as it stands, and told.

import { keysOf } from '../../../model/keys-of.ts';
import type { Denial } from '../../../model/oversight/denial.ts';
import type { DenialStep, DenialStepName } from '../../../model/oversight/denial-step.ts';
import type { StepTold } from '../../../model/oversight/denials-act.ts';
import { may } from '../../../model/permissions.ts';
import type { Person, Role } from '../../../model/person.ts';
import { type Fault, fail } from '../../../model/result.ts';
import { stateWords, stepWords } from '../../../oversight/denials/denial-words.ts';
import { type DenialChange, takeStep } from '../../../oversight/denials/take-step.ts';
import { termsOn } from '../../../oversight/denials/terms-on.ts';
import { dateIn } from '../../../queries/business-hours.ts';
import { baaFault } from '../../../review/vendors/baa-gate.ts';
import type { Clockwork } from '../../clockwork.ts';
import type { Queries } from '../../database/database.ts';
import { readGate } from '../baa.ts';
import { writeRows } from '../imports/rows.ts';
import { closeTask, fileTask } from './compliance-task.ts';
import { columnOf, type DenialField, type DenialRow, denialColumns, fromDenialRow } from './denial-row.ts';
import { denialsWhere, Parameters } from './filters.ts';
import { whatHolds } from './what-holds.ts';

interface Asked {
  of: readonly { id: string; steps: number }[];
  step: DenialStep;
}

/**
 * Takes one step in several denials: in those that stand as they were seen and allow it. The others are told with the reason,
 * and stay as they are.
 */
export async function stepDenials(
  queries: Queries,
  person: Person,
  { of, step }: Asked,
  { now, random }: Pick<Clockwork, 'now' | 'random'>,
): Promise<StepTold> {
  const at = now();
  const { rules, contracts, calendar } = await whatHolds(queries, person.organisation);
  const today = dateIn(at, calendar.zone);
  const seen = new Map(of.map(({ id, steps }) => [id, steps]));
  const denials = await lockDenials(queries, person, [...seen.keys()], today);
  const told = new Map(denials.map((one) => [one.id, one]));
  const gone = denials.filter(({ id, steps }) => steps !== seen.get(id));
  const last = await lastSteps(queries, person.organisation, gone);
  const taken: { denial: Denial; change: DenialChange }[] = [];
  const refused: StepTold['refused'] = [];
  const owner = 'owner' in step ? await ownerFault(queries, person.organisation, step) : null;
  // Whatever goes to a vendor goes only while an agreement with it is in force.
  const gate = step.step === 'send' ? await readGate(queries, person.organisation) : null;
  for (const [id, steps] of seen) {
    const denial = told.get(id);
    const uncovered = gate && denial ? baaFault(gate, denial.vendor, today, 'export') : null;
    const refuse = ({ code, happened, action }: Fault) =>
      refused.push({ id, number: denial?.number ?? '', code, happened, action });
    if (!denial) refuse(notThere);
    else if (denial.steps !== steps) refuse(goneOn(denial, last.get(id)));
    else if (owner) refuse(owner);
    else if (uncovered) refuse(uncovered);
    else {
      const terms = termsOn(contracts, denial.vendor, today);
      const made = takeStep(denial, step, { now: at, calendar, person, terms, rules });
      if (made.ok) taken.push({ denial, change: made.value });
      else refuse(made.error);
    }
  }
  const after = taken.map(({ denial, change }) => ({ ...denial, ...change, steps: denial.steps + 1 }));
  await keepSteps(queries, person, step, taken, after, at);
  const moment = { now: () => at, random, today };
  for (const denial of after) {
    if (step.step === 'hand-over') await fileTask(queries, person, denial, step, moment);
    if (step.step === 'compliance-done') await closeTask(queries, person, denial, step, moment);
  }
  return { taken: after, refused };
}

async function lockDenials(
  queries: Queries,
  person: Person,
  ids: readonly string[],
  today: string,
): Promise<Denial[]> {
  const parameters = new Parameters();
  const where = await denialsWhere(queries, person, {}, today, parameters);
  const rows = await queries.query<DenialRow>(
    `select ${denialColumns} from denial
     where ${where} and id = any(${parameters.add(ids)}::text[]) order by id for update`,
    parameters.values,
  );
  return rows.map(fromDenialRow);
}

interface LastStep {
  denial: string;
  step: DenialStepName;
  name: string | null;
}

async function lastSteps(
  queries: Queries,
  organisation: string,
  denials: readonly Denial[],
): Promise<Map<string, LastStep>> {
  if (denials.length === 0) return new Map();
  const rows = await queries.query<LastStep>(
    `select distinct on (s.denial) s.denial, s.step, p.name from denial_step s
     left join person p on p.organisation = s.organisation and p.id = s.taken_by
     where s.organisation = $1 and s.denial = any($2::text[]) order by s.denial, s.number desc`,
    [organisation, denials.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [row.denial, row]));
}

/** Fields that steps set, with the types of their columns. */
const mutable = {
  attributed: 'text',
  attributedBy: 'text',
  attributedWhy: 'text',
  rootCause: 'text',
  state: 'text',
  owner: 'text',
  dueOn: 'text',
  sentAt: 'bigint',
  causeDueOn: 'text',
  causeAt: 'bigint',
  reworkOwner: 'text',
  costBearer: 'text',
  reworkedAt: 'bigint',
  resubmittedAt: 'bigint',
  hours: 'numeric',
  outcome: 'text',
  responsible: 'text',
  closedAt: 'bigint',
  compliance: 'text',
  worksheet: 'text',
  steps: 'int',
} as const satisfies Partial<Record<DenialField, string>>;

const fields = keysOf(mutable);

async function keepSteps(
  queries: Queries,
  { id: by, organisation }: Person,
  { step, ...said }: DenialStep,
  taken: readonly { denial: Denial; change: DenialChange }[],
  after: readonly Denial[],
  at: number,
): Promise<void> {
  await writeRows(
    queries,
    organisation,
    after,
    `update denial d set ${fields.map((field) => `${columnOf(field)} = r."${field}"`).join(', ')}
     from json_to_recordset($2::json) as r(id text, ${fields.map((field) => `"${field}" ${mutable[field]}`).join(', ')})
     where d.organisation = $1 and d.id = r.id`,
  );
  await writeRows(
    queries,
    organisation,
    taken.map(({ denial, change }) => ({
      denial: denial.id,
      number: denial.steps + 1,
      step,
      by,
      at,
      detail: JSON.stringify({ ...said, ...before(denial, change) }),
    })),
    `insert into denial_step (organisation, denial, number, step, taken_by, taken_at, detail)
     select $1, denial, number, step, "by", at, detail
     from json_to_recordset($2::json) as r(denial text, number int, step text, "by" text, at bigint, detail text)`,
  );
}

/** What stood before, where it was not the usual nothing: history is whole without the step before it. */
const kept = ['attributed', 'owner', 'dueOn', 'state', 'rootCause'] as const;
const before = (denial: Denial, change: DenialChange): Record<string, string | null> =>
  Object.fromEntries(
    kept.flatMap((field) =>
      change[field] !== undefined && change[field] !== denial[field]
        ? [
            [`${field}Before`, denial[field]],
            [`${field}After`, change[field] ?? null],
          ]
        : [],
    ),
  );

/** Whoever something is handed to must be able to do it. */
async function ownerFault(
  queries: Queries,
  organisation: string,
  { step, owner }: Extract<DenialStep, { owner: string }>,
): Promise<Fault | null> {
  const [found] = await queries.query<{ disabled: boolean; role: Role }>(
    'select disabled, role from person where organisation = $1 and id = $2',
    [organisation, owner],
  );
  const action = step === 'hand-over' ? 'overpayments.write' : 'denials.work';
  return found && !found.disabled && may(found.role, action) ? null : noOwner;
}

const noOwner = fail(
  'owner-cannot',
  'Whoever is named as owner has no account here, one that is switched off, or a role that cannot do this.',
  'Nothing was changed: nobody would answer for it.',
  'Choose somebody else.',
).error;
const notThere = fail(
  'denial-not-there',
  'The denial is not there, or outside of what your account may see.',
  'Nothing was changed.',
  'Look at the list again.',
).error;
const goneOn = (denial: Denial, last: LastStep | undefined): Fault =>
  fail(
    'stepped-meanwhile',
    `The denial has gone on since you looked: ${last?.name ?? 'somebody'} ${last ? stepWords[last.step] : 'has done something'}, and it stands at “${stateWords[denial.state]}”.`,
    'Your step was not taken, so that nothing of theirs is lost.',
    'Look at it as it stands, and decide anew.',
  ).error;
