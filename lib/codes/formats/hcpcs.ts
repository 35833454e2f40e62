// HCPCS Level II (CMS “ANWEB”), as the fixed-width file, which some years begins three characters further right, and as
// its sheet saved as text. Dental codes (D) are the ADA's and are left out.

import { eachOf } from '../../model/each-of.ts';
import { keysOf } from '../../model/keys-of.ts';
import { FileProblem } from '../file-problem.ts';
import { codeColumns } from '../tables/code-table.ts';
import { packColumns, type Row } from '../tables/columns.ts';
import type { ParseOptions, TableParser } from './parser.ts';

/** One line of either form. Dates YYYYMMDD or empty. */
export interface HcpcsRecord {
  code: string;
  sequence: string;
  /** 3 procedure, 4 more of its description, 7 modifier, 8 more of its description. */
  record: string;
  long: string;
  coverage: string;
  added: string;
  terminated: string;
}

interface Collector {
  add: (record: HcpcsRecord, at: number, columnOf: (field: keyof HcpcsRecord) => number) => void;
  end: TableParser['end'];
  count: () => number;
}

/** Fewer codes and modifiers than any release of late: the file is cut. */
const atLeast = 6000;

/** Joins records to codes, whichever form they came in. */
export function collectHcpcs(options: ParseOptions): Collector {
  const rows = new Map<string, { row: { key: string; cells: string[] }; at: number }>();
  let open: { key: string; sequence: number } | null = null;
  let leftOut = 0;

  return {
    add(record, at, columnOf) {
      const { code, record: kind } = record;
      const modifier = kind === '7' || kind === '8';
      if (!(modifier ? /^[A-Z0-9]{2}$/ : /^[A-Z]\d{4}$/).test(code))
        throw new FileProblem(
          'shifted-columns',
          `“${code}” is no HCPCS code or modifier.`,
          at,
          columnOf('code'),
        );
      if (/^D\d/.test(code)) {
        leftOut += 1;
        return;
      }
      const sequence = Number(record.sequence);
      if (kind === '4' || kind === '8') {
        if (open?.key !== code || sequence <= open.sequence)
          throw new FileProblem(
            'cut',
            `The description of ${code} goes on here, but its beginning is missing.`,
            at,
            columnOf('sequence'),
          );
        const { cells } = rows.get(code)!.row;
        cells[0] = `${cells[0]} ${record.long}`.trim();
        open.sequence = sequence;
        return;
      }
      const before = rows.get(code);
      if (before)
        throw new FileProblem(
          'duplicate',
          `${code} stands on line ${before.at} already.`,
          at,
          columnOf('code'),
        );
      for (const field of ['added', 'terminated'] as const)
        if (record[field] !== '' && !isDay(record[field]))
          throw new FileProblem('shifted-columns', `“${record[field]}” is no date.`, at, columnOf(field));
      if (options.year !== null && Number(record.added.slice(0, 4)) > options.year)
        throw new FileProblem(
          'wrong-year',
          `${code} was added on ${isoDay(record.added)}; the file is named for ${options.year}.`,
          at,
          columnOf('added'),
        );
      if (!/^[CDIMS]?$/.test(record.coverage))
        throw new FileProblem(
          'shifted-columns',
          `“${record.coverage}” is no coverage code.`,
          at,
          columnOf('coverage'),
        );
      open = { key: code, sequence };
      const dates = [isoDay(record.added), isoDay(record.terminated)];
      const cells = [record.long, '1', ...dates, modifier ? '1' : '', record.coverage];
      rows.set(code, { row: { key: code, cells }, at });
    },
    count: () => rows.size,
    end() {
      if (options.complete && rows.size < atLeast)
        throw new FileProblem('cut', `It holds ${rows.size} codes; a release has at least ${atLeast}.`);
      const all: Row[] = [...rows.values()].map(({ row }) => row);
      const billable = all.filter(({ cells }) => cells[4] === '').length;
      return { parts: packColumns(codeColumns, all), rows: all.length, billable, leftOut };
    },
  };
}

/** Whether eight digits have the form of a day; 20261301 has not, 20260231 has. */
const isDay = (text: string): boolean =>
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text);

const isoDay = (day: string): string =>
  day === '' ? '' : `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`;

/** Where the fields stand, counted from 0: first character, and the one after the last. */
const fields: Readonly<Record<keyof HcpcsRecord, readonly [number, number]>> = {
  code: [0, 5],
  sequence: [5, 10],
  record: [10, 11],
  long: [11, 91],
  coverage: [229, 230],
  added: [268, 276],
  terminated: [284, 292],
};

const offsets = [0, 3] as const;
const opening = /^(?:[A-Z]\d{4}\d{5}[34]|(?: {3})[A-Z0-9]{2}\d{5}[78])/;

export function hcpcsParser(options: ParseOptions): TableParser {
  const collector = collectHcpcs(options);
  let offset: number | null = null;
  let last = 0;
  return {
    begin() {
      offset = null;
    },
    line(text, at) {
      last = at;
      offset ??=
        offsets.find((tried) => text.slice(0, tried).trim() === '' && opening.test(text.slice(tried))) ??
        null;
      if (offset === null || text.trim() === '') return;
      const moved = offset;
      const columnOf = (field: keyof HcpcsRecord): number => fields[field][0] + moved + 1;
      if (!opening.test(text.slice(offset)))
        throw new FileProblem(
          'shifted-columns',
          'No record begins here: code, sequence number and kind are expected.',
          at,
          offset + 1,
        );
      const read = (field: keyof HcpcsRecord): string =>
        text.slice(fields[field][0] + moved, fields[field][1] + moved).trim();
      // A line is 293 characters long where it is not padded, and a description's further lines may be shorter.
      if (text.length < moved + 293 && /[37]/.test(read('record')))
        throw new FileProblem('cut', 'The line ends before its last column.', at, text.length + 1);
      const record = eachOf(keysOf(fields), read);
      collector.add(record, at, columnOf);
    },
    endFile(whole) {
      if (offset === null) throw new FileProblem('not-known', 'It holds no HCPCS record.');
      if (!whole) throw new FileProblem('cut', 'The file ends within a line.', last);
    },
    end: collector.end,
  };
}
