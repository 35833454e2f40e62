// How long something took, as notes say it: `45 minutes`, `1 h 15 min`, `from 10:05 to 10:50`, `start 14:05, stop 14:50`.

import { oneOf } from '../../model/one-of.ts';
import { numberIn, wholeNumber } from '../text/numbers.ts';

export interface Duration {
  minutes: number;
  from: number;
  to: number;
  /** Why the number is not plain; null: it is. */
  doubt: string | null;
  /** Told by its beginning and end, not by a number of minutes. */
  byClock: boolean;
}

const spoken = new RegExp(
  String.raw`(?<![\d.:/,$]|\d[-–]|\bq ?)\b(?:(?<hours>${wholeNumber}|\d{1,2}\.\d{1,2}|an)[ -]?(?:hours?|hrs?|h)\b(?:,? ?(?:and )?(?<more>${wholeNumber})[ -]?(?:minutes?|mins?|min|m)\b)?|(?<minutes>${wholeNumber})(?: \(${wholeNumber}\))?[ -]?(?:minutes?|mins?|min)\b(?!\/))`,
  'gi',
);
/** `40 to 45 minutes`, `30-74 minutes`, `30 or 40 minutes`. */
const rangeBefore = new RegExp(String.raw`${wholeNumber} ?(?:-|–|—|to|or|\/) ?$`, 'i');
const about =
  /\b(?:about|approx(?:imately|\.)?|around|roughly|nearly|almost|over|more than|greater than|at least|under|less than|up to|minimum of|in excess of)\s*$|[<>≥≤~≈]\s*$/i;

const clock = String.raw`(?:\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|[0-2]\d[0-5]\d(?= ?(?:h|hrs|hours)\b|\b))`;
const fromTo = new RegExp(
  String.raw`(?<!\d[.:/-]?)(?<start>${clock})(?: ?(?:h|hrs|hours)\b)?[ ,]*(?:-|–|—|to|until|till|through|and)[ ]*(?<stop>${clock})(?!\d|:\d)`,
  'gi',
);
const startStop = new RegExp(
  String.raw`\b(?:start(?:ed|s)?(?: time| at)?|begin|began|begun|time in|in)\b(?: time)?(?: at)?[ :=]*(?<start>${clock})[^.;\d]{0,24}?\b(?:stop(?:ped|s)?|end(?:ed|s)?|finish(?:ed)?|completed|time out|out)\b(?: time)?(?: at)?[ :=]*(?<stop>${clock})(?!\d|:\d)`,
  'gi',
);

/** Every duration of the text, in the order of their places. */
export function durationsIn(text: string): Duration[] {
  return [...spokenIn(text), ...intervalsIn(text)].sort((a, b) => a.from - b.from);
}

function spokenIn(text: string): Duration[] {
  return [...text.matchAll(spoken)].flatMap((match) => {
    const { hours, more, minutes } = match.groups!;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    // A range is most often the words of a code, and says no number.
    if (rangeBefore.test(before) || /^ ?(?:-|–|to) ?\d/.test(text.slice(match.index + match[0].length)))
      return [];
    const whole = hours === undefined ? 0 : hoursIn(hours) * 60;
    const total = whole + (more ? numberIn(more) : 0) + (minutes ? numberIn(minutes) : 0);
    const doubt = about.test(before) ? 'The note gives about how long, not how long.' : null;
    return [
      {
        minutes: Math.round(total),
        from: match.index,
        to: match.index + match[0].length,
        doubt,
        byClock: false,
      },
    ];
  });
}

const hoursIn = (text: string): number =>
  /^an$/i.test(text) ? 1 : text.includes('.') ? Number(text) : numberIn(text);

/** Times of day with a beginning and an end. */
export function intervalsIn(text: string): (Duration & { start: string; stop: string })[] {
  const taken: { from: number; to: number }[] = [];
  return [...text.matchAll(startStop), ...text.matchAll(fromTo)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (taken.some((other) => from < other.to && other.from < to)) return [];
    const { start, stop } = match.groups!;
    const read = readInterval(start!, stop!);
    if (!read) return [];
    taken.push({ from, to });
    return [{ ...read, from, to, byClock: true }];
  });
}

function readInterval(
  start: string,
  stop: string,
): { minutes: number; start: string; stop: string; doubt: string | null } | null {
  const [first, last] = [
    minuteOf(start, half(start) ?? half(stop)),
    minuteOf(stop, half(stop) ?? half(start)),
  ];
  if (first === null || last === null) return null;
  // `11:50 to 12:20 pm`: the half of the day of the end is not that of the beginning.
  const begin =
    half(start) === null && half(stop) !== null && first > last
      ? minuteOf(start, otherHalf(half(stop)!))!
      : first;
  let minutes = last - begin;
  let doubt: string | null = null;
  if (minutes < 0) {
    // `12:40 to 1:25` by a clock of twelve hours, or over midnight.
    const twelve = half(start) === null && last < 12 * 60 && begin < 13 * 60;
    minutes += twelve ? 12 * 60 : 24 * 60;
    doubt = 'The end is before the beginning as written; read the two times.';
  }
  return minutes === 0 ? null : { minutes, start: asTime(begin), stop: asTime(last), doubt };
}

const half = (time: string): 'a' | 'p' | null =>
  oneOf<'a' | 'p'>(['a', 'p'], /([ap])\.?m/i.exec(time)?.[1]?.toLowerCase()) ?? null;
const otherHalf = (one: 'a' | 'p'): 'a' | 'p' => (one === 'a' ? 'p' : 'a');

/** Minute of the day; null when it is no time of day. */
function minuteOf(time: string, halfOfDay: 'a' | 'p' | null): number | null {
  const match = /^(\d{1,2}):?(\d{2})?/.exec(time)!;
  const four = /^\d{4}/.test(time);
  let hour = four ? Number(time.slice(0, 2)) : Number(match[1]);
  const minute = four ? Number(time.slice(2, 4)) : Number(match[2] ?? 0);
  if (hour > 24 || minute > 59) return null;
  if (halfOfDay && hour <= 12) hour = (hour % 12) + (halfOfDay === 'p' ? 12 : 0);
  return hour * 60 + minute;
}

const two = (n: number): string => String(n).padStart(2, '0');
const asTime = (minute: number): string => `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
