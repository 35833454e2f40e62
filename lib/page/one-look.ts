// One look at a page: a synchronous pass in which nothing on it can change. So what was asked once is not
// asked again, and the time the page is kept waiting is watched.
//
// Time that another program took on a busy machine is no fault of the page, but a clock on the wall does not
// tell the two apart. What does: between two steps of a reading lie microseconds. A longer gap is the machine
// doing something else and counts as a short one; only the browser's own search by a selector, which is one
// step however long it takes, counts for more.

interface Patience {
  /** In milliseconds, with more than `few` steps and with fewer: an idle machine takes those in no time. */
  long: number;
  longAnyway: number;
  few: number;
}

/** How long one reading may keep the page waiting. A chart of 500 lines takes about as many steps as are few. */
const forReading: Patience = { long: 50, longAnyway: 250, few: 10_000 };

/** What a gap between two steps counts at most, in milliseconds. */
const longestStep = 2;
const longestSearch = 15;

interface Look {
  shown: Map<Element, boolean>;
  displayed: Map<Element, boolean>;
  rendered: Map<Document, boolean>;
  patience: Patience;
  steps: number;
  spent: number;
  last: number;
}

let current: Look | null = null;

/** Thrown when a page, or the profile for it, takes longer to read than the page can be kept waiting. */
export class TooSlow extends Error {}

/** Runs one synchronous pass over pages; one within another is part of that. */
export function inOneLook<T>(pass: () => T, patience = forReading): T {
  if (current) return pass();
  const last = performance.now();
  current = {
    shown: new Map(),
    displayed: new Map(),
    rendered: new Map(),
    patience,
    steps: 0,
    spent: 0,
    last,
  };
  try {
    return pass();
  } finally {
    current = null;
  }
}

/** Asked in every loop over the page's elements. `steps`: more than one where a step is known to be a long one. */
export const keepTime = (steps = 1): void => count(steps, longestStep);

/** Asked after each search by a selector. */
export const keepSearchTime = (): void => count(1, longestSearch);

function count(steps: number, longest: number): void {
  if (!current) return;
  const now = performance.now();
  current.spent += Math.min(now - current.last, longest);
  current.last = now;
  current.steps += steps;
  const { few, long, longAnyway } = current.patience;
  if (current.spent > (current.steps > few ? long : longAnyway)) throw new TooSlow();
}

/** The answer to a question about a part of the page, asked once in each look. */
export function remembered<K extends Element | Document>(
  what: 'shown' | 'displayed' | 'rendered',
  about: K,
  ask: (about: K) => boolean,
): boolean {
  // What is asked of elements is kept in one map, and of documents in another.
  const answers = current?.[what] as Map<K, boolean> | undefined;
  if (!answers) return ask(about);
  let answer = answers.get(about);
  if (answer === undefined) {
    answer = ask(about);
    answers.set(about, answer);
  }
  return answer;
}
