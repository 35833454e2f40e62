// Everything that is due, as this browser's store tells it. What the backend alone knows, of charts and denials, comes
// beside it.

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { ruleInForce } from '../../../../lib/model/oversight/calendar-rule.ts';
import type { DueItem } from '../../../../lib/model/oversight/due-item.ts';
import { educationDue, queriesDue, reviewsDue } from '../../../../lib/oversight/clocks/due/of-charts.ts';
import { reportsDue } from '../../../../lib/oversight/clocks/due/of-reports.ts';
import {
  instructionsDue,
  overpaymentsDue,
  registersDue,
} from '../../../../lib/oversight/clocks/due/of-vendors.ts';
import { dateIn } from '../../../../lib/queries/business-hours.ts';
import { changeRegister } from '../../../../lib/review/payers/change-register.ts';
import { lifeOf } from '../../../../lib/review/worksheet-life.ts';
import { reviewsReader } from '../../../../lib/store/views/all-reviews.ts';
import { educationItems } from '../../../../lib/store/views/education.ts';
import { queriesReader } from '../../../../lib/store/views/queries.ts';
import { useInstructions } from '../../../payers/use-instructions.ts';
import { queryName } from '../../../queries/query-words.ts';
import { usePolicy } from '../../../queries/use-policy.ts';
import type { Session } from '../../../session/use-session.ts';
import { categoryWords } from '../../../ui/words.ts';
import { useRegister } from '../use-register.ts';

/** Undefined until all of it was read: a board that lacks what is late would be believed. */
export function useDue(session: Session, now: number): { items: DueItem[]; zone: string } | undefined {
  const { db } = session;
  const policy = usePolicy(db);
  const instructions = useInstructions(db);
  const readQueries = useMemo(() => queriesReader(), []);
  const readReviews = useMemo(() => reviewsReader(), []);
  const charts = useLiveQuery(() => readQueries(db), [db, readQueries]);
  const reviews = useLiveQuery(() => readReviews(db), [db, readReviews]);
  const education = useLiveQuery(() => educationItems(db), [db]);
  const vendors = useRegister(session, 'vendor');
  const agreements = useRegister(session, 'vendor-agreement');
  const contracts = useRegister(session, 'vendor-contract');
  const coders = useRegister(session, 'coder');
  const tasks = useRegister(session, 'oversight-task');
  const reports = useRegister(session, 'vendor-report');
  const cases = useRegister(session, 'overpayment-case');
  const calendars = useRegister(session, 'oversight-calendar');
  return useMemo(() => {
    if (!policy || !instructions || !charts || !reviews || !education) return undefined;
    if (!vendors || !agreements || !contracts || !coders || !tasks || !reports) return undefined;
    if (!cases || !calendars) return undefined;
    const asked = { now, calendar: policy.calendar };
    const encounters = new Map(reviews.encounters.map((one) => [one.id, one]));
    const chartOf = (id: string | undefined) => {
      const encounter = encounters.get(id ?? '');
      return { number: encounter?.number ?? 'A chart', vendor: encounter?.vendor ?? null };
    };
    const steps = Map.groupBy(reviews.steps, ({ worksheetId }) => worksheetId);
    const items = [
      ...queriesDue(
        charts.flatMap(({ encounter, queries }) =>
          queries.map(({ id, query, life }) => ({
            id,
            life,
            number: encounter?.number ?? 'A chart',
            vendor: encounter?.vendor ?? null,
            title: queryName(query),
            recipient: query.recipient?.name ?? '',
            createdBy: query.createdBy,
          })),
        ),
        asked,
      ),
      ...reviewsDue(
        reviews.worksheets
          .filter(({ status }) => status === 'signed')
          .map((sheet) => ({
            id: sheet.id,
            ...chartOf(sheet.encounterId),
            life: lifeOf(sheet, steps.get(sheet.id) ?? []),
          })),
        asked,
      ),
      ...educationDue(
        education.map((item) => ({ ...item, vendor: chartOf(item.encounterId).vendor })),
        asked,
        (topic) => categoryWords[topic],
      ),
      ...instructionsDue(changeRegister(instructions, now), asked),
      ...registersDue({ vendors, agreements, contracts, coders, tasks }, asked),
      ...reportsDue({ vendors, contracts, reports }, asked),
      ...overpaymentsDue(cases, vendors, dateIn(now, policy.calendar.zone), asked, ruleInForce(calendars)),
    ];
    return { items, zone: policy.calendar.zone };
  }, [
    policy,
    instructions,
    charts,
    reviews,
    education,
    vendors,
    agreements,
    contracts,
    coders,
    tasks,
    reports,
    cases,
    calendars,
    now,
  ]);
}
