// What speaks against a draft on a second chart: values that are the same on two patients' charts, and places
// where nothing is read any more.

import type { ChartField } from '../../lib/model/chart.ts';
import type { TeachDraft } from '../../lib/model/teaching.ts';
import { placesOf } from './draft.ts';
import type { SeenChart } from './use-teaching.ts';
import { mainFields, targetWords } from './words.ts';

export interface Suspicion {
  field: ChartField | null;
  text: string;
  /** Where another way to read it could be tried. */
  next: { role: string; chosen: number; why: string } | null;
}

/** @param second what is read on the chart of another patient */
export function suspicions(draft: TeachDraft, first: SeenChart, second: SeenChart): Suspicion[] {
  const found: Suspicion[] = [];
  for (const field of mainFields) {
    const [place] = placesOf(draft, field);
    const [before, now] = [first.fields[field], second.fields[field]];
    if (!place || before === null) continue;
    const { chosen, choices } = place.taught;
    const other = choices[chosen + 1];
    const next = other ? { role: place.role, chosen: chosen + 1, why: other.why } : null;
    if (now === null)
      found.push({ field, next, text: `${targetWords[field]}: nothing is read on this chart.` });
    else if (field !== 'patient' && now === before)
      found.push({
        field,
        next,
        text: `${targetWords[field]}: ${now} on both charts. It may stand for something else.`,
      });
  }
  if (first.codes !== '' && first.codes === second.codes)
    found.push({ field: null, next: null, text: 'The codes are the same on both charts.' });
  if (first.codes !== '' && second.codes === '')
    found.push({ field: null, next: null, text: 'No code line is read on this chart.' });
  return found;
}
