// Minutes of a service that is paid by time. A number of minutes belongs to the service that is named nearest to it in
// the same passage, else to the one that its section or its document is about, else to none.

import type { Passage } from '../note.ts';
import { type Duration, durationsIn } from './durations.ts';
import type { FactReader, Find } from './fact-reader.ts';

type MinutesFact =
  | 'psychotherapy-minutes'
  | 'crisis-minutes'
  | 'visit-minutes'
  | 'critical-care-minutes'
  | 'recorded-minutes';

interface Service {
  fact: MinutesFact | 'another';
  words: RegExp;
}

/** What minutes are of. The first of two names at one place counts. */
const services: readonly Service[] = [
  {
    fact: 'another',
    words:
      /\b(?:group(?: psychotherapy| therapy)?|tourniquet|cross[- ]?clamp|bypass time|fluoro(?:scopy)?(?: time)?|anesthesia|sedation|procedure time|operative time|infus\w*|bolus|nebuli[sz]\w*|walk(?:s|ed|ing)?|exercis\w*|run(?:s|ning)?|sleep\w*|fall(?:s|ing)? asleep|drive|drove|commute|wait(?:ed|ing)?|room|observ\w*|watched|monitored for|onset|lasting|lasted|episodes?|attacks?|seizure|symptoms?|pain|breaks?|rest(?:s|ed)?|ischemi\w*|CPR|compressions?|ambulance|transport|hyperventilation|photic|medical part|E\/M (?:time|portion|service)|evaluation and management|pomodoro|delay|heart rate|tobacco|smoking cessation|advance care planning|ACP|chart prep|per minute|after (?:the )?(?:dose|injection)|supervis\w*|teaching|travel|case management|testing|scoring|therapeutic exercise|manual therapy|gait training|chest tube|intubation|central line|procedures?|repair|ultrasound)\b/gi,
  },
  {
    fact: 'crisis-minutes',
    words:
      /\b(?:crisis(?: psychotherapy| intervention| session| stabili[sz]ation)?|psychotherapy for (?:a )?crisis)\b/gi,
  },
  {
    fact: 'psychotherapy-minutes',
    words:
      /\b(?:(?:individual |family |couples )?(?:psycho-?therapy|therapy session|therapy time|counsell?ing session|session (?:time|length|duration)|time in session|in session|session lasted|duration of session|psychotx)|CBT session|therapeutic session|sessions?)\b/gi,
  },
  {
    fact: 'critical-care-minutes',
    words: /\b(?:critical care(?: time| services?)?|crit care|CC time|CCT)\b/gi,
  },
  {
    fact: 'recorded-minutes',
    words:
      /\b(?:v?EEG(?: recording| monitoring)?|recording(?: time| duration)?|recorded|polysomnogra\w+|PSG|total recording time|TRT|study duration|video[- ]EEG|holter)\b/gi,
  },
  {
    fact: 'visit-minutes',
    words:
      /\b(?:total (?:visit |encounter |provider |physician |E\/M )?time|time (?:in )?total|in total|total of|time spent|spent|visit|encounter|office visit|this encounter|face[- ]to[- ]face|pre-?visit|date of (?:the )?(?:service|encounter|visit)|day of (?:the )?(?:visit|encounter|service)|total)\b/gi,
  },
];

/** A name this near to a number is of it. */
const reach = 140;

/** Names at the same distance: the more telling goes first. */
const rank: Record<Service['fact'], number> = {
  'crisis-minutes': 0,
  'critical-care-minutes': 1,
  'psychotherapy-minutes': 2,
  'recorded-minutes': 3,
  another: 4,
  'visit-minutes': 5,
};

/** Reader for one of the services. */
export const minutesOf = (fact: MinutesFact): FactReader<MinutesFact> => ({
  fact,
  hint: /\b(?:min|minutes?|mins|hours?|hrs?|h)\b|\d ?(?:min|h|hr)|\d:\d\d|\d{4}/i,
  read: (passage) => durationsIn(passage.text).flatMap((duration) => readOne(fact, passage, duration)),
});

