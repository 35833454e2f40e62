// What keeps a candidate from going on, whatever its score. In the model, since the rule that keeps a change out and the
// screen that says why must be one.

import {
  type CandidateStatus,
  type EvaluationRound,
  type Reference,
  securityItem,
  type VendorEvaluation,
} from './evaluation.ts';

export type Gate = 'qa-method' | 'security' | 'references' | 'scores';

export interface GateState {
  gate: Gate;
  /** What is missing, in words; empty: open. */
  lacks: string[];
}

const securityWords = {
  'access-control': 'access control',
  'encryption-at-rest': 'encryption at rest',
  'encryption-in-transit': 'encryption in transit',
  'breach-procedure': 'breach procedure',
  'audit-trail': 'audit trail',
} as const;

/** A reference counts once it is comparable in all three and somebody of us spoke to it directly, on a day. */
export const isCredited = (one: Reference): boolean =>
  one.size === true && one.specialties === true && one.payers === true && isAsked(one);

/** Somebody of us spoke to it, on a day. */
export const isAsked = (one: Reference): boolean =>
  one.spokeTo.trim() !== '' && one.verifiedBy !== '' && one.verifiedOn !== null;

export type Gated = Pick<VendorEvaluation, 'qa' | 'security' | 'references' | 'scores'>;

function qaLacks({ qa }: Gated): string[] {
  const lacks: string[] = [];
  if (qa.secondaryReview === null) lacks.push('share of charts with a secondary review');
  if (!qa.discrepancies.trim()) lacks.push('how discrepancies are tracked');
  if (!qa.bySpecialty.trim()) lacks.push('accuracy by specialty');
  if (!qa.measurement.trim()) lacks.push('how accuracy is measured');
  return lacks;
}

const securityLacks = ({ security }: Gated): string[] =>
  securityItem.options
    .filter((item) => !security.some((s) => s.item === item && s.paper.trim() !== '' && s.on !== null))
    .map((item) => `evidence of ${securityWords[item]}, with its day`);

const referenceLacks = ({ references }: Gated): string[] => [
  ...(references.some(isCredited) ? [] : ['a comparable reference that was spoken to directly']),
  ...(references.some((one) => one.source === 'own' && isAsked(one))
    ? []
    : ['a reference that the vendor did not offer']),
];

/** Those that follow from evidence need no points of their own. */
const ofEvidence = ['security', 'references'];

const scoreLacks = ({ scores }: Gated, { weights }: Pick<EvaluationRound, 'weights'>): string[] =>
  weights
    .filter(({ criterion, weight }) => weight > 0 && !ofEvidence.includes(criterion))
    .filter(({ criterion }) => !scores.some((s) => s.criterion === criterion && s.points !== null))
    .map(({ criterion }) => `points for ${criterion.replaceAll('-', ' ')}`);

/** Every gate of a candidate. @param round absent where it is not known here: then the scores are not asked for. */
export const gatesOf = (one: Gated, round?: Pick<EvaluationRound, 'weights'>): GateState[] => [
  { gate: 'qa-method', lacks: qaLacks(one) },
  { gate: 'security', lacks: securityLacks(one) },
  { gate: 'references', lacks: referenceLacks(one) },
  { gate: 'scores', lacks: round ? scoreLacks(one, round) : [] },
];

/** Which gates must be open for a status: quality and security to go on, all to be chosen. */
export const gatesFor: Record<CandidateStatus, readonly Gate[]> = {
  candidate: [],
  declined: [],
  advanced: ['qa-method', 'security'],
  chosen: ['qa-method', 'security', 'references', 'scores'],
};

/** What a candidate still lacks for a status; empty: nothing. */
export const lacksFor = (
  status: CandidateStatus,
  one: Gated,
  round?: Pick<EvaluationRound, 'weights'>,
): string[] =>
  gatesOf(one, round)
    .filter(({ gate }) => gatesFor[status].includes(gate))
    .flatMap(({ lacks }) => lacks);

/** What is amiss with a round’s weights; empty: nothing. Hundredths, so a sum is held to a thousandth. */
export function weightFaults({
  weights,
  priceCap,
  priceNote,
}: Pick<EvaluationRound, 'weights' | 'priceCap' | 'priceNote'>): ('sum' | 'twice' | 'price')[] {
  const sum = weights.reduce((all, one) => all + one.weight, 0);
  const price = weights.find((one) => one.criterion === 'price')?.weight ?? 0;
  const twice = new Set(weights.map((one) => one.criterion)).size < weights.length;
  return [
    ...(Math.abs(sum - 100) > 0.001 ? (['sum'] as const) : []),
    ...(twice ? (['twice'] as const) : []),
    ...(price > priceCap && !priceNote.trim() ? (['price'] as const) : []),
  ];
}
