// Which samples may be added up to one figure. A focused sample was chosen because errors were expected there;
// pooled with random charts it makes a figure of nothing, and one that nobody can take apart again.

import { fail, ok, type Result } from '../../model/result.ts';
import type { Basis } from './design.ts';
import type { Sample } from './draw.ts';

type Pooled = Pick<Sample, 'basis' | 'picks'>;

const words: Record<Basis, string> = {
  random: 'random',
  focused: 'focused',
  'new-coder': 'of all charts of new coders',
};

const stands: Record<Basis, string> = {
  random: 'A random sample stands for the frame it was drawn from.',
  focused: 'A focused sample was chosen for a reason and stands for nothing but itself.',
  'new-coder': 'Charts of new coders are all reviewed, so they weigh more than their share.',
};

/** The encounters of these samples, each once; a fault when they do not stand for the same thing. */
export function poolSamples(samples: readonly Pooled[]): Result<{ basis: Basis; keys: string[] }> {
  const bases = [...new Set(samples.map((s) => s.basis))].sort();
  const [basis] = bases;
  if (basis === undefined)
    return fail('no-samples', 'No sample was named.', 'There is nothing to add up.', 'Choose a sample.');
  if (bases.length > 1)
    return fail(
      'samples-not-pooled',
      `These samples are of different kinds: ${bases.map((b) => words[b]).join(', ')}.`,
      `${bases.map((b) => stands[b]).join(' ')} One figure of both would mean neither.`,
      'Show a figure for each kind, side by side.',
    );
  return ok({ basis, keys: [...new Set(samples.flatMap((s) => s.picks.map((p) => p.key)))] });
}

/** The samples for a figure that is held against a target of the contract: random ones only. */
export function poolForTarget(samples: readonly Pooled[]): Result<{ basis: 'random'; keys: string[] }> {
  const pooled = poolSamples(samples);
  if (!pooled.ok) return pooled;
  const { basis, keys } = pooled.value;
  if (basis === 'random') return ok({ basis, keys });
  return fail(
    'not-for-a-target',
    `This sample is ${words[basis]}.`,
    `${stands[basis]} It cannot be held against the accuracy that the contract agrees on.`,
    'Draw a random sample for the target.',
  );
}
