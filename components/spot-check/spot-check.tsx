// The chart in view, checked by touch: its lines, large, and what is left to be completed in the full worksheet.

import { useRef } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import { useChartCodes } from '../codes/chart-codes.ts';
import { ChartCodesOf } from '../codes/chart-codes-of.tsx';
import { AddCode } from '../panel/add-code.tsx';
import type { PanelChart } from '../panel/use-chart.ts';
import { type Review, useReview } from '../panel/use-review.ts';
import { isStay } from '../panel/whole-chart.tsx';
import { WorksheetNotices } from '../panel/worksheet-notices.tsx';
import type { Session } from '../session/use-session.ts';
import { SpotLine } from './spot-line.tsx';
import { useSpotCheck } from './use-spot-check.ts';
import { useSpotKeys } from './use-spot-keys.ts';

interface Props {
  session: Session;
  chart: ChartSnapshot;
  check: PanelChart['check'];
  onSaved: () => void;
}

/** Must be keyed by `chartKey` and the person. */
export function SpotCheck({ session, chart, check, onSaved }: Props) {
  const review = useReview(session, chart, check, onSaved, 'spot-check');
  return review ? (
    <ChartCodesOf
      db={session.db}
      dates={chart.fields}
      stay={isStay(chart.fields, review.view.worksheet)}
      lines={review.view.worksheet?.delivered ?? chart.lines}
    >
      <OpenCheck session={session} chart={chart} review={review} />
    </ChartCodesOf>
  ) : (
    <p className="quiet">Opening the worksheet…</p>
  );
}

function OpenCheck({ session, chart, review }: Pick<Props, 'session' | 'chart'> & { review: Review }) {
  const check = useSpotCheck(chart, review);
  const { rows, delivered, closed } = check;
  const addInput = useRef<HTMLInputElement>(null);
  const codes = useChartCodes();
  useSpotKeys(check, addInput, codes?.about);
  const judged = rows.filter((row) => row.line && row.verdict?.disposition).length;
  const found = rows.filter((row) => row.finding);
  const incomplete = found.filter((row) => row.missing.length > 0).length;
  return (
    <>
      <WorksheetNotices
        session={session}
        review={review}
        delivered={delivered}
        now={chart.lines}
        closed={closed}
      />
      <p className="spot-sum number">
        {judged} of {delivered.length} judged · {found.length} {found.length === 1 ? 'finding' : 'findings'}
        {incomplete > 0 && `, ${incomplete} to be completed in the full worksheet before it is signed`}
      </p>
      <ol className="spot-lines" ref={check.list} aria-label="Code lines">
        {rows.map((row, index) => (
          <SpotLine key={row.key} row={row} number={index + 1} open={row === check.open} check={check} />
        ))}
      </ol>
      {!closed && (
        <>
          <div className="spot-row">
            <button type="button" className="button" onClick={check.agreeWithRest}>
              Agree with the rest <kbd>Shift A</kbd>
            </button>
            <button type="button" className="button" disabled={!review.canUndo} onClick={check.undo}>
              Undo <kbd>Ctrl Z</kbd>
            </button>
          </div>
          <AddCode input={addInput} onAdd={check.addCode} onLeave={() => check.step(0)} />
        </>
      )}
      <p className="spot-said" role="status">
        {check.said}
      </p>
    </>
  );
}
