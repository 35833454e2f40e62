// What the charts of an invented year are coded with: ICD-10-CM and HCPCS Level II, by specialty, and for codes that
// coders get wrong the better one with the passage that shows it.

import type { CodeSystem } from '../../model/code-line.ts';

export interface YearCode {
  system: CodeSystem;
  code: string;
}

interface Kind {
  diagnoses: string;
  procedures: string;
}

/** Of any patient who is ill enough. */
const beside =
  'E11.9 I10 E78.5 N18.30 I50.9 J44.9 D64.9 E87.6 I48.91 K21.9 E03.9 G47.33 M19.90 F32.A I25.10 N39.0';

const kinds: Readonly<Record<string, Kind>> = {
  'Inpatient medicine': { diagnoses: 'J18.9 A41.9 N17.9', procedures: '' },
  'General surgery': { diagnoses: 'K80.00 K35.80 K43.9', procedures: '' },
  Cardiology: { diagnoses: 'I25.10 I48.91 I50.9', procedures: 'G0446 G0422' },
  'Interventional cardiology': { diagnoses: 'I25.10 I21.4', procedures: 'C9600 C1874' },
  Oncology: { diagnoses: 'C50.911 Z51.11', procedures: 'J9035 Q0083' },
  Orthopedics: { diagnoses: 'M17.9 M25.561', procedures: 'G0151 L1833' },
  Neurology: { diagnoses: 'G40.909 G43.909', procedures: 'G0399' },
  Radiology: { diagnoses: 'R91.1', procedures: 'A9552' },
  Anesthesia: { diagnoses: 'K40.90', procedures: 'G0500' },
  'Behavioral health': { diagnoses: 'F32.A', procedures: 'G0442' },
  'Emergency medicine': { diagnoses: 'S52.501A R07.9', procedures: 'G0380' },
};

const words = (list: string): string[] => list.split(' ').filter(Boolean);

/** The codes of a chart with so many lines: each once, its own diagnoses first, its main procedure last. */
export function codesOf(specialty: string | null, lines: number): YearCode[] {
  const { diagnoses, procedures } = kinds[specialty ?? ''] ?? kinds['Inpatient medicine']!;
  const billed = words(procedures).slice(0, Math.max(1, lines - 1));
  const ill = [...new Set([...words(diagnoses), ...words(beside)])].slice(0, lines - billed.length);
  return [
    ...ill.map((code): YearCode => ({ system: 'ICD-10-CM', code })),
    ...billed.reverse().map((code): YearCode => ({ system: 'HCPCS', code })),
  ];
}

/** What a payer tells of by line: the main procedure of a chart, or its first diagnosis. */
export const remittedCodeOf = (specialty: string | null): string => codesOf(specialty, 1)[0]!.code;

/** The better code, and the passage. */
const better: Readonly<Record<string, readonly [code: string, passage: string]>> = {
  'E11.9': ['E11.22', 'Type 2 diabetes with diabetic chronic kidney disease, stage 3a.'],
  I10: ['I13.0', 'Hypertensive heart and chronic kidney disease with heart failure.'],
  'N18.30': ['N18.31', 'Chronic kidney disease stage 3a, eGFR 51.'],
  'I50.9': ['I50.22', 'Chronic systolic heart failure, ejection fraction 32 percent.'],
  'J44.9': ['J44.1', 'COPD with acute exacerbation, steroids started.'],
  'D64.9': ['D62', 'Acute blood loss anemia, hemoglobin fell from 12.8 to 8.1.'],
  'I48.91': ['I48.0', 'Paroxysmal atrial fibrillation, in sinus rhythm today.'],
  'J18.9': ['J15.9', 'Pneumonia, treated as bacterial, sputum pending.'],
  'A41.9': ['A41.51', 'Sepsis due to Escherichia coli, two of two bottles.'],
  'N17.9': ['N17.0', 'Acute tubular necrosis after hypotension, muddy casts.'],
  'K80.00': ['K80.10', 'Calculus of gallbladder with chronic cholecystitis on pathology.'],
  'K35.80': ['K35.32', 'Perforated appendicitis with localized peritonitis.'],
  'M17.9': ['M17.11', 'Primary osteoarthritis of the right knee.'],
  'G40.909': ['G40.219', 'Focal epilepsy with impaired awareness, intractable.'],
  'G43.909': ['G43.709', 'Chronic migraine without aura, sixteen days a month.'],
  'F32.A': ['F33.1', 'Major depressive disorder, recurrent, moderate.'],
  'I25.10': ['I25.110', 'Coronary artery disease with unstable angina.'],
  'C50.911': ['C50.411', 'Carcinoma of the upper-outer quadrant of the right breast.'],
};

/** What a reviewer puts in a code's place. Where nothing better is listed, another code of its own kind. */
export const betterThan = ({ system, code }: YearCode): readonly [code: string, passage: string] =>
  better[code] ??
  (system === 'HCPCS'
    ? ['G0463', 'Hospital outpatient clinic visit for assessment.']
    : ['R69', 'The diagnosis was considered and not established.']);

/** Codes that are left out, none of which any chart is delivered with, and the passage. */
export const leftOut: readonly (readonly [code: string, passage: string])[] = [
  ['Z79.4', 'Continues insulin glargine 20 units at night, long term.'],
  ['Z79.01', 'Takes apixaban 5 mg twice daily.'],
  ['E44.0', 'Moderate protein-calorie malnutrition by ASPEN criteria, supplement ordered.'],
  ['F17.210', 'Smokes one pack of cigarettes a day; counselled.'],
  ['J96.01', 'Acute hypoxic respiratory failure, 4 liters by nasal cannula.'],
  ['Z68.41', 'BMI 42.3.'],
  ['I95.9', 'Hypotension to 82/50, treated with fluids.'],
  ['E87.1', 'Hyponatremia 126, fluid restriction.'],
];
