// What a hold keeps, in words.

import type { HeldBy } from '../../../lib/model/retention.ts';

export const heldWords: Record<HeldBy, string> = {
  patient: 'A patient’s charts',
  encounter: 'An encounter',
  person: 'A person’s work',
  everything: 'Everything',
};
