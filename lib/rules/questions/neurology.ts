// Questions about studies of nerves, muscles, brain and sleep.

import { column, count, type FactQuestion, rows, yesNo } from './input.ts';

const howMany = (unit: string) => ({ kind: 'count', unit, least: 0, most: 1000 }) as const;

export const neurologyQuestions = {
  'nerve-studies': count(
    'Nerve conduction studies',
    'How many nerve conduction studies does the table list? Motor and sensory of one nerve are two.',
    'studies',
  ),
  limbs: rows(
    'Limbs studied by needle',
    'For each limb studied by needle: how many muscles, without those beside the spine, of how many nerves and levels?',
    ['limb', 4],
    [
      column('muscles', 'Muscles', howMany('muscles')),
      column('nerves', 'Nerves', howMany('nerves')),
      column('levels', 'Spinal levels', howMany('levels')),
    ],
  ),
  naps: count('Naps', 'How many naps were recorded?', 'naps'),
  parameters: count(
    'Parameters of sleep',
    'How many parameters were recorded besides sleep staging?',
    'parameters',
  ),
  'staging-documented': yesNo('Sleep staging', 'Does the report state sleep stages?'),
  'with-video': yesNo('With video', 'Was video recorded with the EEG?'),
} satisfies Record<string, FactQuestion>;
