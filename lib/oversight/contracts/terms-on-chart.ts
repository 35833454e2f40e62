// What the contract promises for a chart in view: of each measure the narrowest term, and where promises differ by how
// pressing a chart is, that of each class, since no page says which one a chart is.

import {
  type ChartClass,
  type ContractTerm,
  chartClass,
  termMeasure,
} from '../../model/oversight/contract.ts';
import { type TermAsked, termFor } from './term-for.ts';

export interface TermOnChart {
  term: ContractTerm;
  /** Classes of charts that it holds for; empty: whichever it is. */
  classes: ChartClass[];
}

/** In the order of the measures. */
export function termsOnChart(
  terms: readonly ContractTerm[],
  chart: Omit<TermAsked, 'measure' | 'class'>,
): TermOnChart[] {
  return termMeasure.options.flatMap((measure) => {
    const byClass = chartClass.options.map((kind) => ({
      kind,
      term: termFor(terms, { ...chart, measure, class: kind }),
    }));
    const distinct = [...new Set(byClass.flatMap(({ term }) => term ?? []))];
    return distinct.map((term) => {
      const classes = byClass.filter((one) => one.term === term).map(({ kind }) => kind);
      return { term, classes: classes.length === chartClass.options.length ? [] : classes };
    });
  });
}
