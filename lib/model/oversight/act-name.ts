// Names of what the workspace asks of the backend about oversight: one address each, so that a page, the background and
// the backend mean the same. What an act asks and answers is in the model beside its noun.

import { z } from 'zod';

export const oversightAct = z.enum([
  'scorecard',
  'behind-figure',
  'imports',
  'operations',
  'chart-stages',
  'denials',
  'due',
  'parallel-coding',
  'packs',
  'data-return',
]);
export type OversightAct = z.infer<typeof oversightAct>;
