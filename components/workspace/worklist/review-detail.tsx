// What was found in one chart: each line that was not agreed with, its reason and its evidence; beneath it the life of
// the review.

import { changeWords } from '../../../lib/reports/line-change.ts';
import { wholeKeys } from '../../../lib/review/whole-findings.ts';
import type { Seen } from '../../../lib/store/views/review-view.ts';
import { ChartCodesOf } from '../../codes/chart-codes-of.tsx';
import { attributionWords } from '../../panel/attribution-words.ts';
import { levelWords } from '../../panel/line-words.ts';
import { isStay } from '../../panel/whole-chart.tsx';
import type { Session } from '../../session/use-session.ts';
import {
  categoryWords,
  directionWords,
  rootCauseWords,
  severityWords,
  verdictWords,
} from '../../ui/words.ts';
import { EducationPart } from '../education/education-part.tsx';
import { HandOff } from '../review-life/hand-off.tsx';
import { outcomeWords } from '../review-life/life-words.ts';
import { ReviewLife } from '../review-life/review-life.tsx';
import { SettlePart } from './settle-part.tsx';
import type { WorklistChart } from './worklist-charts.ts';

interface Props {
  chart: WorklistChart;
  session: Session;
  /** An id as a name. */
  who: (id: string | undefined) => string;
}

export function ReviewDetail({ chart, session, who }: Props) {
  const order = new Map(chart.worksheet.delivered?.map((line, index) => [line.key, index]));
  const place = (v: Seen<'verdict'>) => order.get(v.lineKey ?? '') ?? order.size;
  const errors = chart.verdicts
    .filter((v) => v.disposition && v.disposition !== 'agree')
    .sort((a, b) => place(a) - place(b));
  const { drg, discharge } = chart.worksheet;
  const whole = [
    ['DRG', drg, wholeKeys.drg] as const,
    ['Discharge disposition', discharge, wholeKeys.discharge] as const,
  ].flatMap(([name, value, key]) => {
    if (!value?.delivered || !value.reviewed) return [];
    const stands = value.delivered === value.reviewed;
    const outcome = chart.life.outcomes.get(key);
    const decided = outcome ? ` (${outcomeWords[outcome.outcome].toLowerCase()})` : '';
    return [`${name} ${value.delivered}${stands ? ' stands' : ` → ${value.reviewed}`}${decided}`];
  });
  return (
    <div className="review-detail">
      {whole.length > 0 && <p>{whole.join(' · ')}</p>}
      {errors.length === 0 && <p className="quiet">No errors recorded; {chart.judged} lines were judged.</p>}
      <SettlePart chart={chart} session={session} who={who} />
      <ul>
        {errors.map((verdict) => (
          <li key={verdict.id}>
            <Verdict chart={chart} verdict={verdict} />
          </li>
        ))}
      </ul>
      <ChartCodesOf
        db={session.db}
        dates={{ dateOfService: null, dischargeDate: null, ...chart.encounter }}
        stay={isStay(chart.encounter, chart.worksheet)}
        lines={chart.worksheet.delivered ?? []}
      >
        <ReviewLife session={session} chart={chart} who={who} />
      </ChartCodesOf>
      <EducationPart session={session} chart={chart} />
      <div>
        <HandOff chart={chart} now={session.writer.now()} session={session} />
      </div>
    </div>
  );
}

function Verdict({ chart, verdict }: { chart: WorklistChart; verdict: Seen<'verdict'> }) {
  const line = chart.worksheet.delivered?.find((l) => l.key === verdict.lineKey);
  const finding = chart.findings.find((f) => f.verdictId === verdict.id);
  const outcome = chart.life.outcomes.get(verdict.lineKey ?? '');
  const changed = changeWords(line ?? null, verdict);
  const level = verdict.disposition === 'revise' && levelWords(line ?? null, verdict.auditor ?? null);
  const category = finding?.category;
  const saysLevel = category === 'em-over' || category === 'em-under';
  const parts = [
    level,
    // The level says it already, and by how much.
    category && !(level && saysLevel) && categoryWords[category],
    finding?.severity && severityWords[finding.severity],
    finding?.direction && directionWords[finding.direction],
    finding?.rootCause && `root cause ${rootCauseWords[finding.rootCause].toLowerCase()}`,
    finding?.secondaryCause && `also ${rootCauseWords[finding.secondaryCause].toLowerCase()}`,
    finding && attributionWords(finding),
  ].filter(Boolean);
  return (
    <>
      <strong>{verdict.disposition && verdictWords[verdict.disposition]}</strong>{' '}
      {line && <span className="code">{line.code || line.unreadable}</span>}
      {!line && verdict.auditor && <span className="code">{verdict.auditor.code}</span>}
      {changed && <span className="code"> → {changed}</span>}
      {outcome && ' '}
      {outcome && <strong className="chip">{outcomeWords[outcome.outcome]}</strong>}
      {parts.length > 0 && <span className="quiet"> {parts.join(' · ')}</span>}
      {finding?.rationale && <p>{finding.rationale}</p>}
      {finding?.citation && <p className="small">Citation: {finding.citation}</p>}
      {finding?.evidence?.map((item) => (
        <p key={item.id} className="small">
          {item.kind === 'quote' ? `“${item.anchor.exact}”` : `Looked for and absent in: ${item.lookedIn}`}
          {item.kind === 'quote' && item.source && <span className="quiet"> {item.source}</span>}
        </p>
      ))}
    </>
  );
}
