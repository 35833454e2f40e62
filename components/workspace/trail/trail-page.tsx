// The access report, for compliance officers and administrators: who saw and changed what, of one chart or by one
// person. The report is the server's and is not kept in this browser; that it was made is in the next one.

import { type FormEvent, useState } from 'react';
import { actAtServer } from '../../../lib/messaging/server-acts.ts';
import type { AccessReport } from '../../../lib/model/access-report.ts';
import type { Fault } from '../../../lib/model/result.ts';
import type { Session } from '../../session/use-session.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { localDay } from '../../ui/time-text.ts';
import { PageHead } from '../shell/page-head.tsx';
import { endOfDay, startOfDay } from './days.ts';
import { ReportTable } from './report-table.tsx';
import { saveReport } from './save-report.ts';
import { useColleagues } from './use-colleagues.ts';

const month = 30 * 24 * 3_600_000;

export function TrailPage({ session }: { session: Session }) {
  const now = session.writer.now();
  const colleagues = useColleagues(session);
  const [asked, setAsked] = useState({
    chart: '',
    person: '',
    from: localDay(now - month),
    until: localDay(now),
  });
  const [report, setReport] = useState<AccessReport | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const set = (part: Partial<typeof asked>) => setAsked((before) => ({ ...before, ...part }));
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setFault(null);
    setReport(null);
    if (!asked.chart.trim() && !asked.person)
      return setSaid('Give a patient’s or an encounter’s number, or choose a person.');
    setBusy(true);
    setSaid('Asking the server…');
    const answer = await actAtServer('accessReport', {
      ...asked,
      from: startOfDay(asked.from),
      until: endOfDay(asked.until),
    });
    setBusy(false);
    setSaid('');
    if (!answer.ok) return setFault(answer.error);
    setReport(answer.value);
    setSaid(foundWords(answer.value));
  };
  return (
    <div className="trail">
      <PageHead name="Access report">
        <p className="quiet">
          Who saw and changed what: of a patient’s or an encounter’s charts, or by one person. Every report is
          in the audit trail itself.
        </p>
      </PageHead>
      <form className="filters" onSubmit={(event) => void make(event)}>
        <label className="field">
          <span>Patient or encounter number</span>
          <input
            type="search"
            value={asked.chart}
            maxLength={200}
            onChange={(event) => set({ chart: event.target.value })}
          />
        </label>
        <label className="field">
          <span>Person</span>
          <select value={asked.person} onChange={(event) => set({ person: event.target.value })}>
            <option value="">Everybody</option>
            {colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <DayField label="From" day={asked.from} max={asked.until} onDay={(from) => set({ from })} />
        <DayField label="Until" day={asked.until} min={asked.from} onDay={(until) => set({ until })} />
        <button type="submit" className="button primary" aria-disabled={busy}>
          Make the report
        </button>
        {report && report.entries.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => {
              saveReport(report, asked);
              setSaid('Saved as a file. It holds patients’ numbers: keep it as you keep the charts.');
            }}
          >
            Save as CSV
          </button>
        )}
      </form>
      <p className="quiet small" role="status">
        {said}
      </p>
      {fault && <FaultNotice fault={fault} />}
      {report && report.entries.length > 0 && <ReportTable entries={report.entries} />}
    </div>
  );
}

function foundWords({ entries, more, charts }: AccessReport): string {
  if (charts === 0)
    return 'No chart with this number was reviewed or opened. Give it exactly as the EHR shows it: the patient’s or the encounter’s.';
  if (entries.length === 0) return 'Nothing in this period.';
  const count = `${entries.length.toLocaleString()} ${entries.length === 1 ? 'entry' : 'entries'}`;
  const of = charts === null ? '' : ` of ${charts} ${charts === 1 ? 'chart' : 'charts'}`;
  return `${count}${of}, newest first.${more ? ' There are more: choose a shorter period.' : ''}`;
}

interface DayProps {
  label: string;
  day: string;
  min?: string;
  max?: string;
  onDay: (day: string) => void;
}

function DayField({ label, day, onDay, ...bounds }: DayProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input type="date" required value={day} {...bounds} onChange={(event) => onDay(event.target.value)} />
    </label>
  );
}
