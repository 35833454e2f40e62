// Candidates in columns, criteria in rows: what each has, what it adds, and which gate keeps it back.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import { gatesOf, lacksFor } from '../../../../lib/model/oversight/evaluation-gates.ts';
import { candidateScore } from '../../../../lib/oversight/evaluation/candidate-score.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { Icon } from '../../../ui/icon.tsx';
import { TableFrame } from '../../table/table-frame.tsx';
import type { Desk } from '../form/use-desk.ts';
import { CandidateActions } from './candidate-actions.tsx';
import { criterionWords, gateWords, statusWords } from './evaluation-words.ts';

interface Props {
  desk: Desk;
  round: Registered<'evaluation-round'>;
  candidates: readonly Registered<'vendor-evaluation'>[];
}

export function CandidateTable({ desk, round, candidates }: Props) {
  const columns = candidates
    .map((one) => ({ one, score: candidateScore(one, round), gates: gatesOf(one, round) }))
    .sort((a, b) => b.score.total - a.score.total);
  return (
    <TableFrame label="Scorecard of candidates">
      <thead>
        <tr>
          <th scope="col">Criterion, weight</th>
          {columns.map(({ one }) => (
            <th key={one.id} scope="col">
              {one.candidate}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {round.weights.map(({ criterion, weight }, at) => (
          <tr key={criterion}>
            <th scope="row">
              {criterionWords[criterion]} <span className="quiet number">{weight}</span>
            </th>
            {columns.map(({ one, score }) => {
              const row = score.rows[at];
              return (
                <td key={one.id} className="wide">
                  {row?.points == null ? (
                    <span className="state-warn">not scored</span>
                  ) : (
                    <span className="number">
                      <strong>{row.points.toFixed(1)}</strong> of 5, adds {row.adds.toFixed(1)}
                    </span>
                  )}
                  {row?.ofEvidence && <span className="small quiet"> from the evidence</span>}
                  {row?.why && <div className="small quiet">{row.why}</div>}
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">Total</th>
          {columns.map(({ one, score }) => (
            <td key={one.id} className="number">
              <strong>{score.total.toFixed(1)}</strong> of 100
              {score.scored < 100 && <div className="small state-warn">{score.scored} of 100 scored</div>}
            </td>
          ))}
        </tr>
        {(['qa-method', 'security', 'references'] as const).map((gate) => (
          <tr key={gate}>
            <th scope="row">{gateWords[gate]}</th>
            {columns.map(({ one, gates }) => {
              const lacks = gates.find((g) => g.gate === gate)?.lacks ?? [];
              return (
                <td key={one.id} className="wide">
                  {lacks.length === 0 ? (
                    <span className="state-good">
                      <Icon name="yes" /> Open
                    </span>
                  ) : (
                    <>
                      <span className="state-bad">
                        <Icon name="no" /> Closed
                      </span>
                      <div className="small">Missing: {lacks.join('; ')}.</div>
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">SOC 2</th>
          {columns.map(({ one }) => (
            <td key={one.id} className="small">
              {one.soc2
                ? `${one.soc2.type === 'type-2' ? 'Type II' : 'Type I'}${one.soc2.until ? `, until ${dayText(one.soc2.until)}` : ''}`
                : 'none, and no condition'}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">Stands</th>
          {columns.map(({ one }) => (
            <td key={one.id}>
              <strong>{statusWords[one.status]}</strong>
              <div className="small quiet">{desk.who(one.owner)}</div>
              {desk.mayWrite && (
                <CandidateActions
                  desk={desk}
                  round={round}
                  one={one}
                  lacks={lacksFor(one.status === 'advanced' ? 'chosen' : 'advanced', one, round)}
                />
              )}
            </td>
          ))}
        </tr>
      </tbody>
    </TableFrame>
  );
}
