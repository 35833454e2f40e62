// How one fact is read from a passage: each reader is a file that names the fact and finds values in what it is given.

import type { FactName, FactValue } from '../../model/confirmed-fact.ts';
import type { Passage } from '../note.ts';

/** A value that stands in a passage. */
export interface Find<N extends FactName = FactName> {
  value: FactValue<N>;
  /** Place in the passage of the words that say it. */
  from: number;
  to: number;
  /** Why a person should look twice; null: the passage states it plainly. */
  doubt: string | null;
}

/** What the proposals are for. */
export interface About {
  /** The line's words, so that another part of the body is told from the one that is meant; absent: the encounter. */
  label?: string | null;
  /** ISO date of the service: what a text tells of another day is of another service. */
  dateOfService?: string | null;
}

export interface FactReader<N extends FactName = FactName> {
  fact: N;
  /** Cheap test whether a passage may say it at all. */
  hint: RegExp;
  /** Finds in their order. Must not throw on any text. */
  read: (passage: Passage, about: About) => Find<N>[];
}

/** A reader that also sees what it found in the whole document: a list of infusions is one value. */
export interface WholeReader<N extends FactName = FactName> {
  fact: N;
  readAll: (passages: readonly Passage[], about: About) => (Find<N> & { passage: Passage; last: Passage })[];
}
