// What reading the documentation proposes: a change to the delivered codes, with the passages it rests on. Never a
// verdict: a reviewer takes it, dismisses it or leaves it.

import type { CodeLine, CodeSystem } from '../../model/code-line.ts';
import type { QuoteAnchor } from '../../model/evidence.ts';
import type { Direction, FindingCategory, Severity } from '../../model/finding.ts';
import type { Disposition } from '../../model/verdict.ts';
import type { NoteDocument } from '../note.ts';
import { quoteOf } from '../quote.ts';
import type { Care } from './held-in.ts';
import type { ReadingTables } from './reading-tables.ts';
import type { Statement } from './statements.ts';

export interface ReadingPassage {
  /** Position among the documents that were given. */
  document: number;
  quote: QuoteAnchor;
}

export interface ReadingProposal {
  /** Id of the check, `N1`. */
  check: string;
  /** Null: a code that was left out. */
  lineKey: string | null;
  message: string;
  proposal: {
    category: FindingCategory;
    severity: Severity;
    direction: Direction;
    /** Null: it asks for a look. */
    disposition: Disposition | null;
    system?: CodeSystem;
    code?: string;
    /** Place among the lines of its system, from 1. */
    position?: number;
  };
  /** At least one, the weightiest first. */
  passages: ReadingPassage[];
}

export interface ReadChart {
  lines: readonly CodeLine[];
  setting: 'inpatient' | 'outpatient' | 'emergency' | null;
  /** ISO; null: not known. */
  dateOfService: string | null;
  /** Last day of a stay. */
  dischargeDate: string | null;
}

/** What each check is given. */
export interface Reading {
  chart: ReadChart;
  documents: readonly NoteDocument[];
  statements: readonly Statement[];
  tables: ReadingTables;
}

export const diagnosesOf = ({ lines }: ReadChart): CodeLine[] =>
  lines.filter(({ system, code }) => system === 'ICD-10-CM' && code !== '');

export const careOf = ({ setting, dateOfService }: ReadChart): Care => ({
  dateOfService,
  stay: setting === 'inpatient',
});

/** The passages of statements, each once. */
export function passagesFor(
  statements: readonly Statement[],
  { documents }: Pick<Reading, 'documents'>,
  most = 3,
): ReadingPassage[] {
  const seen = new Set<string>();
  return statements
    .flatMap(({ passage }) => {
      const quote = quoteOf(passage.note, passage.start, passage.end);
      if (!quote || seen.has(quote.exact)) return [];
      seen.add(quote.exact);
      return [{ document: documents.indexOf(passage.note), quote }];
    })
    .slice(0, most);
}

/** As much of a statement as a message has room for. */
export function wordsOfStatement({ text }: Pick<Statement, 'text'>): string {
  const plain = text
    .replace(/^[\s\d.)•-]+/, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:]+$/, '');
  return plain.length > 110 ? `${plain.slice(0, 107).trimEnd()}…` : plain;
}
