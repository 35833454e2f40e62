// The charts reviewed, latest first, with what was found in each.

import { Fragment, useState } from 'react';
import { opportunities } from '../../lib/review/accuracy.ts';
import { percent } from '../ui/words.ts';
import { ReviewDetail } from './review-detail.tsx';
import { type ReviewedChart, searchText } from './reviewed-charts.ts';
import { routeTo } from './use-route.ts';

interface Props {
  charts: readonly ReviewedChart[];
  filters: URLSearchParams;
  person: string;
}

const columns = ['Patient', 'Encounter', 'Coder', 'Payer', 'Reviewer', 'Status'] as const;
const counts = ['Agreed', 'Revised', 'Omitted', 'Deleted'] as const;

/** Must be keyed by `filters`: a figure that was opened brings its own. */
export function Worklist({ charts, filters, person }: Props) {
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState(filters.get('status') ?? 'all');
  const [open, setOpen] = useState<string | null>(null);
  const coder = filters.get('coder');
  const specialty = filters.get('specialty');
  const shown = charts.filter(
    (c) =>
      (!coder || c.encounter.coder === coder) &&
      (!specialty || c.encounter.specialty === specialty) &&
      (status === 'all' || c.worksheet.status === status) &&
      searchText(c).includes(search.trim().toLowerCase()),
  );
  const filtered = [coder, specialty].filter(Boolean).join(', ');
  if (charts.length === 0) return <EmptyWorklist />;
  return (
    <>
      <h1>Charts reviewed</h1>
      <div className="filters">
        <label className="field">
          <span>Search</span>
          <input
            type="search"
            value={search}
            placeholder="patient, encounter, coder"
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <label className="field">
          <span>Status</span>
          <select value={status} onChange={(event) => setStatus(event.target.value)}>
            <option value="all">All</option>
            <option value="draft">In review</option>
            <option value="signed">Signed</option>
          </select>
        </label>
        <p className="number quiet" role="status">
          {shown.length} of {charts.length} {charts.length === 1 ? 'chart' : 'charts'}
          {filtered && (
            <>
              , of {filtered} only. <a href={routeTo('worklist')}>Show all</a>
            </>
          )}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <section className="table-frame" aria-label="Charts reviewed" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col" className="count">
                Code over code
              </th>
              {counts.map((name) => (
                <th key={name} scope="col" className="count">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.length === 0 && (
              <tr>
                <td colSpan={columns.length + counts.length + 1}>
                  No chart fits. Shorten the search, or choose another status.
                </td>
              </tr>
            )}
            {shown.map((chart) => (
              <Fragment key={chart.worksheet.id}>
                <ChartRow
                  chart={chart}
                  person={person}
                  open={open === chart.worksheet.id}
                  onOpen={() => setOpen(open === chart.worksheet.id ? null : chart.worksheet.id)}
                />
                {open === chart.worksheet.id && (
                  <tr>
                    <td colSpan={columns.length + counts.length + 1}>
                      <ReviewDetail chart={chart} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface RowProps {
  chart: ReviewedChart;
  person: string;
  open: boolean;
  onOpen: () => void;
}

function ChartRow({ chart, person, open, onOpen }: RowProps) {
  const { encounter, worksheet, tally } = chart;
  const { correct, of } = opportunities(tally, 'code-over-code');
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" aria-expanded={open} onClick={onOpen}>
          {encounter.name ?? encounter.patient ?? 'Unknown patient'}
        </button>
        <div className="small quiet number">{encounter.patient}</div>
      </th>
      <td className="number unbroken">
        {encounter.number}
        <div className="small quiet">{encounter.dateOfService}</div>
      </td>
      <td>
        {encounter.coder}
        <div className="small quiet">{encounter.specialty}</div>
      </td>
      <td>{encounter.payer}</td>
      <td>{worksheet.reviewerId === person ? 'You' : 'Another reviewer'}</td>
      <td className={worksheet.status === 'signed' ? 'status-signed' : undefined}>
        {worksheet.status === 'signed' ? 'Signed' : 'In review'}
        {worksheet.status !== 'signed' && (
          <div className="small quiet unbroken">
            {chart.judged} of {chart.delivered} judged
          </div>
        )}
      </td>
      <td className="count unbroken">
        {of === 0 ? (
          <span className="quiet">not reviewed</span>
        ) : (
          `${correct} / ${of} · ${percent(correct / of)}`
        )}
      </td>
      <td className="count">{tally.agree}</td>
      <td className="count">{tally.revise}</td>
      <td className="count">{tally.add}</td>
      <td className="count">{tally.delete}</td>
    </tr>
  );
}

function EmptyWorklist() {
  return (
    <>
      <h1>Charts reviewed</h1>
      <p className="notice">
        No chart has been reviewed yet. Open a coded chart in your EHR, open the Overread panel beside it, and
        give the first line a verdict: it appears here.
      </p>
    </>
  );
}
