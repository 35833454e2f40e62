// Each kind of code set as an administrator knows it: its name, what the product cannot tell without it, and where its
// files come from.

import type { CodeFileKind } from '../../../lib/model/code-release.ts';

export interface KindWords {
  name: string;
  /** What is amiss while there is none. */
  without: string;
  from: string;
}

const ncci = 'CMS, National Correct Coding Initiative';

/** In the order in which they matter to most. */
export const kindWords: Readonly<Record<CodeFileKind, KindWords>> = {
  'icd-10-cm': {
    name: 'Diagnosis codes (ICD-10-CM)',
    without:
      'Only the diagnoses of the demonstration can be searched, and no other is known to be valid or not (X1).',
    from: 'CMS, ICD-10: “Code Descriptions in Tabular Order”, icd10cm_order_2027.txt',
  },
  'icd-10-cm-tabular': {
    name: 'Notes of the diagnosis list',
    without: 'Seventh characters, Excludes1 and “code first” are not checked (X2, X3, X4).',
    from: 'CMS, ICD-10: “Code Tables, Tabular and Index”, icd10cm_tabular_2027.xml',
  },
  'icd-10-pcs': {
    name: 'Inpatient procedures (ICD-10-PCS)',
    without: 'Inpatient procedures cannot be searched, and none is known to be valid or not (X1).',
    from: 'CMS, ICD-10: “ICD-10-PCS Order File”, icd10pcs_order_2027.txt',
  },
  hcpcs: {
    name: 'Supplies and services (HCPCS Level II)',
    without: 'HCPCS codes and modifiers cannot be searched or checked on their date (X1).',
    from: 'CMS, HCPCS Quarterly Update: HCPC2026_OCT_ANWEB.txt',
  },
  cpt: {
    name: 'CPT, under your licence',
    without: 'CPT codes are taken as they stand: none can be searched or checked on its date.',
    from: 'Your own CPT file, as CSV: code,title,valid_from,valid_to',
  },
  'poa-exempt': {
    name: 'Diagnoses exempt from POA',
    without: 'Whether a POA indicator is missing or too many is not checked (X6).',
    from: 'CMS, ICD-10: “POA Exempt Codes”, POAexemptCodesFY27.txt',
  },
  'ptp-practitioner': {
    name: 'Code pairs, practitioners (NCCI)',
    without: 'Codes that are part of one another are not found on professional claims (X7, X8).',
    from: `${ncci}: PTP edits, practitioner, all four files of a quarter`,
  },
  'ptp-outpatient': {
    name: 'Code pairs, hospital outpatient (NCCI)',
    without: 'Codes that are part of one another are not found on outpatient claims (X7, X8).',
    from: `${ncci}: PTP edits, hospital, all four files of a quarter`,
  },
  'mue-practitioner': {
    name: 'Maximum units, practitioners (MUE)',
    without: 'Units of professional claims are not checked (X9).',
    from: `${ncci}: MUE, practitioner, as CSV`,
  },
  'mue-outpatient': {
    name: 'Maximum units, hospital outpatient (MUE)',
    without: 'Units of outpatient claims are not checked (X9).',
    from: `${ncci}: MUE, outpatient hospital, as CSV`,
  },
  'mue-dme': {
    name: 'Maximum units, equipment (MUE)',
    without: 'Units of equipment are not checked (X9).',
    from: `${ncci}: MUE, DME supplier, as CSV`,
  },
  'add-on': {
    name: 'Add-on codes (NCCI)',
    without: 'Add-on codes without what they add to are not found (X10).',
    from: `${ncci}: Add-on Code Edits, AOC_V2026Q4_01-MCR.txt`,
  },
  pfs: {
    name: 'Physician fee schedule',
    without: 'Global days of operations are not known (X11).',
    from: 'CMS, PFS Relative Value Files: PPRRVU2026_Oct.csv',
  },
  'ms-drg': {
    name: 'DRG weights (MS-DRG)',
    without: 'The difference in weight of a changed DRG is not known.',
    from: 'CMS, IPPS final rule: Table 5, as text',
  },
  'cc-mcc': {
    name: 'Complications (CC and MCC)',
    without: 'Which diagnoses weigh as CC or MCC is not known.',
    from: 'CMS, IPPS final rule: tables 6I and 6J of one year together',
  },
  hcc: {
    name: 'Risk categories (HCC)',
    without: 'Which diagnoses count in risk adjustment is not known.',
    from: 'CMS, Risk Adjustment: ICD-10-CM Mappings, as CSV',
  },
  mce: {
    name: 'Medicare code editor (MCE)',
    without: 'Edits of age, sex and principal diagnosis are not checked (X12).',
    from: 'CMS, Definitions of Medicare Code Edits, as CSV: code,edit,age_class,sex',
  },
  carc: {
    name: 'Claim adjustment reasons (CARC)',
    without: 'Reasons of denials are shown as codes only.',
    from: 'X12, as CSV: code,description,start,stop',
  },
  rarc: {
    name: 'Remittance remarks (RARC)',
    without: 'Remarks on remittances are shown as codes only.',
    from: 'X12, as CSV: code,description,start,stop',
  },
};

/** ISO dates as they are read. */
export const daysWords = ({
  effectiveFrom,
  effectiveTo,
}: {
  effectiveFrom: string;
  effectiveTo: string | null;
}): string => `${effectiveFrom} to ${effectiveTo ?? 'the next release'}`;

/** @param what they are called where no heading says it. */
export const rowsWords = ({ rows, billable }: { rows: number; billable: number | null }, what = ''): string =>
  `${rows.toLocaleString('en-US')}${what}${billable === null ? '' : ` (${billable.toLocaleString('en-US')} billable)`}`;
