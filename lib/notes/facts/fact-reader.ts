// How one fact is read from a passage: each reader is a file that names the fact and finds values in what it is given.

import type { FactName, FactValue } from '../../model/confirmed-fact.ts';
import type { Passage } from '../note.ts';
import type { About, Standing } from '../standing.ts';

export type { About };

/** A value that stands in a passage. */
export interface Find<N extends FactName = FactName> {
  value: FactValue<N>;
  /** Place in the passage of the words that say it. */
  from: number;
  to: number;
  /** Why a person should look twice; null: the passage states it plainly. */
  doubt: string | null;
}

export interface FactReader<N extends FactName = FactName> {
  fact: N;
  /** Cheap test whether a passage may say it at all. */
  hint: RegExp;
  /** How else than for today a passage may speak: a find that does is offered with that as its doubt. */
  alsoFrom?: readonly Standing[];
  /** Finds in their order. Must not throw on any text. */
  read: (passage: Passage, about: About) => Find<N>[];
}

/** A reader that also sees what it found in the whole document: a list of infusions is one value. */
export interface WholeReader<N extends FactName = FactName> {
  fact: N;
  readAll: (passages: readonly Passage[], about: About) => (Find<N> & { passage: Passage; last: Passage })[];
}
