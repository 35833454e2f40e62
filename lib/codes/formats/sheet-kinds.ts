// The columns of each published sheet, by their headers. Descriptors of CPT codes stand in some of them (fee schedule);
// they are the AMA's and are never kept. Headers that could not be read on a current file are matched loosely.

import { codeColumns } from '../tables/code-table.ts';
import { dateShape, readDate, type SheetKind } from './sheet.ts';

const procedure = /^[0-9A-Z]{5}$/;
const diagnosis = /^[A-Z]\d[0-9A-Z]{1,5}$/;
const undotted = (cell: string): string => cell.toUpperCase().replace('.', '');
const date = { shape: dateShape, read: readDate };
const number = /^-?\d*\.?\d+$/;

/** NCCI medically unlikely edits, one file for each kind of service. */
const mue: SheetKind = {
  key: { header: /HCPCS.*Code|CPT.*Code/i, shape: procedure },
  columns: [
    { name: 'units', header: /MUE Values?/i, shape: /^\d{1,7}$/, required: true },
    // “2 Date of Service Edit: Policy”: 1 is by line, 2 and 3 by day.
    {
      name: 'indicator',
      header: /Adjudication Indicator/i,
      shape: /^[123]$/,
      required: true,
      read: (cell) => cell.slice(0, 1),
    },
    { name: 'rationale', header: /Rationale/i },
  ],
  several: false,
  atLeast: 3000,
};

/** NCCI add-on codes: type 1 names its primary codes, 2 and 3 leave them to the contractor or name some. */
const addOn: SheetKind = {
  key: { header: /add-?\s?on/i, shape: procedure },
  columns: [
    { name: 'type', header: /\btype\b/i, shape: /^[123]$/, required: true },
    { name: 'primary', header: /primary/i, shape: procedure },
    { name: 'from', header: /\beff/i, ...date },
    { name: 'to', header: /\bdel/i, ...date },
  ],
  several: true,
  atLeast: 1000,
};

/** The physician fee schedule's relative value file; a code has one row for each component (26, TC, 53). */
const pfs: SheetKind = {
  key: { header: /\bHCPCS$/i, shape: procedure },
  columns: [
    { name: 'modifier', header: /\bMOD$/i, shape: /^[0-9A-Z]{2}$/ },
    { name: 'status', header: /STATUS\b/i, shape: /^[A-Z]$/, required: true },
    { name: 'pcTc', header: /PC\s?\/?\s?TC/i, shape: /^\d$/ },
    { name: 'globalDays', header: /\bGLOB/i, shape: /^(?:0[019]0|000|MMM|XXX|YYY|ZZZ)$/, required: true },
    { name: 'multiple', header: /\bMULT/i, shape: /^\d$/ },
    { name: 'bilateral', header: /\bBILAT/i, shape: /^\d$/ },
    { name: 'assistant', header: /\bASST/i, shape: /^\d$/ },
    { name: 'coSurgeons', header: /\bCO-?\s?SURG/i, shape: /^\d$/ },
    { name: 'team', header: /\bTEAM/i, shape: /^\d$/ },
    { name: 'workRvu', header: /\bWORK\b/i, shape: number },
  ],
  several: true,
  atLeast: 10_000,
};

/** IPPS table 5: a DRG's weight and usual stay. */
const msDrg: SheetKind = {
  key: { header: /^MS-?\s?DRG$|\bMS-?DRG$/i, shape: /^\d{3}$/, read: (cell) => cell.padStart(3, '0') },
  columns: [
    { name: 'title', header: /Title/i, kind: 'text', required: true },
    { name: 'weight', header: /Weights?\b/i, shape: number },
    {
      name: 'mdc',
      header: /\bMDC\b/i,
      shape: /^(?:PRE|\d{2})$/,
      read: (cell) => (/^\d$/.test(cell) ? `0${cell}` : cell.toUpperCase()),
    },
    { name: 'type', header: /\bTYPE\b/i, shape: /^(?:SURG|MED|P|M)$/i },
    { name: 'geometricStay', header: /Geometric/i, shape: number },
    { name: 'arithmeticStay', header: /Arithmetic/i, shape: number },
    { name: 'postAcute', header: /Post-?\s?Acute/i, shape: /^(?:Yes|No)$/i },
    { name: 'specialPay', header: /Special Pay/i, shape: /^(?:Yes|No)$/i },
  ],
  several: false,
  atLeast: 700,
  year: /FY\s*(20\d\d)/i,
};

/** CMS risk adjustment: which category a diagnosis counts towards, one column a model. */
const hcc: SheetKind = {
  key: { header: /Diagnosis\s+Code/i, shape: diagnosis, read: undotted },
  columns: [],
  more: (words) => {
    const version = /\bV\d{2}\b/i.exec(words)?.[0].toUpperCase();
    if (!version || /payment year/i.test(words)) return null;
    const family = /RxHCC/i.test(words)
      ? 'RxHCC '
      : (/\b(?:ESRD|PACE)\b/i.exec(words)?.[0].toUpperCase() ?? '').replace(/$/, ' ');
    return `${family}${version}`.trim();
  },
  several: false,
  atLeast: 5000,
  year: /for\s+(20\d\d)\s+payment year/i,
};

const reasons: SheetKind = {
  key: { header: /^(?:.*\s)?code$/i, shape: /^[A-Z]{0,3}\d{1,4}$/, read: (cell) => cell.toUpperCase() },
  columns: [
    { name: 'text', header: /description|text|narrative/i, kind: 'text', required: true },
    { name: 'from', header: /start/i, ...date },
    { name: 'to', header: /stop|end|deactivat/i, ...date },
  ],
  several: false,
  atLeast: 200,
};

export const sheetKinds = {
  mue,
  'add-on': addOn,
  pfs,
  'ms-drg': msDrg,
  hcc,
  /** Lists of the Medicare Code Editor, as an organisation copies them: code, edit, age class, sex. */
  mce: {
    key: { header: /^code$/i, shape: /^[0-9A-Z]{3,7}$/, read: undotted },
    columns: [
      { name: 'edit', header: /^edit$/i, required: true },
      { name: 'ageClass', header: /^age/i },
      { name: 'sex', header: /^sex$/i, shape: /^[FM]$/ },
    ],
    several: true,
    atLeast: 1,
  },
  /** CC and MCC as a sheet: code, level and, where it is known, the collection of principal diagnoses that exclude it. */
  'cc-mcc': {
    key: { header: /^(?:code|diagnosis code)$/i, shape: diagnosis, read: undotted },
    columns: [
      { name: 'level', header: /^level$/i, shape: /^M?CC$/, required: true },
      { name: 'exclusions', header: /exclu/i },
    ],
    several: false,
    atLeast: 10_000,
  },
  reasons,
  /** The organisation's licensed CPT file: code,title,valid_from,valid_to. Nothing of it leaves the organisation. */
  cpt: {
    key: { header: /^code$/i, shape: /^\d{4}[0-9FTUMA]$/ },
    columns: [
      { name: 'title', header: /^title$/i, kind: codeColumns.title, required: true },
      { name: 'from', header: /^valid_from$/i, ...date },
      { name: 'to', header: /^valid_to$/i, ...date },
      // A CPT code has no headings: each can be billed.
      { name: 'billable', header: /^billable$/i, read: (cell) => cell || '1', shape: /^[01]$/ },
    ],
    several: false,
    atLeast: 5000,
  },
} satisfies Record<string, SheetKind>;
