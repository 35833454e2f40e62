// Which promise of a contract holds for a chart: the narrowest one that fits it. A contract promises something for all
// charts, and more or less for some; whoever measures asks here, so that every figure is held to the same promise.

import { foldedName } from '../../model/folded-name.ts';
import type { ChartClass, Contract, ContractTerm, TermMeasure } from '../../model/oversight/contract.ts';
import type { Vendor } from '../../model/oversight/vendor.ts';
import { vendorsNamed } from '../../review/vendors/baa-gate.ts';

/** What is known of a chart, or of the group that a figure is of; null: not known, or of several kinds. */
export interface TermAsked {
  measure: TermMeasure;
  specialty: string | null;
  encounterType: string | null;
  payer: string | null;
  class: ChartClass | null;
  /** Day that the promise must hold on, as `2026-11-30`. */
  day: string;
}

/** In the order in which they weigh where two terms name as many. */
export const scopes = ['payer', 'class', 'specialty', 'encounterType'] as const;

/** Whether the day lies between two, both included; null: without end. */
export const holdsOn = (span: { from: string | null; to: string | null }, day: string): boolean =>
  (span.from === null || span.from <= day) && (span.to === null || day <= span.to);

/** Whether the term is about such a chart: everything that it names is known of the chart and the same. */
export const fits = (term: ContractTerm, asked: TermAsked): boolean =>
  term.measure === asked.measure &&
  holdsOn(term, asked.day) &&
  scopes.every((scope) => {
    const named = term[scope];
    const known = asked[scope];
    return named === null || (known !== null && foldedName(named) === foldedName(known));
  });

const named = (term: ContractTerm): number => scopes.filter((scope) => term[scope] !== null).length;

/**
 * Which of two terms that fit is narrower: the one that names more of the chart; of as many, the one that names the payer,
 * then the class, then the specialty, then the kind of encounter; then the later one; last, by key, so that the answer does
 * not hang on the order in which they were written. Negative: the first.
 */
export function byNarrowness(one: ContractTerm, other: ContractTerm): number {
  const more = named(other) - named(one);
  if (more !== 0) return more;
  for (const scope of scopes) {
    const only = Number(other[scope] !== null) - Number(one[scope] !== null);
    if (only !== 0) return only;
  }
  const later = compare(other.from ?? '', one.from ?? '');
  return later || compare(one.key, other.key);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The narrowest term that fits, be it a number or only words; null where none does. */
export const termFor = (terms: readonly ContractTerm[], asked: TermAsked): ContractTerm | null =>
  terms.filter((term) => fits(term, asked)).sort(byNarrowness)[0] ?? null;

/** A term that promises a number. */
export type NumberedTerm = ContractTerm & { target: number };

/** The narrowest of those with a number: words that cannot be measured leave the wider number standing. */
export const numberedTermFor = (terms: readonly ContractTerm[], asked: TermAsked): NumberedTerm | null =>
  termFor(terms.filter(isNumbered), asked) as NumberedTerm | null;

const isNumbered = ({ target }: ContractTerm): boolean => target !== null;

/** What the registers hold of vendors and contracts. */
export interface ContractRegister {
  vendors: readonly (Pick<Vendor, 'name' | 'alsoNamed'> & { id: string })[];
  contracts: readonly (Pick<Contract, 'vendorId' | 'title' | 'signedOn' | 'from' | 'to' | 'terms'> & {
    id: string;
  })[];
}

export interface Target {
  /** A share from 0 to 1, or a time in `unit`. */
  value: number;
  unit: ContractTerm['unit'];
  /** Of accuracy: the method that counts; null: the usual one. */
  method: string | null;
  term: NumberedTerm;
  contract: { id: string; title: string };
  /** Which promise it is, in words: `Coding services 2026: accuracy, Cardiology`. */
  from: string;
}

/** Contracts with the vendor that hold on a day: signed, begun and not over. The latest first. */
export function contractsOn<C extends ContractRegister['contracts'][number]>(
  contracts: readonly C[],
  vendorIds: ReadonlySet<string>,
  day: string,
): C[] {
  return contracts
    .filter((one) => vendorIds.has(one.vendorId) && one.signedOn !== null && holdsOn(one, day))
    .sort((a, b) => compare(b.from ?? '', a.from ?? '') || compare(a.id, b.id));
}

/**
 * The target of a vendor's contract for such charts: of the latest contract in force that has one; null where none has.
 * @param vendor by any of its names.
 */
export function targetFor(register: ContractRegister, vendor: string, asked: TermAsked): Target | null {
  const ids = new Set(vendorsNamed(register.vendors, vendor).map(({ id }) => id));
  for (const { id, title, terms } of contractsOn(register.contracts, ids, asked.day)) {
    const term = numberedTermFor(terms, asked);
    if (!term) continue;
    const { target: value, unit, method } = term;
    return { value, unit, method, term, contract: { id, title }, from: `${title}: ${scopeText(term)}` };
  }
  return null;
}

/** As `accuracy, Cardiology, complex`; of all charts only the measure. */
export const scopeText = (term: ContractTerm): string =>
  [
    term.measure.replaceAll('-', ' '),
    term.specialty,
    term.encounterType,
    term.payer,
    term.class && `${term.class} charts`,
  ]
    .filter(Boolean)
    .join(', ');
