// The steps that can be undone in a worksheet, as they lie in the extension's session storage.

import type { Edit } from '../../lib/store/write.ts';

/** The edits that bring back what stood before one action. */
export type Step = readonly Edit[];

export interface KeptSteps {
  /** The window that wrote them. */
  by: string;
  steps: readonly Step[];
}

/** More than a whole review has; session storage has room for ten megabytes in all. */
const most = 100;

/** Of one person's review of one chart. */
export const stepsKey = (worksheet: string): string => `undo:${worksheet}`;

/** A step on top; where there are too many, the oldest goes. */
export const addStep = (steps: readonly Step[], step: Step): readonly Step[] => [...steps, step].slice(-most);

/** What was found in session storage; null for anything that is none of these. */
export function keptSteps(found: unknown): KeptSteps | null {
  const { by, steps } = (found ?? {}) as Partial<KeptSteps>;
  const isStep = (step: unknown) =>
    Array.isArray(step) &&
    step.every((edit) => typeof edit?.id === 'string' && edit.fields instanceof Object);
  return typeof by === 'string' && Array.isArray(steps) && steps.every(isStep) ? { by, steps } : null;
}
