// The checks by reading: what each asks, the authority behind it, and how surely that is known. In their order.

export interface ReadingCheck {
  id: string;
  /** What it asks, as a plain question. */
  title: string;
  citation: string;
  /** K: general knowledge of the field, not checked in a source; D: this product's own decision. */
  evidence: 'K' | 'D';
}

export const readingChecks: readonly ReadingCheck[] = [
  {
    id: 'N1',
    title: 'Is each condition that the conclusions name coded?',
    citation: 'ICD-10-CM Official Guidelines III, IV.J; read from the documentation',
    evidence: 'K',
  },
  {
    id: 'N2',
    title: 'Do the codes say type, stage, degree, side and complication as the documentation does?',
    citation: 'ICD-10-CM Official Guidelines I.B.2, I.B.13, I.B.18; read from the documentation',
    evidence: 'K',
  },
  {
    id: 'N3',
    title: 'Is a diagnosis coded that the documentation denies or rules out?',
    citation: 'ICD-10-CM Official Guidelines I.A.19, IV.D, IV.H; read from the documentation',
    evidence: 'K',
  },
  {
    id: 'N4',
    title: 'Is a diagnosis coded, outside of a stay, that is held possible only?',
    citation: 'ICD-10-CM Official Guidelines IV.H; read from the documentation',
    evidence: 'K',
  },
  {
    id: 'N5',
    title: 'Is a condition of an earlier time coded as if it were there now?',
    citation: 'ICD-10-CM Official Guidelines I.C.21.c.4, IV.J; read from the documentation',
    evidence: 'K',
  },
  {
    id: 'N6',
    title: 'Is the diagnosis coded that a study confirmed, and not the symptom that led to it?',
    citation: 'ICD-10-CM Official Guidelines IV.K; read from the documentation',
    evidence: 'K',
  },
  {
    id: 'N7',
    title: 'Is hypertension coded together with heart failure and chronic kidney disease?',
    citation: 'ICD-10-CM Official Guidelines I.C.9.a; read from the documentation',
    evidence: 'K',
  },
  {
    id: 'N8',
    title: 'Does the record bear out the principal diagnosis?',
    citation: 'ICD-10-CM Official Guidelines II; read from the documentation',
    evidence: 'K',
  },
  {
    id: 'N9',
    title: 'Is the drug coded that diabetes is controlled with?',
    citation:
      'ICD-10-CM Official Guidelines I.C.4.a.3; tabular list at E08 to E13; read from the documentation',
    evidence: 'K',
  },
  {
    id: 'N10',
    title: 'Is a debridement coded by the deepest layer that was cut away?',
    citation: 'ICD-10-PCS Official Guidelines B3.5; body part key; read from the documentation',
    evidence: 'K',
  },
];
