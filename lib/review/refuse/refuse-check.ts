// What keeps a confirmed fact or a decision on a check out of the record: the rules of the worksheet that it is part of,
// and a value that is none of that fact.

import { type ChartFact, fitsFact } from '../../model/chart-fact.ts';
import type { CheckDecision } from '../../model/check-decision.ts';
import type { Fault } from '../../model/result.ts';
import { refuseInWorksheet } from './refuse-in-worksheet.ts';
import { type Facts, refusal } from './standing.ts';

export function refuseChartFact(facts: Facts): Fault | null {
  const { name, value } = facts.after as ChartFact;
  return refuseInWorksheet(facts) ?? unknownLine(facts) ?? (fitsFact(name, value) ? null : misfit);
}

export function refuseCheckDecision(facts: Facts): Fault | null {
  const { reason, note } = facts.after as CheckDecision;
  const wordless = reason === 'other' && note.trim() === '' ? noWords : null;
  return refuseInWorksheet(facts) ?? unknownLine(facts) ?? wordless;
}

function unknownLine({ after, standing }: Facts): Fault | null {
  const { lineKey } = after as Partial<ChartFact>;
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
