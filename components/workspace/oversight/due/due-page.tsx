// One board of everything that is due: what, whose, until when, and how late. Every clock of the product ends here.

import { useEffect, useState } from 'react';
import { usePeople } from '../../../session/use-people.ts';
import type { Session } from '../../../session/use-session.ts';
import { FilterBar } from '../../shell/filter-bar.tsx';
import { routeTo } from '../../use-route.ts';
import { countsByKind, dueFiltersOf, shownDue } from './due-filters.ts';
import { DueTable } from './due-table.tsx';
import { dueKindWords } from './due-words.ts';
import { useDue } from './use-due.ts';
import { useDueAtServer } from './use-due-at-server.ts';
import { DueFault, WithoutClock } from './without-server.tsx';
import './due.css';

interface Props {
  session: Session;
  /** Filters of the address. */
  filters: URLSearchParams;
}

/** Often enough that what becomes late is seen so, and seldom enough to be calm. */
const minute = 60_000;

const stateChoices = [
  [null, 'Everything open'],
  ['mine', 'Mine'],
  ['late', 'Late'],
  ['soon', 'Due soon'],
  ['paused', 'Stands still'],
] as const;

export function DuePage({ session, filters }: Props) {
  const [now, setNow] = useState(() => session.writer.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(session.writer.now()), minute);
    return () => clearInterval(timer);
  }, [session]);
  const who = usePeople(session);
  const due = useDue(session, now);
  const server = useDueAtServer(session);
  if (!due) return <p className="quiet">Looking at what is due…</p>;
  const { zone } = due;
  const items = [...due.items, ...(server.told?.items ?? [])];
  const asked = dueFiltersOf(filters);
  const shown = shownDue(items, asked, session.identity.person.id);
  const counts = countsByKind(due.items, server.told?.counts);
  const open = counts.reduce((sum, one) => sum + one.all, 0);
  const late = counts.reduce((sum, one) => sum + one.late, 0);
  const vendors = [...new Set(items.flatMap(({ vendor }) => vendor ?? []))].sort();
  const to = (change: Partial<typeof asked>) => routeTo('due', { ...asked, ...change });
  return (
    <div className="queries-page">
      <h1>What is due</h1>
      <DueFault {...server} />
      <ul className="due-kinds" aria-label="By kind">
        {counts.map(({ kind, late: n, soon, all }) => (
          <li key={kind}>
            <a
              href={to({ kind: asked.kind === kind ? null : kind })}
              aria-current={asked.kind === kind ? 'true' : undefined}
            >
              <span>{dueKindWords[kind]}</span>
              <span className="small">
                {n > 0 && <strong className="overdue">{n} late</strong>}
                {n > 0 && soon > 0 && ', '}
                {soon > 0 && `${soon} soon`}
                {n + soon === 0 && <span className="quiet">{all} in time</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <FilterBar
        set={[
          asked.kind && dueKindWords[asked.kind],
          asked.state && stateChoices.find(([value]) => value === asked.state)?.[1],
          asked.vendor,
        ]}
        beside={
          <>
            <p className="number quiet" role="status">
              {shown.length} of {open}
              {late > 0 && `, ${late} late`}
              {asked.kind && `, ${dueKindWords[asked.kind]}`}
            </p>
            {(asked.kind || asked.state || asked.vendor) && (
              <a className="button" href={routeTo('due')}>
                Show everything
              </a>
            )}
          </>
        }
      >
        <label className="field">
          <span>How it stands</span>
          <select
            value={asked.state ?? ''}
            onChange={({ target }) => {
              const state = stateChoices.find(([value]) => value === target.value)?.[0] ?? null;
              location.hash = to({ state });
            }}
          >
            {stateChoices.map(([value, name]) => (
              <option key={name} value={value ?? ''}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>Vendor</span>
          <select
            value={asked.vendor ?? ''}
            onChange={(event) => {
              location.hash = to({ vendor: event.target.value || null });
            }}
          >
            <option value="">All</option>
            {vendors.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </FilterBar>
      {shown.length === 0 ? (
        <p className="notice">
          {items.length === 0
            ? 'Nothing is due. Queries, reviews, agreements, credentials, tasks and instructions with a day stand here.'
            : 'Nothing fits these filters: take one away.'}
        </p>
      ) : (
        <DueTable items={shown} now={now} zone={zone} who={who} />
      )}
      <p className="small quiet">
        Times of providers and vendors count by the calendar of the query policy; a day ends at midnight
        there.
      </p>
      <WithoutClock {...server} />
    </div>
  );
}
