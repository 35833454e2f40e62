// A file of remittances (X12 835, 005010X221A1): one payment a transaction. A file is taken whole or not at all.

import { ImportProblem, type Problem } from '../import-problem.ts';
import { transactionsOf } from '../x12/read-x12.ts';
import { at, type RawSegment, wrongAt } from '../x12/segment.ts';
import { imbalances, type ReadRemittance } from './balance.ts';
import { claimOf, lineOf, readInClaim, readInLine } from './read-claim.ts';
import { amountAt, dayAt, textAt, textOrNone } from './read-element.ts';
import type { RemitClaim, RemitLine, Remittance } from './remittance.ts';

/**
 * Its remittances. Throws an ImportProblem: with the one thing that cannot be read, or with everything that does not add
 * up.
 * @param pieces the file's text in pieces of any size.
 */
export function read835(pieces: Iterable<string>): Remittance[] {
  const remittances: Remittance[] = [];
  const problems: Problem[] = [];
  for (const { transaction, segments } of transactionsOf(pieces)) {
    const first = segments[0]!;
    if (transaction.id !== '835')
      throw wrongAt(first, `It begins a ${transaction.id.slice(0, 10)}, which is no remittance (835).`);
    if (transaction.interchange.usage === 'T')
      throw wrongAt(first, 'The interchange says that it is a test (ISA15): nothing in it has happened.');
    const read = remittanceOf(segments);
    problems.push(...imbalances(read));
    remittances.push(read.remittance);
  }
  if (problems.length > 0) throw new ImportProblem(problems);
  return remittances;
}

interface Reading {
  payment: RawSegment | null;
  paidOn: string | null;
  trace: string | null;
  traceOf: string | null;
  payer: string | null;
  payerId: string | null;
  payee: string | null;
  /** Whose loop the segments are in: N1 begins another's. */
  party: string;
  claims: RemitClaim[];
  claim: RemitClaim | null;
  line: RemitLine | null;
  lines: Map<RemitLine, number>;
  adjustments: Remittance['providerAdjustments'];
}

function remittanceOf(segments: readonly RawSegment[]): ReadRemittance {
  const reading: Reading = {
    payment: null,
    paidOn: null,
    trace: null,
    traceOf: null,
    payer: null,
    payerId: null,
    payee: null,
    party: '',
    claims: [],
    claim: null,
    line: null,
    lines: new Map(),
    adjustments: [],
  };
  for (const segment of segments) readSegment(reading, segment);
  const [first] = segments;
  const { payment, trace, payer, paidOn } = reading;
  if (!payment) throw wrongAt(first!, 'The transaction has no payment (BPR).');
  if (!trace) throw wrongAt(first!, 'The transaction has no trace number (TRN02).');
  if (!payer) throw wrongAt(first!, 'The transaction does not name the payer (N1*PR).');
  if (!paidOn)
    throw wrongAt(
      payment,
      'The day of the payment (BPR16) is missing, and so is that of the remittance (DTM*405).',
    );
  return {
    remittance: {
      payer,
      payerId: reading.payerId ?? reading.traceOf,
      payee: reading.payee,
      trace,
      method: textOrNone(payment, 4) ?? 'NON',
      paidOn,
      amount: paymentOf(payment),
      providerAdjustments: reading.adjustments,
      claims: reading.claims,
    },
    payment,
    lines: reading.lines,
  };
}

/** BPR03 says whether the provider is credited or, with `D`, debited. */
const paymentOf = (payment: RawSegment): number =>
  at(payment, 3) === 'D' ? -amountAt(payment, 2) || 0 : amountAt(payment, 2);

function readSegment(reading: Reading, segment: RawSegment): void {
  switch (segment.id) {
    case 'BPR':
      reading.payment = segment;
      if (at(segment, 16) !== '') reading.paidOn = dayAt(segment, 16);
      return;
    case 'TRN':
      reading.trace = textAt(segment, 2);
      reading.traceOf = textOrNone(segment, 3);
      return;
    case 'N1':
      reading.party = at(segment, 1);
      if (reading.party === 'PR') {
        reading.payer = textAt(segment, 2);
        reading.payerId = textOrNone(segment, 4);
      }
      if (reading.party === 'PE') reading.payee = textOrNone(segment, 2) ?? textOrNone(segment, 4);
      return;
    case 'LX':
      reading.claim = null;
      reading.line = null;
      return;
    case 'CLP':
      reading.claim = claimOf(segment, reading.claims.length + 1);
      reading.claims.push(reading.claim);
      reading.line = null;
      return;
    case 'SVC': {
      const { claim } = reading;
      if (!claim) throw wrongAt(segment, 'A service line stands outside of a claim.');
      reading.line = lineOf(segment, claim.lines.length + 1);
      claim.lines.push(reading.line);
      reading.lines.set(reading.line, segment.number);
      return;
    }
    case 'PLB':
      reading.claim = null;
      reading.line = null;
      readProvider(reading, segment);
      return;
    default:
      if (reading.line) readInLine(reading.line, segment);
      else if (reading.claim) readInClaim(reading.claim, segment);
      else if (segment.id === 'CAS') throw wrongAt(segment, 'An adjustment stands outside of a claim.');
      else if (segment.id === 'DTM' && at(segment, 1) === '405') reading.paidOn ??= dayAt(segment, 2);
  }
}

/** Up to six pairs of a reason with its reference, and an amount. */
function readProvider({ adjustments }: Reading, segment: RawSegment): void {
  for (let n = 3; n <= 13; n += 2) {
    const composite = at(segment, n);
    if (composite === '' && at(segment, n + 1) === '') continue;
    const [reason = '', reference = ''] = composite.split(segment.separators.component);
    if (!reason) throw wrongAt(segment, `PLB${String(n).padStart(2, '0')} is missing.`);
    adjustments.push({ reason, reference, amount: amountAt(segment, n + 1) });
  }
}
