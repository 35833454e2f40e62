// Every kind of file that can be imported: how it is recognised, how it is read, and whether it comes in parts.

import type { CodeFileKind } from '../model/code-release.ts';
import { entriesOf } from '../model/keys-of.ts';
import { codeListParser } from './formats/code-list.ts';
import { hcpcsParser } from './formats/hcpcs.ts';
import { hcpcsSheetParser } from './formats/hcpcs-sheet.ts';
import { orderParser } from './formats/order.ts';
import { pairsParser } from './formats/pairs.ts';
import type { ParseOptions, TableParser } from './formats/parser.ts';
import { sheetParser } from './formats/sheet.ts';
import { sheetKinds } from './formats/sheet-kinds.ts';
import { tabularParser } from './formats/tabular.ts';

export interface KindOfFile {
  name: RegExp;
  /** What its first lines look like, where that is enough to tell. */
  head?: RegExp;
  /** @param head the file's beginning, for kinds that come in two forms */
  parser: (options: ParseOptions, head: string) => TableParser;
  /** How many files make one release; 1 when absent. */
  parts?: { count: number; numberOf: (name: string) => number | null };
}

const pairParts = {
  count: 4,
  numberOf: (name: string) => Number(/-f(\d)/i.exec(name)?.[1] ?? 0) || null,
};

const hcpcsHeader = /\bHCPC\b.*\bSEQNUM\b/is;

export const kinds: Readonly<Record<CodeFileKind, KindOfFile>> = {
  'icd-10-cm': {
    name: /icd-?10-?cm[-_ ]?order/i,
    head: /^00001 A00 {5}[01] /,
    parser: (options) => orderParser('icd-10-cm', options),
  },
  'icd-10-pcs': {
    name: /icd-?10-?pcs[-_ ]?order/i,
    head: /^00001 001 {5}0 /,
    parser: (options) => orderParser('icd-10-pcs', options),
  },
  'icd-10-cm-tabular': {
    name: /icd-?10-?cm[-_ ]?tabular/i,
    head: /<ICD10CM\.tabular/,
    parser: tabularParser,
  },
  'poa-exempt': { name: /poa[-_ ]?exempt/i, parser: (options) => codeListParser(10_000, null, options) },
  hcpcs: {
    name: /hcpc.*anweb/i,
    head: hcpcsHeader,
    parser: (options, head) => (hcpcsHeader.test(head) ? hcpcsSheetParser(options) : hcpcsParser(options)),
  },
  'ptp-practitioner': { name: /ccipra/i, parser: pairsParser, parts: pairParts },
  'ptp-outpatient': { name: /ccioph/i, parser: pairsParser, parts: pairParts },
  'mue-practitioner': {
    name: /mue_practitioner/i,
    parser: (options) => sheetParser(sheetKinds.mue, options),
  },
  'mue-outpatient': { name: /mue_outpatient/i, parser: (options) => sheetParser(sheetKinds.mue, options) },
  'mue-dme': {
    name: /mue_dme/i,
    parser: (options) => sheetParser({ ...sheetKinds.mue, atLeast: 500 }, options),
  },
  'add-on': { name: /^(?:.*\/)?aoc_/i, parser: (options) => sheetParser(sheetKinds['add-on'], options) },
  pfs: { name: /pprrvu/i, parser: (options) => sheetParser(sheetKinds.pfs, options) },
  'ms-drg': { name: /table[ _-]?5\b/i, parser: (options) => sheetParser(sheetKinds['ms-drg'], options) },
  'cc-mcc': {
    name: /table[ _-]?6[ij]\b|\bcc-?mcc/i,
    parts: { count: 2, numberOf: (name) => (/6i\b/i.test(name) ? 1 : /6j\b/i.test(name) ? 2 : null) },
    parser: (options, head) =>
      /\blevel\b/i.test(head)
        ? sheetParser(sheetKinds['cc-mcc'], options)
        : codeListParser(10_000, (name) => (/6i\b/i.test(name) ? 'MCC' : 'CC'), options),
  },
  hcc: {
    name: /icd-?10(?:-?cm)? mappings|\bhcc\b/i,
    parser: (options) => sheetParser(sheetKinds.hcc, options),
  },
  mce: { name: /\bmce\b/i, parser: (options) => sheetParser(sheetKinds.mce, options) },
  carc: { name: /\bcarc/i, parser: (options) => sheetParser(sheetKinds.reasons, options) },
  rarc: {
    name: /\brarc/i,
    parser: (options) => sheetParser({ ...sheetKinds.reasons, atLeast: 500 }, options),
  },
  cpt: { name: /^(?:.*\/)?cpt/i, parser: (options) => sheetParser(sheetKinds.cpt, options) },
};

/** The kind of a file by its name, else by its first lines; null when neither tells. */
export function kindOf(name: string, head: string): CodeFileKind | null {
  const all = entriesOf(kinds);
  const base = name.slice(name.lastIndexOf('/') + 1);
  const found = all.find(([, kind]) => kind.name.test(base)) ?? all.find(([, kind]) => kind.head?.test(head));
  return found?.[0] ?? null;
}
