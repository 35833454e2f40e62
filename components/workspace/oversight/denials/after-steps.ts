// What steps have made of denials: an answer of the server's that was under way meanwhile knows less.

import type { Denial } from '../../../../lib/model/oversight/denial.ts';

export function afterSteps() {
  const known = new Map<string, Denial>();
  return {
    note: (denial: Denial): void => void known.set(denial.id, denial),
    newest: (told: Denial): Denial => {
      const after = known.get(told.id);
      return after && after.steps > told.steps ? after : told;
    },
  };
}
