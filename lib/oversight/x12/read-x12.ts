// X12 5010 files: interchanges (ISA to IEA) of functional groups (GS to GE) of transactions (ST to SE), each with a control
// number that its end repeats and a count that its end states. What does not agree is refused: it was cut or joined on the
// way. The tokenizer is our own: node-x12 keeps a whole object model in memory, x12-parser checks no counts and takes the
// separators of the first interchange for all, and both are made of Node's streams, which pure code has none of.

import type { ImportProblem } from '../import-problem.ts';
import { rawSegments } from './raw-segments.ts';
import { at, type RawSegment, wrongAt } from './segment.ts';

export interface Interchange {
  /** ISA13. */
  control: string;
  sender: string;
  receiver: string;
  /** ISA15: `T` is a test, which holds nothing that happened. */
  usage: string;
}

export interface Group {
  /** GS01: `HC` claims, `HP` remittances. */
  functional: string;
  /** GS06. */
  control: string;
  /** GS08: `005010X222A2`. */
  version: string;
}

export interface Transaction {
  interchange: Interchange;
  group: Group;
  /** ST01: `837`. */
  id: string;
  /** ST02. */
  control: string;
  /** ST03, and the group's where it has none. */
  version: string;
  /** Number of its ST in the file, from 1. */
  first: number;
}

export interface Segment extends RawSegment {
  transaction: Transaction;
}

/**
 * The segments of all transactions in order, ST and SE among them, as they come. Throws an ImportProblem. What was given
 * before is not to be believed until the last one came: the counts stand at the ends.
 */
export function* readX12(pieces: Iterable<string>): Generator<Segment> {
  const open: Open = {
    interchange: null,
    group: null,
    transaction: null,
    segments: 0,
    transactions: 0,
    groups: 0,
  };
  let last: RawSegment | null = null;
  for (const segment of rawSegments(pieces)) {
    last = segment;
    const { transaction } = open;
    if (transaction !== null) {
      open.segments += 1;
      if (envelope.has(segment.id)) throw outOfPlace(segment, 'a transaction');
      if (segment.id === 'SE') closeTransaction(open, segment);
      yield { ...segment, transaction };
    } else if (segment.id === 'ST') {
      yield { ...segment, transaction: openTransaction(open, segment) };
    } else readEnvelope(open, segment);
  }
  if (open.interchange !== null)
    throw wrongAt(last!, `The file ends after it: ${missing(open)} does not come.`);
}

/** The transactions one by one, each with all its segments, ST and SE among them. Throws an ImportProblem. */
export function* transactionsOf(
  pieces: Iterable<string>,
): Generator<{ transaction: Transaction; segments: Segment[] }> {
  let segments: Segment[] = [];
  for (const segment of readX12(pieces)) {
    segments.push(segment);
    if (segment.id !== 'SE') continue;
    yield { transaction: segment.transaction, segments };
    segments = [];
  }
}

interface Open {
  interchange: Interchange | null;
  group: Group | null;
  transaction: Transaction | null;
  /** Of the open transaction, with its ST. */
  segments: number;
  /** Of the open group. */
  transactions: number;
  /** Of the open interchange. */
  groups: number;
}

const envelope = new Set(['ISA', 'IEA', 'GS', 'GE', 'ST', 'TA1']);

const missing = ({ group, transaction }: Open): string => (transaction ? 'SE' : group ? 'GE' : 'IEA');

const outOfPlace = (segment: RawSegment, where: string): ImportProblem =>
  wrongAt(segment, `It stands within ${where}, where it cannot.`);

function openTransaction(open: Open, segment: RawSegment): Transaction {
  const { interchange, group } = open;
  if (!interchange || !group) throw wrongAt(segment, 'A transaction begins outside of a group.');
  open.transactions += 1;
  open.segments = 1;
  open.transaction = {
    interchange,
    group,
    id: at(segment, 1),
    control: at(segment, 2),
    version: at(segment, 3) || group.version,
    first: segment.number,
  };
  return open.transaction;
}

function closeTransaction(open: Open, segment: RawSegment): void {
  counted(segment, open.segments, 'segments');
  const { control } = open.transaction!;
  if (at(segment, 2) !== control) throw wrongControl(segment, control, 'ST02');
  open.transaction = null;
}

function readEnvelope(open: Open, segment: RawSegment): void {
  const { interchange, group } = open;
  switch (segment.id) {
    case 'ISA':
      if (interchange) throw outOfPlace(segment, 'another interchange');
      open.groups = 0;
      open.interchange = {
        control: at(segment, 13),
        sender: at(segment, 6).trim(),
        receiver: at(segment, 8).trim(),
        usage: at(segment, 15),
      };
      return;
    case 'GS':
      if (!interchange || group) throw outOfPlace(segment, group ? 'another group' : 'no interchange');
      open.groups += 1;
      open.transactions = 0;
      open.group = { functional: at(segment, 1), control: at(segment, 6), version: at(segment, 8) };
      return;
    case 'GE':
      if (!group) throw outOfPlace(segment, 'no group');
      counted(segment, open.transactions, 'transactions');
      if (!sameNumber(at(segment, 2), group.control)) throw wrongControl(segment, group.control, 'GS06');
      open.group = null;
      return;
    case 'IEA':
      if (!interchange || group) throw outOfPlace(segment, group ? 'a group' : 'no interchange');
      counted(segment, open.groups, 'groups');
      if (!sameNumber(at(segment, 2), interchange.control))
        throw wrongControl(segment, interchange.control, 'ISA13');
      open.interchange = null;
      return;
    case 'TA1':
      if (!interchange || group) throw outOfPlace(segment, group ? 'a group' : 'no interchange');
      return;
    default:
      throw wrongAt(segment, 'It stands outside of a transaction (ST to SE).');
  }
}

function counted(segment: RawSegment, found: number, of: string): void {
  const said = at(segment, 1);
  if (!/^\d{1,10}$/.test(said) || Number(said) !== found)
    throw wrongAt(segment, `It says that there are ${shown(said)} ${of}; there are ${found}.`);
}

/** Numeric (N0), so that leading zeros may be left out. */
const sameNumber = (a: string, b: string): boolean =>
  /^\d+$/.test(a) && a.replace(/^0+/, '') === b.replace(/^0+/, '');

const wrongControl = (segment: RawSegment, control: string, name: string): ImportProblem =>
  wrongAt(
    segment,
    `Its control number ${shown(at(segment, 2))} is not that of its beginning, ${shown(control)} (${name}).`,
  );

const shown = (value: string): string => (value === '' ? '(none)' : `“${value.slice(0, 20)}”`);
