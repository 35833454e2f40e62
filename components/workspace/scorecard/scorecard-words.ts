// The words of the scorecard: its groups, its two ways of counting, and what an opened number was.

import type { Direction } from '../../../lib/model/finding.ts';
import type { RowTarget } from '../../../lib/oversight/contracts/review-target.ts';
import type { Attribution } from '../../../lib/review/accuracy/attribution.ts';
import type { Tally } from '../../../lib/review/accuracy/code-counts.ts';
import type { Counted } from '../../../lib/review/behind-figure.ts';
import type { Pool } from '../../../lib/review/pooled-reviews.ts';
import type { Dimension, Stage } from '../../../lib/review/scorecard.ts';
import type { Standing } from '../../../lib/review/target.ts';
import { categoryWords, directionWords } from '../../ui/words.ts';
import type { Group } from './scorecard-route.ts';

export const dimensionWords: Record<Dimension, string> = {
  coder: 'Coder',
  specialty: 'Specialty',
  encounterType: 'Encounter type',
  payer: 'Payer',
};

export const attributionWords: Record<Attribution, string> = {
  raw: 'Raw',
  vendor: 'Vendor-attributable',
};

export const attributionMeaning: Record<Attribution, string> = {
  raw: 'Raw: every scored error counts, whatever its root cause.',
  vendor:
    'Vendor-attributable: only errors whose root cause is the coder, the query process, an outdated code set or the vendor’s own system count; the others are left out of both sides.',
};

export const stageWords: Record<Stage, string> = {
  initial: 'Initial',
  final: 'Final',
};

export const stageMeaning: Record<Stage, string> = {
  initial: 'Initial: findings as the vendor was first told of them, before any dispute.',
  final:
    'Final: only reviews that the vendor has accepted, was deemed to have accepted, or whose disputes are decided; overturned findings count as agreement. A contract’s accuracy goes by these.',
};

export const poolWords: Record<Pool, string> = {
  routine: 'All but focused',
  random: 'Random samples',
  focused: 'Focused samples',
  'new-coder': 'New coders',
};

export const poolMeaning: Record<Pool, string> = {
  routine:
    'Charts of random samples and charts reviewed without a sample; charts of focused samples and of new coders are left out, since they were chosen.',
  random: 'Charts of random samples alone: they stand for the charts they were drawn from.',
  focused: 'Charts of focused samples: chosen for a reason, they say nothing of other charts.',
  'new-coder': 'Charts of new coders: all of them are reviewed; they say nothing of other coders.',
};

export const countWords: Record<keyof Tally, string> = {
  agree: 'Agreed',
  revise: 'Revised',
  add: 'Omitted',
  delete: 'Deleted',
};

export const counts = ['agree', 'revise', 'add', 'delete'] as const;

export const directionColumns: Record<Direction | 'notSaid', string> = {
  ...directionWords,
  notSaid: 'Not said',
};

export const standingWords: Record<Standing, string> = {
  above: 'above target',
  met: 'meets target',
  'below-in-reach': 'below target, within its interval',
  below: 'below target',
  insufficient: 'not held against the target',
  'not-reviewed': '',
};

/** A group's name as a row shows it. */
export const groupName = (group: Group): string => (group ? (group.name ?? 'Not named on the page') : 'All');

/** What an opened number counts. */
export function countedWords(counted: Counted): string {
  switch (counted.what) {
    case 'charts':
      return 'charts reviewed';
    case 'codes':
      return `${countWords[counted.count].toLowerCase()} codes`;
    case 'figure':
      return `${counted.method.name}, ${counted.part === 'right' ? 'numerator' : 'denominator'}`;
    case 'left-out':
      return counted.why === 'advisory'
        ? 'advisory findings, not scored'
        : 'errors that are not the vendor’s';
    case 'errors': {
      const { category, direction } = counted;
      const named = category === undefined ? 'errors' : category ? categoryWords[category] : 'no category';
      return direction ? `${named}, ${directionColumns[direction].toLowerCase()}` : named;
    }
  }
}

export function rowTargetWords(target: RowTarget | null): string {
  if (!target) return 'no target: the contract counts by another method, or was changed meanwhile';
  const share = `target ${Number((target.value * 100).toFixed(2))} %`;
  return `${share}, ${target.from ?? 'the usual one'}`;
}
