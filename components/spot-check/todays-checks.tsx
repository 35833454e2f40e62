// Today's checks by this person, latest first: how many charts, what was found, and on a tap what was recorded.

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { changeWords } from '../../lib/reports/line-change.ts';
import { type Check, checksReader } from '../../lib/store/views/todays-checks.ts';
import { partWords } from '../panel/line-words.ts';
import type { Session } from '../session/use-session.ts';
import { clockText } from '../ui/time-text.ts';
import { categoryWords, severityWords, verdictWords } from '../ui/words.ts';

/** When the day began on this device. */
const dayStart = (now: number): number => new Date(now).setHours(0, 0, 0, 0);

/** Null while the store is being read. */
export function useTodaysChecks({ db, writer }: Session): readonly Check[] | null {
  const { person } = writer;
  const read = useMemo(() => checksReader(person), [person]);
  return useLiveQuery(() => read(db, dayStart(writer.now())), [db, read]) ?? null;
}

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const chartCount = (charts: number): string => counted(charts, 'chart', 'charts');

/** How much was done today, in short. */
function todayWords(checks: readonly Check[]): string {
  const found = checks.reduce((sum, check) => sum + check.found.length, 0);
  return `${chartCount(checks.length)}, ${counted(found, 'finding', 'findings')}`;
}

export function TodaysChecks({ checks }: { checks: readonly Check[] }) {
  return (
    <>
      <h2 className="spot-sum">Today: {todayWords(checks)}</h2>
      {checks.length === 0 && <p className="quiet">Charts that you check today are listed here.</p>}
      <ul className="spot-lines">
        {checks.map((check) => (
          <li key={check.worksheetId} className="spot-line">
            <CheckedChart check={check} />
          </li>
        ))}
      </ul>
    </>
  );
}

function CheckedChart({ check }: { check: Check }) {
  const { encounter, found, judged, at, signed } = check;
  const incomplete = found.filter((line) => line.missing.length > 0).length;
  return (
    <details>
      <summary className="spot-head">
        <span className="spot-words">
          <strong>
            {clockText(at)} · {encounter.name ?? `Patient ${encounter.patient}`}
          </strong>
          <span className="small quiet">
            Encounter {encounter.number} · {counted(judged, 'line', 'lines')} judged ·{' '}
            {counted(found.length, 'finding', 'findings')}
            {incomplete > 0 && `, ${incomplete} to be completed`}
            {signed && ' · signed'}
          </span>
        </span>
      </summary>
      <ul className="spot-found">
        {found.length === 0 && <li className="quiet">Nothing was found wrong.</li>}
        {found.map(({ key, line, verdict, finding, missing }) => (
          <li key={key}>
            <span className="code">{line?.code ?? verdict?.auditor?.code}</span>{' '}
            {changeWords(line, verdict) && <span className="code">→ {changeWords(line, verdict)} </span>}
            {verdict?.disposition && verdictWords[verdict.disposition]}
            {finding?.category && `, ${categoryWords[finding.category].toLowerCase()}`}
            {finding?.severity && `, ${severityWords[finding.severity].toLowerCase()}`}
            {finding?.rationale && <span className="small"> — {finding.rationale}</span>}
            {missing.length > 0 && (
              <span className="small spot-missing">
                {' '}
                To be completed: {missing.map((part) => partWords[part]).join(', ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
