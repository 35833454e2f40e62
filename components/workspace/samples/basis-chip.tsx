// What may be said from a sample, wherever it is named: a focused one must never be taken for a random one.

import type { Basis } from '../../../lib/review/sampling/design.ts';

const words: Record<Basis, string> = {
  random: 'stands for its frame',
  focused: 'says nothing of the other charts',
  'new-coder': 'says nothing of other coders',
};

export const BasisChip = ({ basis }: { basis: Basis }) => (
  <span className={basis === 'random' ? 'chip basis' : 'chip basis basis-narrow'}>{words[basis]}</span>
);
