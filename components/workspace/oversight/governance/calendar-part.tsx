// Independent audits, reviews and daily monitoring: what is due, whose it is, and what came of it.

import { useState } from 'react';
import { dayText } from '../../../../lib/model/calendar-day.ts';
import { isMonitoredDaily } from '../../../../lib/oversight/governance/tasks-due.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Tick } from '../../../ui/form/fields.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { routeTo } from '../../use-route.ts';
import type { Desk } from '../form/use-desk.ts';
import { dueColumn, vendorColumn } from './due-columns.tsx';
import { taskWords } from './governance-words.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { TaskActions } from './task-actions.tsx';
import type { Calendar } from './use-calendar.ts';

interface Props {
  desk: Desk;
  calendar: Calendar;
}

export function CalendarPart({ desk, calendar }: Props) {
  const { tasks = [], wanted, make, made, rule } = calendar;
  const [all, setAll] = useState(false);
  const shown = tasks
    .filter((one) => all || one.status === 'open')
    .sort((a, b) => (a.due === b.due ? a.title.localeCompare(b.title) : a.due.localeCompare(b.due)));
  const late = shown.filter((one) => isLate(one, desk.today));
  const daily = desk.vendors.filter((vendor) => isMonitoredDaily(vendor, desk.today, rule));
  return (
    <section aria-label="Audits and reviews">
      {daily.map((vendor) => (
        <p key={vendor.id} className="notice warn">
          <strong>{vendor.name} is monitored daily</strong> since {vendor.goLive && dayText(vendor.goLive)}.{' '}
          <a href={routeTo('figures', { vendor: vendor.name })}>Look at today’s figures</a>
        </p>
      ))}
      {late.length > 0 && (
        <p className="notice bad">
          <strong>
            {late.length} {late.length === 1 ? 'task is' : 'tasks are'} late.
          </strong>{' '}
          The oldest: {late[0]?.title}, due {late[0] && dayText(late[0].due)}.
        </p>
      )}
      {made > 0 && (
        <p role="status" className="quiet">
          {made} {made === 1 ? 'task was' : 'tasks were'} put on the calendar.
        </p>
      )}
      <div className="filters">
        <Tick label="Show those that are done or dropped" value={all} onChange={setAll} />
        {desk.mayWrite && wanted.length > 0 && (
          <button type="button" className="button" onClick={() => void make()}>
            Put {wanted.length} missing on the calendar
          </button>
        )}
      </div>
      <DataTable
        label="Tasks of oversight"
        columns={taskColumns(desk)}
        rows={shown}
        keyOf={({ id }) => id}
        none={
          <EmptyState
            next={
              <>
                Give that day to a vendor, under <a href={routeTo('vendors')}>Vendors</a>.
              </>
            }
          >
            Nothing is due: no vendor has a first day of full production yet.
          </EmptyState>
        }
      />
      <p className="quiet">
        Counted from a vendor’s first day of full production: the first independent audit within{' '}
        {rule.firstAuditDays} days, {rule.auditsInFirstYear} in the first year, then one a year; a review of
        each month {rule.monthlyAfter} days and of each quarter {rule.quarterlyAfter} days after its end;
        daily monitoring for {rule.dailyDays} days. An overpayment is reported and returned within{' '}
        {rule.overpaymentDays} days after it was identified.
      </p>
      {desk.mayWrite && calendar.rules && (
        <div className="row-actions">
          <RuleDialog desk={desk} calendar={calendar} />
        </div>
      )}
    </section>
  );
}

type Task = Registered<'oversight-task'>;

const isLate = (one: Task, today: string): boolean => one.status === 'open' && one.due < today;

const stateOf = ({ status, doneOn }: Task): string => {
  if (status === 'open') return 'Open';
  return status === 'done' ? `Done ${doneOn ? dayText(doneOn) : ''}` : 'Dropped';
};

function taskColumns(desk: Desk): Column<Task>[] {
  const auditorOf = ({ auditor }: Task) =>
    desk.people.some(({ id }) => id === auditor) ? desk.who(auditor ?? undefined) : auditor;
  return [
    {
      head: 'Task',
      by: ({ title }) => title,
      width: 15,
      cell: ({ title, kind }) => (
        <>
          {title}
          <div className="small quiet">{taskWords[kind]}</div>
        </>
      ),
    },
    vendorColumn(desk),
    dueColumn((one) => isLate(one, desk.today)),
    {
      head: 'Owner',
      by: ({ owner }) => desk.who(owner),
      width: 12,
      cell: (one) => (
        <>
          {desk.who(one.owner)}
          {one.auditor && (
            <div className="small quiet">
              auditor: {auditorOf(one)}
              {one.auditorFirm && `, ${one.auditorFirm}`}
            </div>
          )}
        </>
      ),
    },
    {
      head: 'Stands',
      by: stateOf,
      width: 16,
      look: 'wide small',
      cell: (one) => (
        <>
          {stateOf(one)}
          {one.pack && <div>Pack: {one.pack}</div>}
          {one.outcome && <div className="quiet">{one.outcome}</div>}
        </>
      ),
    },
    ...(desk.mayWrite
      ? [{ head: 'Change', width: 7, cell: (one: Task) => <TaskActions desk={desk} task={one} /> }]
      : []),
  ];
}
