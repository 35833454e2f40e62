// HCPCS Level II as its sheet saved as text: the same records as the fixed-width file, one a row.

import { eachOf } from '../../model/each-of.ts';
import { keysOf } from '../../model/keys-of.ts';
import { FileProblem } from '../file-problem.ts';
import { collectHcpcs, type HcpcsRecord } from './hcpcs.ts';
import type { ParseOptions, TableParser } from './parser.ts';
import { sheetRows } from './sheet-rows.ts';

const headers: Readonly<Record<keyof HcpcsRecord, RegExp>> = {
  code: /\bHCPC$/i,
  sequence: /\bSEQNUM$/i,
  record: /\bRECID$/i,
  long: /\bLONG DESCRIPTION$/i,
  coverage: /\bCOV$/i,
  added: /\bADD_?\s?DT$/i,
  terminated: /\bTERM_?\s?DT$/i,
};

export function hcpcsSheetParser(options: ParseOptions): TableParser {
  const collector = collectHcpcs(options);
  const names = keysOf(headers);
  const others = names.filter((name) => name !== 'code').map((name) => headers[name]);
  const fresh = () => sheetRows((words) => headers.code.test(words), others);
  let sheet = fresh();
  let last = 0;
  return {
    begin() {
      sheet = fresh();
    },
    line(text, at) {
      last = at;
      const row = sheet.line(text, at);
      if (!row) return;
      const places = names.map(
        (name) => [name, row.header.words.findIndex((word) => headers[name].test(word))] as const,
      );
      const columnOf = (field: keyof HcpcsRecord): number => places.find(([name]) => name === field)![1] + 1;
      const read = eachOf(names, (name) => row.cells[columnOf(name) - 1] ?? '');
      if (!/^[3478]$/.test(read.record))
        throw new FileProblem(
          'shifted-columns',
          `“${read.record.slice(0, 40)}” is no kind of record.`,
          row.at,
          columnOf('record'),
        );
      collector.add(
        { ...read, added: plainDay(read.added), terminated: plainDay(read.terminated) },
        row.at,
        columnOf,
      );
    },
    endFile() {
      sheet.endFile(last);
    },
    end: collector.end,
  };
}

/** A spreadsheet program may have made `1/1/2019` of 20190101. */
function plainDay(cell: string): string {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell);
  return american ? `${american[3]}${american[1]!.padStart(2, '0')}${american[2]!.padStart(2, '0')}` : cell;
}
