// Whether a chart is of an instruction's payer. A chart has one name for payer, plan and state together, as
// `Summit PPO` or `Texas Medicaid`; what it does not say is not guessed.

import { foldedName, sameName } from '../../model/folded-name.ts';
import type { InstructionWords } from '../../model/payer-instruction.ts';
import { stateNames } from '../../model/us-states.ts';

export type Unsaid = 'plan' | 'state';
type Scope = Pick<InstructionWords, 'payer' | 'plan' | 'state'>;

/** Every name, folded, by which a chart can mean this payer, with what of the plan and state it leaves open. */
function chartNames({ payer, plan, state }: Scope): { name: string; unsaid: Unsaid[] }[] {
  const words = ` ${foldedName(payer)} `;
  // “Texas Medicaid” has said the state already.
  const says = (part: string | null) => part !== null && words.includes(` ${foldedName(part)} `);
  const openPlan = plan !== null && !says(plan);
  const openState = state !== null && !says(stateNames[state]) && !says(state);
  const plans = openPlan ? [plan, ''] : [''];
  const states = openState ? [stateNames[state], state, ''] : [''];
  return plans.flatMap((p) =>
    states.flatMap((s) => {
      const unsaid: Unsaid[] = [];
      if (openPlan && p === '') unsaid.push('plan');
      if (openState && s === '') unsaid.push('state');
      const orders = [`${payer} ${p} ${s}`, `${payer} ${s} ${p}`, `${s} ${payer} ${p}`];
      return [...new Set(orders.map(foldedName))].map((name) => ({ name, unsaid }));
    }),
  );
}

/** What the chart's name of the payer leaves open; null: it is another payer, plan or state. */
export const unsaidOf = (scope: Scope, name: string): Unsaid[] | null =>
  chartNames(scope).find((one) => sameName(one.name, name))?.unsaid ?? null;

/** The names, folded, of charts that leave nothing open. */
export const wholeNames = (scope: Scope): string[] => [
  ...new Set(chartNames(scope).flatMap(({ name, unsaid }) => (unsaid.length === 0 ? [name] : []))),
];
