// Segments of a claim (loop 2100) and of its service lines (loop 2110), added to what was read of it so far.

import { at, type RawSegment, wrongAt } from '../x12/segment.ts';
import {
  amountAt,
  amountOrNone,
  dayAt,
  procedureAt,
  quantityAt,
  textAt,
  textOrNone,
} from './read-element.ts';
import { type Adjustment, claimStatuses, type RemitClaim, type RemitLine } from './remittance.ts';

/** A claim as its CLP begins it. Throws an ImportProblem. */
export function claimOf(segment: RawSegment, n: number): RemitClaim {
  const status = textAt(segment, 2);
  if (!(status in claimStatuses))
    throw wrongAt(segment, `CLP02 is “${status.slice(0, 10)}”, which is no status.`);
  return {
    n,
    segment: segment.number,
    number: textAt(segment, 1),
    status,
    charge: amountAt(segment, 3),
    paid: amountAt(segment, 4),
    patient: amountOrNone(segment, 5),
    filing: textOrNone(segment, 6),
    payerClaim: textOrNone(segment, 7),
    place: textOrNone(segment, 8),
    frequency: textOrNone(segment, 9),
    drg: textOrNone(segment, 11),
    receivedOn: null,
    dateOfService: null,
    adjustments: [],
    remarks: [],
    lines: [],
  };
}

/** Of a claim before its first service line. Segments that say nothing of money or reasons are passed over: names too. */
export function readInClaim(claim: RemitClaim, segment: RawSegment): void {
  switch (segment.id) {
    case 'CAS':
      claim.adjustments.push(...adjustmentsOf(segment));
      return;
    case 'MIA':
      addRemarks(claim.remarks, segment, [5, 20, 21, 22, 23]);
      return;
    case 'MOA':
      addRemarks(claim.remarks, segment, [3, 4, 5, 6, 7]);
      return;
    case 'DTM':
      if (at(segment, 1) === '050') claim.receivedOn = dayAt(segment, 2);
      if (at(segment, 1) === '232') claim.dateOfService = dayAt(segment, 2);
  }
}

export function lineOf(segment: RawSegment, line: number): RemitLine {
  const billed = procedureAt(segment, 1);
  const original = at(segment, 6) === '' ? null : procedureAt(segment, 6).code;
  return {
    line,
    code: billed.code,
    modifiers: billed.modifiers,
    originalCode: original,
    revenue: billed.revenue ?? textOrNone(segment, 4),
    charge: amountAt(segment, 2),
    paid: amountAt(segment, 3),
    units: quantityAt(segment, 5),
    dateOfService: null,
    control: null,
    adjustments: [],
    remarks: [],
  };
}

export function readInLine(line: RemitLine, segment: RawSegment): void {
  switch (segment.id) {
    case 'CAS':
      line.adjustments.push(...adjustmentsOf(segment));
      return;
    case 'DTM':
      // 472 is the day, 150 and 151 the first and last of a period.
      if (['472', '150'].includes(at(segment, 1))) line.dateOfService = dayAt(segment, 2);
      return;
    case 'REF':
      if (at(segment, 1) === '6R') line.control = textOrNone(segment, 2);
      return;
    case 'LQ':
      if (at(segment, 1) === 'HE') addRemarks(line.remarks, segment, [2]);
  }
}

/** Up to six triplets of reason, amount and quantity behind one group. */
function adjustmentsOf(segment: RawSegment): Adjustment[] {
  const group = textAt(segment, 1);
  const found: Adjustment[] = [];
  for (let n = 2; n <= 17; n += 3) {
    if (at(segment, n) === '' && at(segment, n + 1) === '') continue;
    found.push({
      group,
      reason: textAt(segment, n).toUpperCase(),
      amount: amountAt(segment, n + 1),
      quantity: quantityAt(segment, n + 2),
    });
  }
  if (found.length === 0) throw wrongAt(segment, 'It has no reason.');
  return found;
}

function addRemarks(remarks: string[], segment: RawSegment, places: readonly number[]): void {
  for (const n of places) {
    const code = textOrNone(segment, n)?.toUpperCase();
    if (code && !remarks.includes(code)) remarks.push(code);
  }
}
