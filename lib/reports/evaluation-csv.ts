// Candidates side by side as a table for a spreadsheet: what a committee decides on.

import type {
  CandidateStatus,
  Criterion,
  EvaluationRound,
  VendorEvaluation,
} from '../model/oversight/evaluation.ts';
import { type Gate, gatesOf, isCredited } from '../model/oversight/evaluation-gates.ts';
import { candidateScore } from '../oversight/evaluation/candidate-score.ts';
import { csv } from './csv.ts';

interface Words {
  criterion: Record<Criterion, string>;
  status: Record<CandidateStatus, string>;
  gate: Record<Gate, string>;
}

/** A row a criterion, gate and fact; a column a candidate. */
export function evaluationCsv(
  round: EvaluationRound,
  candidates: readonly VendorEvaluation[],
  words: Words,
): string {
  const scores = candidates.map((one) => candidateScore(one, round));
  const gates = candidates.map((one) => gatesOf(one, round));
  return csv([
    [round.title, 'Weight', ...candidates.map((one) => one.candidate)],
    ...round.weights.map(({ criterion, weight }, at) => [
      words.criterion[criterion],
      String(weight),
      ...scores.map(({ rows }) => rows[at]?.points?.toFixed(1) ?? ''),
    ]),
    ['Total of 100', '100', ...scores.map(({ total }) => total.toFixed(1))],
    ['Weight that is scored', '', ...scores.map(({ scored }) => String(scored))],
    ...(['qa-method', 'security', 'references', 'scores'] as const).map((gate) => [
      words.gate[gate],
      '',
      ...gates.map((all) => {
        const lacks = all.find((one) => one.gate === gate)?.lacks ?? [];
        return lacks.length === 0 ? 'open' : `closed: ${lacks.join('; ')}`;
      }),
    ]),
    [
      'SOC 2',
      '',
      ...candidates.map(({ soc2 }) =>
        soc2 ? `${soc2.type === 'type-2' ? 'Type II' : 'Type I'} ${soc2.until ?? ''}`.trim() : 'none',
      ),
    ],
    [
      'References that count',
      '',
      ...candidates.map((one) => String(one.references.filter(isCredited).length)),
    ],
    ['Stands', '', ...candidates.map((one) => words.status[one.status])],
    ['Price may weigh', String(round.priceCap), ...candidates.map(() => '')],
    ...(round.priceNote ? [['Why price weighs more', '', round.priceNote]] : []),
  ]);
}
