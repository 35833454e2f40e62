// What a check would need to know before it can tell.

import type { FactName } from '../model/confirmed-fact.ts';
import type { RuleChart } from './rule-chart.ts';
import type { TableName } from './rule-tables.ts';

export type Missing =
  | { need: 'field'; name: keyof RuleChart; lineKey: null }
  | { need: 'table'; name: TableName; lineKey: null }
  | { need: 'fact'; name: FactName; lineKey: string | null };
