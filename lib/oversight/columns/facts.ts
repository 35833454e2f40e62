// What is counted, as columns: coded charts, reviewed charts, claims, denials, queries, and coders on the account. All
// share the numbers of their names, so that charts and claims of one vendor meet in one group.

import { eachOf } from '../../model/each-of.ts';
import { isKeyOf, keysOf } from '../../model/keys-of.ts';
import { groupedBy } from '../../model/oversight/measure.ts';
import { type Dictionary, makeDictionary } from './dictionary.ts';
import { buildTable, type RowOf, type Shape, type Table } from './table.ts';

/** Each table has all of them; what a row cannot have is not known in it. */
export const dimensions = groupedBy.options;
export type DimensionName = (typeof dimensions)[number];

/** Codes of a reviewed chart: agreed, revised, omitted, deleted; initially and finally; all, and the vendor’s own. */
export const tallies = ['a', 'r', 'o', 'd', 'first-a', 'first-r', 'first-o', 'first-d'] as const;
export const ownTallies = ['own-a', 'own-r', 'own-o', 'own-d'] as const;

export const shapes = {
  /** `day`: returned. A share or a mark of yes and no is 1 or 0. */
  charts: {
    names: dimensions,
    // `received-time`: milliseconds of its day at which it was received.
    whole: ['day', 'received', 'received-time', 'coded'],
    // Hours by the clock, and those of business; how many code lines; whether the coder was new on the account; reviewed by
    // the vendor itself; hours by the clock that the contract allows.
    numbers: ['hours', 'business', 'paused', 'lines', 'new-coder', 'own-review', 'allowed'],
  },
  /** `day`: signed. Routine reviews alone: what was chosen for a reason stands for nothing else. */
  reviews: {
    names: dimensions,
    whole: ['day'],
    numbers: [
      'final',
      ...tallies,
      ...ownTallies,
      'over',
      'under',
      // Cents.
      'paid',
      'correct',
      'disputed',
      'overturned',
      'gaps',
      'queries',
      // Of charts with an answered query: codes right, of how many, before the answers and after; findings that they mended.
      'before-right',
      'before-of',
      'after-right',
      'after-of',
      'mended',
    ],
  },
  /** `day`: submitted. Originals; replacements are left out before. */
  claims: {
    names: [...dimensions, 'cause'],
    whole: ['day'],
    numbers: ['clean', 'first-pass', 'answered', 'denied', 'coding-denied', 'charge'],
  },
  /** `day`: denied. */
  denials: {
    names: [...dimensions, 'attributed', 'outcome', 'bearer'],
    whole: ['day', 'cause-due', 'cause-given'],
    numbers: ['cents', 'reworked', 'hours'],
  },
  /** `day`: sent. Hours from sending to the answer, from the answer to what the coder did, and from sending to that. */
  queries: {
    names: dimensions,
    whole: ['day'],
    numbers: ['provider-hours', 'coder-hours', 'whole-hours'],
  },
  /** A coder’s time on the account; `day`: the first; `last`: the last, not known while they are there. */
  coders: {
    names: dimensions,
    whole: ['day', 'last'],
    numbers: [],
  },
} as const satisfies Record<string, Shape>;

export type FactName = keyof typeof shapes;
export type FactTable<F extends FactName> = Table<(typeof shapes)[F]>;
export type FactRow<F extends FactName> = RowOf<(typeof shapes)[F]>;

export type NameColumn = DimensionName | 'cause' | 'attributed' | 'outcome' | 'bearer';
export type Names = Readonly<Record<NameColumn, Dictionary>>;

export const nameColumns: readonly NameColumn[] = [...dimensions, 'cause', 'attributed', 'outcome', 'bearer'];

/** Closed lists are numbered from 1 in this order: definitions of measures rely on it. */
export const fixedNames = {
  cause: ['coding', 'billing', 'other'],
  attributed: [
    'coding',
    'documentation',
    'coding-or-documentation',
    'billing',
    'authorization',
    'coverage',
    'unknown',
  ],
  outcome: ['paid', 'partly-paid', 'upheld', 'written-off', 'not-pursued'],
  bearer: ['vendor', 'client', 'shared'],
} as const;

export const makeNames = (): Names =>
  eachOf(nameColumns, (name) => makeDictionary(isKeyOf(fixedNames, name) ? fixedNames[name] : []));

/** The number of a name of a closed list. */
export const fixedCode = <L extends keyof typeof fixedNames>(
  list: L,
  name: (typeof fixedNames)[L][number],
): number => {
  const names: readonly string[] = fixedNames[list];
  return names.indexOf(name) + 1;
};

export type Facts = { readonly names: Names } & { readonly [F in FactName]: FactTable<F> };

export const factNames = keysOf(shapes);

/** The compiler cannot tell that shape and rows are of the same kind of fact: the names say so. */
export const buildFact = <F extends FactName>(fact: F, rows: readonly FactRow<F>[], names: Names) =>
  buildTable(shapes[fact] as Shape, rows, names) as FactTable<F>;

export type FactRows = { [F in FactName]: FactRow<F>[] };

/** All tables of their rows. */
export function buildFacts(rows: FactRows): Facts {
  const names = makeNames();
  // Of a name that is any of several the compiler knows no one kind of row.
  const tables = factNames.map((fact) => [fact, buildFact(fact, rows[fact] as never, names)]);
  return { names, ...Object.fromEntries(tables) } as Facts;
}
