// Short writing for what was given, in examples of the infusion checks.

import type { Administration } from '../../model/confirmed-fact.ts';

const words = {
  chemo: ['chemotherapy', 'infusion'],
  'chemo-push': ['chemotherapy', 'push'],
  drug: ['therapeutic', 'infusion'],
  push: ['therapeutic', 'push'],
  fluid: ['hydration', 'infusion'],
  pump: ['chemotherapy', 'pump'],
} as const;

/** What was given on 2026-03-10, from `09:00-10:30`; a push has its start only, and `?` is not stated. */
export function given(what: keyof typeof words, times: string, drug = 'drug A'): Administration {
  const [kind, way] = words[what];
  const [start, stop] = times
    .split('-')
    .map((time): string | null => (time === '?' ? null : `2026-03-10T${time}`));
  return { kind, way, start: start!, stop: stop ?? null, drug, dose: '1', route: 'IV', site: 'left arm' };
}

/** The facts of a visit in which this was given. */
export const visit = (...administrations: Administration[]) => ({ administrations });