function readOne(fact: MinutesFact, passage: Passage, duration: Duration): Find<MinutesFact>[] {
  const told = serviceOf(passage, duration);
  if (told?.fact !== fact || !isPossible(fact, duration)) return [];
  return [
    {
      value: duration.minutes,
      from: duration.from,
      to: duration.to,
      doubt: duration.doubt ?? (told.by === 'passage' ? null : told.why),
    },
  ];
}

type Told = { fact: Service['fact']; by: 'passage' } | { fact: Service['fact']; by: 'around'; why: string };

function serviceOf(passage: Passage, duration: Duration): Told | null {
  const { text, lead, note } = passage;
  const inside = nearest(text, duration);
  if (inside && !(inside.fact === 'visit-minutes' && inside.general)) {
    if (inside.fact === 'psychotherapy-minutes' && /\bgroup\b/i.test(`${note.name} ${lead}`)) return null;
    return { fact: inside.fact, by: 'passage' };
  }
  const before = around(lead);
  if (before)
    return { fact: before, by: 'around', why: 'What the minutes are of stands before the passage.' };
  const named = around(note.name);
  if (named && (inside || /\b(?:time|session|start|duration|minutes?:|total)\b/i.test(text)))
    return {
      fact: named,
      by: 'around',
      why: 'Only the title of the document tells what the minutes are of.',
    };
  return inside ? { fact: inside.fact, by: 'passage' } : null;
}

interface Near {
  fact: Service['fact'];
  /** `Spent`, `in total`: time of whatever the text is about. */
  general: boolean;
}

/** The service named nearest to the number; names before it and in its own clause are nearer. */
function nearest(text: string, { from, to }: Duration): Near | null {
  const begin = Math.max(0, from - reach - longestName);
  const near = text.slice(begin, to + reach + longestName);
  const duration = { from: from - begin, to: to - begin };
  let best: (Near & { cost: number }) | null = null;
  for (const { fact, words } of services) {
    for (const match of near.matchAll(words)) {
      const away = costOf(near, match, duration);
      if (away === null) continue;
      const cost = away + rank[fact] * 4 + (fact === 'visit-minutes' ? 30 : 0);
      if (!best || cost < best.cost)
        best = { fact, cost, general: !/visit|encounter|service/i.test(match[0]) };
    }
  }
  return best;
}

const longestName = 40;
const deniedName = /\b(?:no|not|without|denies|declined)\s(?:[\w-]+\s)?$/i;
/** What is excluded, or apart, is named and not meant. */
const apart =
  /\b(?:exclu\w+|not includ\w+|separate\w*|apart|other than|in addition to|besides|without|minus|outside|before|after|then|of which|of this time)\b/i;

/** How far a name is from the number; null: it is not of it. */
function costOf(
  text: string,
  { 0: name, index }: RegExpMatchArray,
  { from, to }: Pick<Duration, 'from' | 'to'>,
): number | null {
  const at = index!;
  const end = at + name.length;
  const before = end <= from;
  if (!before && at < to) return null;
  const gap = before ? text.slice(end, from) : text.slice(to, at);
  if (gap.length > reach || deniedName.test(text.slice(Math.max(0, at - 24), at))) return null;
  if (!before && apart.test(gap)) return null;
  const breaks = (gap.match(/[,;]|\band\b/g) ?? []).length;
  // `45 minutes of psychotherapy`: nothing is nearer.
  const behind = /^ (?:of|in|for|providing|doing) (?:\w+ )?$/.test(gap) ? -16 : 6;
  return gap.length + breaks * 12 + (before ? 0 : behind);
}

function around(text: string): Service['fact'] | null {
  const found = services
    .filter(({ fact }) => fact !== 'visit-minutes')
    .flatMap(({ fact, words }) => [...text.matchAll(words)].map(() => fact))
    .sort((a, b) => rank[a] - rank[b]);
  return /\bgroup\b/i.test(text) ? 'another' : (found[0] ?? null);
}

/** A visit of a day and a session of a minute are something else. */
function isPossible(fact: MinutesFact, { minutes }: Duration): boolean {
  if (fact === 'recorded-minutes') return minutes >= 5 && minutes <= 7 * 1440;
  return minutes >= 5 && minutes <= 480;
}
