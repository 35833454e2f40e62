// What keeps a confirmed fact or a decision on a check out of the record: the rules of the worksheet that it is part of,
// and a value that is none of that fact.

import { fitsFact } from '../../model/chart-fact.ts';
import type { Fault } from '../../model/result.ts';
import { refuseInWorksheet } from './refuse-in-worksheet.ts';
import { type Facts, refusal } from './standing.ts';

export function refuseChartFact(facts: Facts<'chart-fact'>): Fault | null {
  const { name, value } = facts.after;
  return refuseInWorksheet(facts) ?? unknownLine(facts) ?? (fitsFact(name, value) ? null : misfit);
}

export function refuseCheckDecision(facts: Facts<'check-decision'>): Fault | null {
  const { reason, note } = facts.after;
  const wordless = reason === 'other' && note.trim() === '' ? noWords : null;
  return refuseInWorksheet(facts) ?? unknownLine(facts) ?? wordless;
}

function unknownLine({ after, standing }: Facts<'chart-fact' | 'check-decision'>): Fault | null {
  const { lineKey } = after;
  const known = lineKey == null || standing.worksheet?.delivered?.some(({ key }) => key === lineKey);
  return known
    ? null
    : refusal(
        'unknown-line',
        'The change is about a line that the vendor did not deliver in this worksheet.',
        'Open the chart again and record it anew.',
      );
}

const misfit = refusal(
  'not-of-the-fact',
  'The value is not one that this fact can have.',
  'Confirm the fact again.',
);

const noWords = refusal('no-reason', 'Nothing is said of why the proposal was dismissed.', 'Say why.');
