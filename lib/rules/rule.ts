// What an automatic check is. It never edits a code: it fires with a proposal that a reviewer confirms or refuses,
// passes, or says what it would need to know.

import type { CodeSystem, PoaIndicator } from '../model/code-line.ts';
import type { Direction, FindingCategory, Severity } from '../model/finding.ts';
import type { Disposition } from '../model/verdict.ts';
import type { Ask } from './ask.ts';
import type { EvidenceMark } from './evidence-mark.ts';
import type { Example } from './example.ts';
import type { Figures } from './figures.ts';
import type { PackId } from './packs/pack.ts';
import type { RuleChart, Specialty } from './rule-chart.ts';
import type { RuleTables } from './rule-tables.ts';

export interface Proposal {
  category: FindingCategory;
  severity: Severity;
  direction: Direction;
  /** Null: the finding asks for a look, no disposition follows from it. */
  disposition: Disposition | null;
  system?: CodeSystem;
  code?: string;
  modifiers?: readonly string[];
  units?: number;
  poa?: PoaIndicator | null;
  /** Place among the lines of its system, from 1. */
  position?: number;
}

export interface Fire {
  /** The line concerned; null: the whole encounter. */
  lineKey: string | null;
  /** One or two sentences: what is so, and why that is wrong. */
  message: string;
  proposal: Proposal;
}

export interface RuleInput {
  chart: RuleChart;
  tables: RuleTables;
  ask: Ask;
  figures: Figures;
}

export interface Rule {
  id: string;
  /** What it asks, as a plain question. */
  title: string;
  citation: string;
  evidence: EvidenceMark;
  /** Absent: every specialty. */
  specialty?: Specialty;
  /** Absent: every setting, claim, and way of counting. */
  settings?: readonly NonNullable<RuleChart['setting']>[];
  claim?: NonNullable<RuleChart['claim']>;
  counting?: NonNullable<RuleChart['counting']>;
  /** First and last date of service that it holds for; absent: without end. */
  from?: string;
  to?: string;
  /** The numbers it counts with; it runs only while this pack is switched on. */
  pack?: PackId;
  /** True where the order of the lines is part of what it asks. */
  ordered?: true;
  check: (input: RuleInput) => Fire[];
  examples: { fires: readonly Example[]; silent: readonly Example[]; unsure?: readonly Example[] };
}
