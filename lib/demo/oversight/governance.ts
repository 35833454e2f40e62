// Evaluation and governance as a living organisation has them: two vendors in service, three candidates in a round, risks,
// inquiries, incidents, open positions, a transition, baselines and vendors' reports; all of it made up.

import type { RegisterKind, RegisterOf } from '../../model/oversight/register-kinds.ts';
import type { DemoOf } from './demo-of.ts';
import { evaluations, round } from './evaluations.ts';
import { inquiries, positions, risks } from './risks.ts';
import { baselines, incidents, reports, transition } from './turning-points.ts';

/** A record as it is pushed: its fields, and what tells it from others of its kind. */
export type DemoRecord = {
  [K in RegisterKind]: { kind: K; key: string; fields: RegisterOf<K> };
}[RegisterKind];

/** Forty-odd records; the same input gives the same. The round comes first, since its candidates name it. */
export function governanceDemo(of: DemoOf): DemoRecord[] {
  const made = { madeBy: of.owner, madeAt: of.at, removed: false };
  return [
    { kind: 'evaluation-round', key: 'round', fields: { ...round(of.owner), ...made } },
    ...evaluations(of).map(
      (fields, n): DemoRecord => ({
        kind: 'vendor-evaluation',
        key: `candidate-${n}`,
        fields: { ...fields, ...made },
      }),
    ),
    ...risks(of).map(
      (fields, n): DemoRecord => ({ kind: 'vendor-risk', key: `risk-${n}`, fields: { ...fields, ...made } }),
    ),
    ...inquiries(of).map(
      (fields, n): DemoRecord => ({
        kind: 'payer-inquiry',
        key: `inquiry-${n}`,
        fields: { ...fields, ...made },
      }),
    ),
    ...incidents(of).map(
      (fields, n): DemoRecord => ({
        kind: 'security-incident',
        key: `incident-${n}`,
        fields: { ...fields, ...made },
      }),
    ),
    ...positions(of).map(
      (fields, n): DemoRecord => ({
        kind: 'coding-position',
        key: `position-${n}`,
        fields: { ...fields, ...made },
      }),
    ),
    { kind: 'vendor-transition', key: 'transition', fields: { ...transition(of), ...made } },
    ...baselines(of).map(
      (fields, n): DemoRecord => ({
        kind: 'figures-baseline',
        key: `baseline-${n}`,
        fields: { ...fields, ...made },
      }),
    ),
    ...reports(of).map(
      (fields, n): DemoRecord => ({
        kind: 'vendor-report',
        key: `report-${n}`,
        fields: { ...fields, ...made },
      }),
    ),
  ];
}
