// What checks ask of code tables, and no more. Whoever has imported tables answers it; a table that nobody has
// imported answers `not-loaded`, so that no check takes an absent file for an absent edit.

import type { CodeSystem } from '../model/code-line.ts';

export type Loaded<T> = T | 'not-loaded';

export type TableName =
  | 'code-sets'
  | 'tabular'
  | 'poa-exempt'
  | 'hac'
  | 'pairs'
  | 'unit-limits'
  | 'add-ons'
  | 'fee-schedule'
  | 'inpatient-edits'
  | 'drug-units'
  | 'anesthesia-base';

export interface CodeStatus {
  status: 'valid' | 'heading' | 'ended' | 'not-yet' | 'no-such-code';
  /** Last day for `ended`, first day for `not-yet`, otherwise null. ISO. */
  date: string | null;
}

/** What the notes of one kind at one place of the tabular list ask: any one of the codes that they mean will do. */
export interface NoteAnswer {
  means: (code: string) => boolean;
  text: string;
  /** It asks only where the record says so, as most notes do: that no such code is there tells nothing. */
  conditional?: boolean;
}

export type InpatientEdit =
  | 'newborn'
  | 'pediatric'
  | 'maternity'
  | 'adult'
  | 'female'
  | 'male'
  | 'unacceptable-principal'
  | 'questionable-admission'
  | 'non-covered'
  | 'limited-coverage'
  | 'wrong-procedure'
  | 'unspecified';

export interface RuleTables {
  code: (system: CodeSystem, code: string, date: string) => Loaded<CodeStatus>;
  /** Which seventh characters the code takes; null: none. */
  sevenths: (code: string, date: string) => Loaded<readonly string[] | null>;
  /** Notes of the code and of what it stands under. */
  excludes1: (code: string, date: string) => Loaded<readonly NoteAnswer[]>;
  codeFirst: (code: string, date: string) => Loaded<readonly NoteAnswer[]>;
  additionalCodes: (code: string, date: string) => Loaded<readonly NoteAnswer[]>;
  manifestation: (code: string, date: string) => Loaded<boolean>;
  poaExempt: (code: string, date: string) => Loaded<boolean>;
  hospitalAcquired: (code: string, date: string) => Loaded<boolean>;
  /** The edit in force on that date, first and last day included; null: none. */
  pair: (
    column1: string,
    column2: string,
    date: string,
    claim: 'professional' | 'facility',
  ) => Loaded<{ modifier: 0 | 1 | 9 } | null>;
  /** `by`: 1 a line, 2 a day by policy, 3 a day by clinical reason. */
  unitLimit: (
    code: string,
    date: string,
    claim: 'professional' | 'facility',
  ) => Loaded<{ units: number; by: 1 | 2 | 3 } | null>;
  /** Type 1: a closed list of primaries; 2: none is published; 3: some are. Null: not an add-on code. */
  addOn: (code: string, date: string) => Loaded<{ type: 1 | 2 | 3; primaries: readonly string[] } | null>;
  /** Global days (`000`, `010`, `090`, `MMM`, `XXX`, `YYY`, `ZZZ`) and the PC/TC indicator. */
  fees: (code: string, date: string) => Loaded<{ global: string; pcTc: string } | null>;
  inpatientEdits: (system: CodeSystem, code: string, date: string) => Loaded<readonly InpatientEdit[]>;
  /** How much of the drug one unit of the code is, in the unit that doses are confirmed in. */
  drugUnit: (code: string, date: string) => Loaded<number | null>;
  anesthesiaBase: (code: string, date: string) => Loaded<number | null>;
}

const no = (): 'not-loaded' => 'not-loaded';

/** Tables of somebody who has imported nothing. */
export const noTables: RuleTables = {
  code: no,
  sevenths: no,
  excludes1: no,
  codeFirst: no,
  additionalCodes: no,
  manifestation: no,
  poaExempt: no,
  hospitalAcquired: no,
  pair: no,
  unitLimit: no,
  addOn: no,
  fees: no,
  inpatientEdits: no,
  drugUnit: no,
  anesthesiaBase: no,
};
