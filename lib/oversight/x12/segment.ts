// A segment of an X12 file, and how its elements are read. Elements stay as they were sent until somebody asks for what is
// in one: most are never looked at, and a file has hundreds of thousands.

import { type ImportProblem, importProblem } from '../import-problem.ts';

export interface Separators {
  element: string;
  /** ISA11. */
  repetition: string;
  /** ISA16. */
  component: string;
  /** The character after ISA16. */
  segment: string;
}

export interface RawSegment {
  /** `CLM`. */
  id: string;
  /** Element 01 first. Read them by `at`, `componentsOf` and `repeatsOf`. */
  elements: readonly string[];
  /** In the file, from 1. */
  number: number;
  /** Character of the file where it begins, from 0. */
  position: number;
  separators: Separators;
}

/** Element `n`, counted from 1 as in the guides; '' where it was not sent. */
export const at = ({ elements }: RawSegment, n: number): string => elements[n - 1] ?? '';

/** Components of element `n`, the first at 0. One empty one where the element was not sent. */
export const componentsOf = (segment: RawSegment, n: number): string[] =>
  at(segment, n).split(segment.separators.component);

/** Repetitions of element `n`, each as its components. None where the element was not sent. */
export const repeatsOf = (segment: RawSegment, n: number): string[][] => {
  const { repetition, component } = segment.separators;
  const all = at(segment, n);
  return all === '' ? [] : all.split(repetition).map((one) => one.split(component));
};

/** `segment 12 (CLM)`, as people are told where something is wrong. */
export const placeOf = ({ number, id }: Pick<RawSegment, 'number' | 'id'>): string =>
  `segment ${number} (${id})`;

/** To be thrown. @param why begins with a capital and ends with a full stop. */
export const wrongAt = (segment: Pick<RawSegment, 'number' | 'id'>, why: string): ImportProblem =>
  importProblem(placeOf(segment), why);
