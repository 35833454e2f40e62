// Which column of a vendor's file is which, suggested from its headings, for a person to correct.

import { keysOf } from '../../model/keys-of.ts';
import type { ChartField, ChartMapping, CodeColumn } from '../../model/oversight/chart-mapping.ts';
import { ok, type Result } from '../../model/result.ts';
import { csvHead } from '../../review/sampling/csv-mapping.ts';

/** Words that headings use, most telling first; folded to letters and digits. */
const words: Record<ChartField, readonly string[]> = {
  number: [
    'account',
    'accountnumber',
    'accountno',
    'encounter',
    'encounternumber',
    'encounterid',
    'visit',
    'csn',
    'chart',
    'chartnumber',
    'number',
  ],
  facility: ['facility', 'hospital', 'site', 'location'],
  coder: ['coder', 'codername', 'coderid', 'codedby'],
  specialty: ['specialty', 'speciality', 'service', 'department'],
  encounterType: ['encountertype', 'patienttype', 'patientclass', 'type', 'setting'],
  class: ['class', 'complexity', 'priority', 'tatclass'],
  payer: ['payer', 'payor', 'insurance', 'financialclass'],
  provider: ['provider', 'attending', 'physician', 'renderingprovider'],
  delivery: ['delivery', 'deliverymethod', 'method', 'channel'],
  source: ['source', 'codedbysource', 'codingsource'],
  dateOfService: ['dateofservice', 'servicedate', 'dos', 'admitdate', 'admission'],
  discharged: ['discharged', 'dischargedate', 'discharge'],
  drg: ['drg', 'msdrg'],
  documented: ['documented', 'documentationcomplete', 'documentation', 'documentedat'],
  received: ['received', 'receivedat', 'receiveddate', 'datereceived'],
  coded: ['coded', 'codedat', 'coding', 'codingcompleted', 'codeddate'],
  reviewed: ['reviewed', 'reviewedat', 'vendorqa', 'qa', 'qacompleted'],
  returned: ['returned', 'returnedat', 'returneddate', 'datereturned', 'delivered'],
  billed: ['billed', 'billedat', 'billdate', 'dateofbilling'],
  zone: ['timezone', 'zone'],
  rationale: ['rationale', 'coderrationale', 'comments', 'notes'],
  ownReview: ['ownreview', 'qadone', 'secondaryreview', 'qareviewed'],
  modifiers: ['modifiers', 'modifier', 'mods'],
  units: ['units', 'unit', 'quantity'],
  poa: ['poa', 'presentonadmission'],
};

const codeWords: readonly [RegExp, CodeColumn][] = [
  [/^(icd10)?pcs\d*$|^pcscodes?\d*$/, 'pcs'],
  [
    /^(dx|diag|diagnosis|diagnoses|icd10cm|icd10|icd|pdx|sdx|principaldiagnosis|secondarydiagnoses)(code|codes)?\d*$/,
    'diagnosis',
  ],
  [/^(cpt|hcpcs|cpthcpcs|procedure|procedures|proc)(code|codes)?\d*$/, 'procedure'],
  [/^codes?\d*$/, 'any'],
];

const folded = (heading: string): string => heading.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

export interface ChartHead {
  headings: string[];
  suggested: Pick<ChartMapping, 'codes' | 'rows' | 'delimiter' | 'dates'> & {
    columns: Partial<Record<ChartField, string>>;
  };
}

/** @param before how the vendor's last file was read: its columns stand where this file has them. */
export function suggestColumns(text: string, before?: ChartMapping): Result<ChartHead> {
  const head = csvHead(text);
  if (!head.ok) return head;
  const { headings, delimiter, dates } = head.value;
  const columns: Partial<Record<ChartField, string>> = {};
  const taken = new Set<string>();
  for (const field of keysOf(words)) {
    const kept = before?.columns[field];
    const known = words[field].find((word) => headings.some((heading) => folded(heading) === word));
    const found =
      kept !== undefined && headings.includes(kept)
        ? kept
        : headings.find((heading) => known !== undefined && folded(heading) === known);
    if (found === undefined || taken.has(found)) continue;
    columns[field] = found;
    taken.add(found);
  }
  const codes = headings.flatMap((heading) => {
    const kept = before?.codes.find((one) => one.heading === heading)?.holds;
    const holds = kept ?? codeWords.find(([word]) => word.test(folded(heading)))?.[1];
    return holds && !taken.has(heading) ? [{ heading, holds }] : [];
  });
  const perCode = columns.modifiers !== undefined || columns.units !== undefined || columns.poa !== undefined;
  return ok({
    headings,
    suggested: {
      columns,
      codes,
      rows: before?.rows ?? (perCode && codes.length === 1 ? 'code' : 'chart'),
      delimiter,
      dates: before?.dates ?? dates,
    },
  });
}
