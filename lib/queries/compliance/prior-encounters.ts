// Q13: what an earlier encounter says may be cited where it bears on this one, with its date, and never alone.

import type { Indicator, Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { isBlank, wordCount } from '../text/blank.ts';
import { newOptions } from '../text/documented.ts';
import { findPattern } from '../text/find-phrases.ts';
import { fold } from '../text/folded-text.ts';
import { block, justify } from './breach-of.ts';
import { isCalendarDay } from './indicators-cited.ts';

export const priorEncounters: Rule = {
  id: 'Q13',
  asks: 'Indicators of earlier encounters have a date and a bearing on this one, and stand beside current ones.',
  check: ({ query }) => [
    ...query.indicators.filter(({ encounter }) => encounter === 'prior').flatMap(breachesOf),
    ...onlyPrior(query),
    ...history(query),
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

/** A time that lies before this stay, as one speaks of it. */
const earlier =
  /\b(?:last (?:spring|summer|fall|autumn|winter|year|month|january|february|march|april|may|june|july|august|september|october|november|december|admission|hospitali[sz]ation|stay|encounter|visit)|(?:previous|prior|earlier|past|former|another) (?:admission|hospitali[sz]ation|stay|encounter|visit)s?|(?:months|years|weeks) ago|(?:in|since|from|of) 20\d\d|(?:old|outside|archived|past) (?:records?|charts?|encounters?))\b/gi;

/** What is told of an earlier time, though nothing cited is said to be of one. */
function history(query: Query): Breach[] {
  const cited = query.indicators.map(({ text, source }) => `${text} ${source}`.toLowerCase());
  const hasPrior = query.indicators.some(({ encounter }) => encounter === 'prior');
  const told = (hasPrior ? [] : findPattern(fold(query.question), earlier))
    .filter(({ words }) => !cited.some((text) => text.includes(words.toLowerCase().split(' ').at(-1)!)))
    .map(({ span, words }) =>
      justify(
        'Q13',
        { field: 'question', span },
        `“${words}” speaks of an earlier time, of which nothing is cited.`,
        'Cite it as an indicator of an earlier encounter with its date, or leave it out.',
      ),
    );
  return [
    ...told,
    ...query.indicators
      .filter((one) => isOld(one) || isOfOtherStay(query, one))
      .map(({ id }) =>
        justify(
          'Q13',
          { field: 'indicators', part: id },
          'An indicator of this encounter tells a value of long before it.',
          'Mark it as of an earlier encounter with that date, or give the reason why it is of this one.',
        ),
      ),
  ];
}

/** Older than this before its document, a dated value is of another stay: our own choice. */
const longBefore = 60 * 24 * 60 * 60 * 1000;

function isOld({ text, date, encounter }: Indicator): boolean {
  if (encounter === 'prior') return false;
  const written = Date.parse(`${date}T00:00:00Z`);
  const days = [...text.matchAll(/\b(\d{1,2})\/(\d{1,2})\/(20\d\d)\b|\b(20\d\d)-(\d\d)-(\d\d)\b/g)].map(
    ([, month, day, year, isoYear, isoMonth, isoDay]) =>
      Date.UTC(Number(year ?? isoYear), Number(month ?? isoMonth) - 1, Number(day ?? isoDay)),
  );
  return days.length > 0 && days.every((at) => written - at > longBefore);
}

/** Dated long before everything else that is cited of this encounter. */
function isOfOtherStay({ indicators }: Query, { date, encounter }: Indicator): boolean {
  const others = indicators.flatMap((one) =>
    isCalendarDay(one.date) && one.encounter === 'current' ? [Date.parse(one.date!)] : [],
  );
  return (
    encounter === 'current' && isCalendarDay(date) && Math.max(...others, 0) - Date.parse(date!) > longBefore
  );
}

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
  if (!added.every(({ supportedBy }) => supportedBy.every(isPrior))) return [];
  return added.map(({ id, text }) =>
    block(
      'Q13',
      { field: 'options', part: id },
      `“${text}” is supported by earlier encounters only.`,
      'Name what in this encounter supports it; where nothing does, do not ask for it.',
    ),
  );
}
