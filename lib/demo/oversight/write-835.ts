// Writes a remittance file (X12 835, 005010X221A1), for the demonstration and for tests: what is read of it again is what
// was written.

import { centsText } from '../../model/oversight/cents.ts';
import type { RemitClaim } from '../../oversight/remittance/remittance.ts';

interface WrittenAdjustment {
  group: string;
  reason: string;
  amount: number;
  quantity: number | null;
}

interface WrittenLine {
  code: string | null;
  modifiers: readonly string[];
  originalCode: string | null;
  revenue: string | null;
  charge: number;
  paid: number;
  units: number | null;
  dateOfService: string | null;
  control: string | null;
  adjustments: readonly WrittenAdjustment[];
  remarks: readonly string[];
}

/** A claim as it is read, without where it stood in its file. */
export interface WrittenClaim
  extends Omit<RemitClaim, 'n' | 'segment' | 'adjustments' | 'remarks' | 'lines'> {
  adjustments: readonly WrittenAdjustment[];
  remarks: readonly string[];
  lines: readonly WrittenLine[];
}

export interface WrittenRemittance {
  payer: string;
  payerId: string | null;
  payee: string | null;
  trace: string;
  method: string;
  paidOn: string;
  amount: number;
  providerAdjustments: readonly { reason: string; reference: string; amount: number }[];
  claims: readonly WrittenClaim[];
}

export interface Separators835 {
  element: string;
  repetition: string;
  component: string;
  segment: string;
}

const usual: Separators835 = { element: '*', repetition: '^', component: ':', segment: '~' };

/** Triplets of one CAS, and remarks of one MOA. */
const [mostTriplets, mostRemarks] = [6, 5];
/** Pairs of one PLB. */
const mostPairs = 6;

/** One interchange with a transaction a remittance. @param ends what follows each segment’s terminator, as a line break. */
export function write835(
  remittances: readonly WrittenRemittance[],
  separators: Separators835 = usual,
  ends = '\n',
): string {
  const { element, component, segment, repetition } = separators;
  const header = [
    'ISA',
    '00',
    blank(10),
    '00',
    blank(10),
    'ZZ',
    'PAYER'.padEnd(15),
    'ZZ',
    'NORTHGATE'.padEnd(15),
  ];
  const isa = [...header, '260101', '1200', repetition, '00501', '000000001', '0', 'P', component].join(
    element,
  );
  const text = ([id, ...elements]: Elements): string =>
    [id, ...elements.map((one) => (Array.isArray(one) ? trimmed(one).join(component) : String(one ?? '')))]
      .join(element)
      .replace(new RegExp(`\\${element}+$`), '');
  const transactions = remittances.flatMap((remittance, n) => {
    const control = String(n + 1).padStart(4, '0');
    const inside = transactionOf(remittance);
    const whole: Elements[] = [['ST', '835', control], ...inside, ['SE', inside.length + 2, control]];
    return whole;
  });
  const all: Elements[] = [
    ['GS', 'HP', 'PAYER', 'NORTHGATE', '20260101', '1200', '1', 'X', '005010X221A1'],
    ...transactions,
    ['GE', remittances.length, '1'],
    ['IEA', '1', '000000001'],
  ];
  return [isa, ...all.map(text)].map((one) => `${one}${segment}${ends}`).join('');
}

type Element = string | number | null | readonly (string | null)[];
type Elements = readonly [string, ...Element[]] | readonly Element[];

const noElements: readonly Elements[] = [];

const blank = (width: number): string => ' '.repeat(width);

function trimmed(parts: readonly (string | null)[]): string[] {
  const texts = parts.map((part) => part ?? '');
  while (texts.length > 1 && texts.at(-1) === '') texts.pop();
  return texts;
}

const day = (date: string): string => date.replaceAll('-', '');

function transactionOf(remittance: WrittenRemittance): Elements[] {
  const { payer, payerId, payee, trace, method, paidOn, amount, providerAdjustments, claims } = remittance;
  const credit = amount < 0 ? 'D' : 'C';
  const pairs = providerAdjustments.map(({ reason, reference, amount: own }): Element[] => [
    [reason, reference],
    centsText(own),
  ]);
  return [
    [
      'BPR',
      method === 'NON' ? 'H' : 'I',
      centsText(Math.abs(amount)),
      credit,
      method,
      ...Array(11).fill(''),
      day(paidOn),
    ],
    ['TRN', '1', trace, payerId],
    ['DTM', '405', day(paidOn)],
    ['N1', 'PR', payer, payerId && 'XV', payerId],
    ...(payee === null ? noElements : [['N1', 'PE', payee, 'XX', '1999999984']]),
    ['LX', '1'],
    ...claims.flatMap(claimOf),
    ...chunks(pairs, mostPairs).map((some): Elements => ['PLB', '1999999984', '20261231', ...some.flat()]),
  ];
}

function claimOf(claim: WrittenClaim): Elements[] {
  const { number, status, charge, paid, patient, filing, payerClaim, place, frequency, drg } = claim;
  const money = (amount: number | null) => (amount === null ? null : centsText(amount));
  return [
    [
      'CLP',
      number,
      status,
      centsText(charge),
      centsText(paid),
      money(patient),
      filing,
      payerClaim,
      place,
      frequency,
      '',
      drg,
    ],
    ...adjustmentsOf(claim.adjustments),
    ['NM1', 'QC', '1', 'SYNTHETIC', 'PATIENT'],
    ...chunks(claim.remarks, mostRemarks).map((some): Elements => ['MOA', '', '', ...some]),
    ...dated('232', claim.dateOfService),
    ...dated('050', claim.receivedOn),
    ...claim.lines.flatMap(lineOf),
  ];
}

function lineOf(line: WrittenLine): Elements[] {
  const composite = (code: string | null, modifiers: readonly string[]): string[] =>
    code === null ? ['NU', line.revenue ?? ''] : ['HC', code, ...modifiers];
  return [
    [
      'SVC',
      composite(line.code, line.modifiers),
      centsText(line.charge),
      centsText(line.paid),
      line.code === null ? null : line.revenue,
      line.units,
      line.originalCode === null ? null : composite(line.originalCode, []),
    ],
    ...dated('472', line.dateOfService),
    ...adjustmentsOf(line.adjustments),
    ...(line.control === null ? noElements : [['REF', '6R', line.control]]),
    ...line.remarks.map((code): Elements => ['LQ', 'HE', code]),
  ];
}

const dated = (kind: string, date: string | null): Elements[] =>
  date === null ? [] : [['DTM', kind, day(date)]];

/** Neighbours of one group share a segment, so that their order stays. */
function adjustmentsOf(adjustments: readonly WrittenAdjustment[]): Elements[] {
  const groups: WrittenAdjustment[][] = [];
  for (const one of adjustments) {
    const last = groups.at(-1);
    if (last && last[0]?.group === one.group && last.length < mostTriplets) last.push(one);
    else groups.push([one]);
  }
  return groups.map(
    (own): Elements => [
      'CAS',
      own[0]!.group,
      ...own.flatMap(({ reason, amount, quantity }) => [reason, centsText(amount), quantity]),
    ],
  );
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < all.length; from += size) parts.push(all.slice(from, from + size));
  return parts;
}
