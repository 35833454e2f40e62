// The act `denials`: reading is for whoever may read what was imported, steps are for whoever works denials.

import { addDays } from '../../../model/calendar-day.ts';
import type {
  ClustersTold,
  DenialsAct,
  DenialsLook,
  DenialsPage,
  DenialTold,
  OverdueTold,
  StepTold,
} from '../../../model/oversight/denials-act.ts';
import { denialsAct } from '../../../model/oversight/denials-act.ts';
import { may } from '../../../model/permissions.ts';
import type { Person } from '../../../model/person.ts';
import { clustersOf } from '../../../oversight/denials/clusters.ts';
import { dateIn } from '../../../queries/business-hours.ts';
import type { Queries } from '../../database/database.ts';
import { notAllowed } from '../../faults.ts';
import type { Backend } from '../../guards.ts';
import { oversightRoute } from '../route.ts';
import { clusterMembers } from './cluster-members.ts';
import { listDenials, lookAtDenials, overdueCauses } from './list.ts';
import { oneDenial } from './one-denial.ts';
import { stepDenials } from './step-denials.ts';
import { type WhatHolds, whatHolds } from './what-holds.ts';

type Told = DenialsLook | DenialsPage | DenialTold | StepTold | OverdueTold | ClustersTold;

export const denialsRoute = (backend: Backend) =>
  oversightRoute(backend, 'denials', {
    action: 'operations.read',
    what: 'read denials',
    asked: denialsAct,
    answer: (queries, asked, person, { now, random }): Promise<Told> =>
      answer(queries, asked, person, { now, random }),
    detail: (asked, told) => ({
      what: asked.act === 'step' ? `step ${asked.step.step}` : asked.act,
      ...('rows' in told && { denials: told.rows.length }),
      ...('taken' in told && { denials: told.taken.length, refused: told.refused.length }),
    }),
  });

async function answer(
  queries: Queries,
  asked: DenialsAct,
  person: Person,
  clockwork: Pick<Backend, 'now' | 'random'>,
): Promise<Told> {
  const holds = await whatHolds(queries, person.organisation);
  const today = dateIn(clockwork.now(), holds.calendar.zone);
  switch (asked.act) {
    case 'look':
      return lookAtDenials(queries, person, asked.filters, today);
    case 'list':
      return listDenials(queries, person, asked, today);
    case 'one':
      return oneDenial(queries, person, asked.id, holds, today);
    case 'overdue':
      return overdueCauses(queries, person, today);
    case 'clusters':
      return patterns(queries, person, holds, today);
    case 'step': {
      if (!may(person.role, 'denials.work')) throw notAllowed('work denials');
      const told = await stepDenials(queries, person, asked, clockwork);
      if (told.taken.length > 0)
        await queries.query(
          'update organisation set operations_version = operations_version + 1 where id = $1',
          [person.organisation],
        );
      return told;
    }
  }
}

/** Those that have had a denial within the last span: what stopped long ago alerts nobody. */
async function patterns(
  queries: Queries,
  person: Person,
  { rules }: WhatHolds,
  today: string,
): Promise<ClustersTold> {
  const since = addDays(today, -rules.clusterDays);
  const clusters = clustersOf(await clusterMembers(queries, person, rules, today));
  return {
    count: rules.clusterCount,
    days: rules.clusterDays,
    clusters: clusters.filter(({ to }) => to >= since).slice(0, 500),
  };
}
