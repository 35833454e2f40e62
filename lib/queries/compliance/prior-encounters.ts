// Q13: what an earlier encounter says may be cited where it bears on this one, with its date, and never alone.

import type { Indicator, Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { isBlank, wordCount } from '../text/blank.ts';
import { newOptions } from '../text/documented.ts';
import { block, justify } from './breach-of.ts';
import { isCalendarDay } from './indicators-cited.ts';

export const priorEncounters: Rule = {
  id: 'Q13',
  asks: 'Indicators of earlier encounters have a date and a bearing on this one, and stand beside current ones.',
  check: ({ query }) => [
    ...query.indicators.filter(({ encounter }) => encounter === 'prior').flatMap(breachesOf),
    ...onlyPrior(query),
  ],
};

const breachesOf = ({ id, date, pertinence }: Indicator): Breach[] => {
  const place = { field: 'indicators', part: id } as const;
  return [
    !isCalendarDay(date) &&
      block(
        'Q13',
        place,
        'An indicator of an earlier encounter has no date, or one that does not exist.',
        'Give the date of that document or value.',
      ),
    (isBlank(pertinence) || wordCount(pertinence) < 2) &&
      justify(
        'Q13',
        place,
        'Nothing is said of why an earlier encounter bears on this one.',
        'Say what it tells of the present stay, such as a baseline, or leave it out.',
      ),
  ].filter((breach) => breach !== false);
};

function onlyPrior(query: Query): Breach[] {
  const isPrior = (id: string): boolean =>
    query.indicators.some((one) => one.id === id && one.encounter === 'prior');
  if (query.indicators.length > 0 && query.indicators.every(({ encounter }) => encounter === 'prior'))
    return [
      block(
        'Q13',
        { field: 'indicators' },
        'Every indicator is of an earlier encounter.',
        'Cite what in this encounter prompts the question; where nothing does, do not ask.',
      ),
    ];
  const added = newOptions(query).filter(({ supportedBy }) => supportedBy.length > 0);
  if (added.length === 0 || !added.every(({ supportedBy }) => supportedBy.every(isPrior))) return [];
  return added.map(({ id, text }) =>
    block(
      'Q13',
      { field: 'options', part: id },
      `“${text}” is supported by earlier encounters only.`,
      'Name what in this encounter supports it; where nothing does, do not ask for it.',
    ),
  );
}
