// The records of a review with the decisions on its disputed findings in them, so that initial and final accuracy
// come from the same functions. The records themselves never change: both figures stay to be had.

import type { LineOutcome } from '../../model/review-step.ts';
import type { WholeChartValue } from '../../model/worksheet.ts';
import { wholeKeys } from '../whole-findings.ts';
import type { ChartRecords } from './from-records.ts';

/**
 * An overturned finding leaves the code as delivered, or the omitted code as not needed; a modified one stands in
 * its new form; one that was upheld, or never disputed, is left as it is.
 */
export function afterOutcomes(
  records: ChartRecords,
  outcomes: ReadonlyMap<string, LineOutcome>,
): ChartRecords {
  if (outcomes.size === 0) return records;
  const lineOf = new Map(records.verdicts.map((v) => [v.id, v.lineKey ?? '']));
  const verdicts = records.verdicts.map((verdict) => {
    const decided = outcomes.get(verdict.lineKey ?? '');
    if (decided?.outcome === 'overturned')
      return {
        ...verdict,
        disposition: verdict.disposition === 'add' ? null : ('agree' as const),
        auditor: null,
        position: null,
      };
    if (!decided?.modified) return verdict;
    const { disposition, auditor, position } = decided.modified;
    return { ...verdict, disposition, auditor, position };
  });
  const findings = records.findings.map((finding) => {
    const decided = outcomes.get(lineOf.get(finding.verdictId ?? '') ?? '');
    // The cause stays said: an overturned finding is an error of the audit, and is counted there.
    if (decided?.outcome === 'overturned')
      return {
        ...finding,
        severity: null,
        direction: null,
        rootCause: 'audit' as const,
        vendorSystem: null,
      };
    if (!decided?.modified) return finding;
    const { category, severity, direction, rootCause, vendorSystem } = decided.modified;
    return { ...finding, category, severity, direction, rootCause, vendorSystem };
  });
  return { ...records, worksheet: afterWhole(records.worksheet, outcomes), verdicts, findings };
}

/** An overturned value of the whole stay stands as delivered. */
function afterWhole(
  worksheet: ChartRecords['worksheet'],
  outcomes: ReadonlyMap<string, LineOutcome>,
): ChartRecords['worksheet'] {
  const asDelivered = <T extends WholeChartValue>(value: T | null | undefined, key: string) =>
    value && outcomes.get(key)?.outcome === 'overturned' ? { ...value, reviewed: value.delivered } : value;
  return {
    ...worksheet,
    drg: asDelivered(worksheet.drg, wholeKeys.drg),
    discharge: asDelivered(worksheet.discharge, wholeKeys.discharge),
  };
}
