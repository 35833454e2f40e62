// Independent audits, reviews and daily monitoring: what is due, whose it is, and what came of it.

import { useState } from 'react';
import { isMonitoredDaily } from '../../../../lib/oversight/governance/tasks-due.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { Tick } from '../../../ui/form/fields.tsx';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import { routeTo } from '../../use-route.ts';
import type { Desk } from '../form/use-desk.ts';
import { taskWords } from './governance-words.ts';
import { TaskActions } from './task-actions.tsx';
import type { Calendar } from './use-calendar.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';

interface Props {
  desk: Desk;
  calendar: Calendar;
}

export function CalendarPart({ desk, calendar }: Props) {
  const { tasks = [], wanted, make, made } = calendar;
  const [all, setAll] = useState(false);
  const shown = tasks
    .filter((one) => all || one.status === 'open')
    .sort((a, b) => (a.due === b.due ? a.title.localeCompare(b.title) : a.due.localeCompare(b.due)));
  const { visible, more } = useShownRows(shown);
  const late = shown.filter((one) => isLate(one, desk.today));
  const daily = desk.vendors.filter((vendor) => isMonitoredDaily(vendor, desk.today));
  return (
    <section aria-label="Audits and reviews">
      <p className="quiet">
        Counted from a vendor’s first day of full production: an independent audit within 90 days, a second
        one in the first year, then one a year; a review each month and each quarter; daily monitoring for 60
        days.
      </p>
      {daily.map((vendor) => (
        <p key={vendor.id} className="notice warn">
          <strong>{vendor.name} is monitored daily</strong> since {vendor.goLive}.{' '}
          <a href={routeTo('figures', { vendor: vendor.name })}>Look at today’s figures</a>
        </p>
      ))}
      {late.length > 0 && (
        <p className="notice bad">
          <strong>
            {late.length} {late.length === 1 ? 'task is' : 'tasks are'} late.
          </strong>{' '}
          The oldest: {late[0]?.title}, due {late[0]?.due}.
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
      <TableFrame label="Tasks of oversight">
        <thead>
          <tr>
            {['Task', 'Vendor', 'Due', 'Owner', 'Stands', ...(desk.mayWrite ? ['Change'] : [])].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {visible.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.title}
                <div className="small quiet">{taskWords[one.kind]}</div>
              </th>
              <td>{desk.vendorName(one.vendorId)}</td>
              <td className={isLate(one, desk.today) ? 'unbroken state-bad' : 'unbroken'}>
                {one.due}
                {isLate(one, desk.today) && <div className="small">late</div>}
              </td>
              <td>
                {desk.who(one.owner)}
                {one.auditor && (
                  <div className="small quiet">
                    auditor:{' '}
                    {desk.people.some((p) => p.id === one.auditor) ? desk.who(one.auditor) : one.auditor}
                    {one.auditorFirm && `, ${one.auditorFirm}`}
                  </div>
                )}
              </td>
              <td className="wide small">
                {one.status === 'open'
                  ? 'Open'
                  : one.status === 'done'
                    ? `Done ${one.doneOn ?? ''}`
                    : 'Dropped'}
                {one.pack && <div>Pack: {one.pack}</div>}
                {one.outcome && <div className="quiet">{one.outcome}</div>}
              </td>
              {desk.mayWrite && (
                <td>
                  <TaskActions desk={desk} task={one} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {shown.length === 0 && (
        <EmptyState next={<>Give that day to a vendor, under <a href={routeTo('vendors')}>Vendors</a>.</>}>Nothing is due: no vendor has a first day of full production yet.</EmptyState>
      )}
      {more}
    </section>
  );
}

const isLate = (one: Registered<'oversight-task'>, today: string): boolean =>
  one.status === 'open' && one.due < today;
