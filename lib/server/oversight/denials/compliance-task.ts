// The task of compliance about a denial: a record of its own, which whoever works denials may file and compliance alone
// closes, whatever becomes of the denial itself.

import { asFields } from '../../../model/as-fields.ts';
import type { Change } from '../../../model/change.ts';
import { derivedId, timedId } from '../../../model/ids.ts';
import type { Denial } from '../../../model/oversight/denial.ts';
import type { DenialStep } from '../../../model/oversight/denial-step.ts';
import type { RegisterOf } from '../../../model/oversight/register-kinds.ts';
import { taskUnsaid } from '../../../model/oversight/unsaid.ts';
import type { Person } from '../../../model/person.ts';
import { nextStamp } from '../../../model/stamp.ts';
import { pushWithin } from '../../changes/push-changes.ts';
import type { Clockwork } from '../../clockwork.ts';
import type { Queries } from '../../database/database.ts';
import { Refusal } from '../../faults.ts';
import { readState } from '../../stored-state.ts';

type Moment = Pick<Clockwork, 'now' | 'random'> & { today: string };
type HandOver = Extract<DenialStep, { step: 'hand-over' }>;
type Done = Extract<DenialStep, { step: 'compliance-done' }>;

/** @param denial with the step counted that hands it over: one that is handed over again has another task. */
const taskId = (denial: string, step: number): Promise<string> =>
  derivedId('denial-task', denial, String(step));

export async function fileTask(
  queries: Queries,
  person: Person,
  denial: Denial,
  { note, owner, dueOn }: HandOver,
  moment: Moment,
): Promise<void> {
  const task: RegisterOf<'oversight-task'> = {
    ...taskUnsaid,
    kind: 'compliance',
    title: `Denial of ${denial.number}, ${denial.code ?? 'the whole claim'}, CARC ${denial.carc}`,
    vendorId: null,
    owner,
    due: dueOn,
    outcome: note,
    about: denial.id.slice(0, 60),
    madeBy: person.id,
    madeAt: moment.now(),
    removed: false,
  };
  await push(queries, person, await taskId(denial.id, denial.steps), task, moment);
}

/** Closes the task of the last time that it was handed over. */
export async function closeTask(
  queries: Queries,
  person: Person,
  denial: Denial,
  { note }: Done,
  moment: Moment,
): Promise<void> {
  const [last] = await queries.query<{ number: number; note: string }>(
    `select number, detail::json ->> 'note' as note from denial_step
     where organisation = $1 and denial = $2 and step = 'hand-over' order by number desc limit 1`,
    [person.organisation, denial.id],
  );
  if (!last) return;
  const fields = {
    status: 'done',
    outcome: `${last.note}\n\n${note}`,
    doneOn: moment.today,
    doneBy: person.id,
  };
  await push(queries, person, await taskId(denial.id, last.number), fields, moment);
}

/** Tasks are written by leaders and compliance; this one by whoever works denials, since the route has checked that they may. */
async function push(
  queries: Queries,
  person: Person,
  record: string,
  fields: object,
  { now, random }: Moment,
): Promise<void> {
  const change: Change = {
    id: timedId(now(), random),
    kind: 'oversight-task',
    record,
    fields: asFields(fields),
    seen: await seenOf(queries, person.organisation, record, Object.keys(fields)),
    device: 'desk',
    stamp: nextStamp(now(), 'desk'),
  };
  const { outcomes } = await pushWithin(queries, { ...person, role: 'compliance-officer' }, [change], now());
  for (const one of outcomes)
    if (one.outcome === 'refused') {
      const { code, happened, meaning, action } = one.fault;
      throw new Refusal(422, code, happened, meaning, action);
    }
}

/** What stands in the fields of a task that is there: without it a change passes for another start of the task. */
async function seenOf(
  queries: Queries,
  organisation: string,
  record: string,
  fields: readonly string[],
): Promise<Change['seen']> {
  const [row] = await queries.query<{ state: string }>(
    "select state from record where organisation = $1 and kind = 'oversight-task' and id = $2",
    [organisation, record],
  );
  if (!row) return {};
  const state = readState(row.state);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const stands = state.fields[field];
      return stands ? [[field, stands.change]] : [];
    }),
  );
}
