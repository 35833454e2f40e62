// Fragments of notes as they are written, with what a reader takes from each. By hand; no text is of a real patient.

export interface Fragment {
  text: string;
  /** Labels with what is read: `value | date | mention`; the date is left out where it is the document's. */
  reads: Record<string, string | string[]>;
}

/** Of the document that they are said to stand in. */
export const written = '2026-11-05';

export const fragments: Fragment[] = [
  // Values, their units and their dates.
  { text: 'Cr 2.4 mg/dL (baseline 0.9 on 11/02)', reads: { Creatinine: '2.4 mg/dL | stated' } },
  { text: 'creatinine: 1.1 -> 1.9 -> 2.4', reads: { Creatinine: '1.1 -> 1.9 -> 2.4 | stated' } },
  { text: 'WBC  14.2  (H)', reads: { 'White blood cells': '14.2 | stated' } },
  { text: 'lactate 4.1 mmol/L at 06:40', reads: { Lactate: '4.1 mmol/L | stated' } },
  {
    text: 'T 38.9 HR 118 RR 24 BP 88/52 SpO2 91% RA',
    reads: {
      Temperature: '38.9 | stated',
      'Heart rate': '118 | stated',
      'Respiratory rate': '24 | stated',
      'Blood pressure': '88/52 | stated',
      'Oxygen saturation': '91% | stated',
    },
  },
  {
    text: 'BP (!) 88/52 | Pulse (!) 118 | Temp (!) 39.1 °C (102.4 °F) | Resp 24 | SpO2 90%',
    reads: {
      'Blood pressure': '88/52 | stated',
      'Heart rate': '118 | stated',
      Temperature: '39.1 °C | stated',
      'Respiratory rate': '24 | stated',
      'Oxygen saturation': '90% | stated',
    },
  },
  {
    text: 'Temp 101.3 °F oral, HR 104 bpm',
    reads: { Temperature: '101.3 °F | stated', 'Heart rate': '104 bpm | stated' },
  },
  { text: 'Febrile to 39.2 C overnight.', reads: { Temperature: '39.2 C | stated' } },
  {
    text: '11/04 06:10: WBC 18.4 x10^3/uL, bands 12%',
    reads: { 'White blood cells': '18.4 x10^3/uL | 2026-11-04 | stated', Bands: '12% | 2026-11-04 | stated' },
  },
  { text: 'Creatinine rose from 0.9 to 2.4 mg/dL', reads: { Creatinine: '0.9 to 2.4 mg/dL | stated' } },
  {
    text: 'Cr 0.9 (11/02) -> 2.4 (11/04)',
    reads: { Creatinine: '0.9 (11/02) -> 2.4 | 2026-11-04 | stated' },
  },
  {
    text: 'Na 131 K 5.9 BUN 45',
    reads: { Sodium: '131 | stated', Potassium: '5.9 | stated', 'Blood urea nitrogen': '45 | stated' },
  },
  { text: 'Hgb 9.1 L (ref 13.5-17.5)', reads: { Hemoglobin: '9.1 | stated' } },
  {
    text: 'Component Value Date WBC 14.2 (H) 11/04/2026 HGB 9.1 (L) 11/03/2026',
    reads: { 'White blood cells': '14.2 | 2026-11-04 | stated', Hemoglobin: '9.1 | 2026-11-03 | stated' },
  },
  {
    text: 'LABS 11/03/2026 05:30\nWBC 12.0\nCr 1.8\n\nCXR clear',
    reads: {
      'White blood cells': '12.0 | 2026-11-03 | stated',
      Creatinine: '1.8 | 2026-11-03 | stated',
      'Chest imaging': '— | stated',
    },
  },
  { text: 'UOP 0.3 mL/kg/hr over the last 6 hours', reads: { 'Urine output': '0.3 mL/kg/hr | stated' } },
  {
    text: 'norepinephrine at 0.12 mcg/kg/min, MAP 58 mmHg',
    reads: {
      'Vasopressors and inotropes': '0.12 mcg/kg/min | stated',
      'Mean arterial pressure': '58 mmHg | stated',
    },
  },
  { text: 'Received 30 mL/kg bolus of LR in the ED', reads: { 'Intravenous fluids': '30 mL/kg | stated' } },
  { text: 'Placed on 6 L/min nasal cannula', reads: { 'Supplemental oxygen': '6 L/min | stated' } },
  { text: 'on 4L NC, saturating well', reads: { 'Supplemental oxygen': '4L | stated' } },
  {
    text: 'BMI 43.2 kg/m2, weight 128 kg',
    reads: { 'Body mass index': '43.2 kg/m2 | stated', Weight: '128 kg | stated' },
  },
  {
    text: 'Intake 25-50% of meals for 7 days; 12% weight loss in 3 months',
    reads: { 'Energy intake': '25-50% | stated', 'Weight loss': '12% | stated' },
  },
  { text: 'Unintentional weight loss of 22 lbs', reads: { 'Weight loss': '22 lbs | stated' } },
  {
    text: 'Echo: LVEF 35-40%',
    reads: { 'Ejection fraction': '35-40% | stated', Echocardiogram: '— | stated' },
  },
  { text: 'BNP 1,840 pg/mL', reads: { 'BNP or NT-proBNP': '1,840 pg/mL | stated' } },
  {
    text: 'GCS 13/15 on arrival, NIHSS 11',
    reads: { 'Glasgow Coma Scale': '13/15 | stated', 'NIH Stroke Scale': '11 | stated' },
  },
  { text: 'hs-troponin 18 → 412 → 390 ng/L', reads: { Troponin: '18 → 412 → 390 ng/L | stated' } },
  {
    text: 'ABG: pH 7.29, pCO2 62 mmHg, PaO2 54',
    reads: { 'Blood pH': '7.29 | stated', pCO2: '62 mmHg | stated', PaO2: '54 | stated' },
  },
  {
    text: 'eGFR 38 mL/min/1.73m2 on 08/12/2026',
    reads: { 'Glomerular filtration rate': '38 mL/min/1.73m2 | 2026-08-12 | stated' },
  },
  { text: 'Hgb 11.8 on 12/30/25, 7.1 g/dL today', reads: { Hemoglobin: '11.8 | 2025-12-30 | stated' } },
  {
    text: 'EBL 850 mL; transfused 2 units PRBC',
    reads: { 'Blood loss': '850 mL | stated', 'Transfusion and iron': '2 units | stated' },
  },
  { text: 'Heart rate in the 120s', reads: { 'Heart rate': '120s | stated' } },
  { text: 'SBP < 90 mmHg x 2', reads: { 'Blood pressure': '< 90 mmHg | stated' } },
  {
    text: 'Na 118 mEq/L, 3% hypertonic saline started',
    reads: { Sodium: '118 mEq/L | stated', 'Electrolyte treatment': '— | stated' },
  },
  {
    text: 'WBC 14.2 K/uL and platelets 88 K/uL',
    reads: { 'White blood cells': '14.2 K/uL | stated', Platelets: '88 K/uL | stated' },
  },
  { text: 'Wound measures 4.2 x 3 cm', reads: { 'Wound size and depth': '— | stated' } },
  {
    text: 'SpO2 88 % on room air, 95 % on 2 L O2',
    reads: { 'Oxygen saturation': '88 % | stated', 'Supplemental oxygen': '2 L | stated' },
  },
  { text: 'SpO2 95 % on 1 L. Lactate again 1.0.', reads: { 'Oxygen saturation': '95 % | stated' } },
  {
    text: 'Weight down 2.6 kg, urine output 3.4 L',
    reads: { Weight: '— | stated', 'Urine output': '3.4 L | stated' },
  },
  { text: 'K+ 5.9, HCO3- 18', reads: { Potassium: '5.9 | stated', Bicarbonate: '18 | stated' } },
  {
    text: 'Cr: 1.2 (11/02), 1.9 (11/03), 2.4 (11/04)',
    reads: { Creatinine: '1.2 (11/02), 1.9 (11/03), 2.4 | 2026-11-04 | stated' },
  },
  {
    text: 'HR 90s-110s, BP 90s/50s',
    reads: { 'Heart rate': '90s-110s | stated', 'Blood pressure': '90s/50s | stated' },
  },
  {
    text: 'WBC\n14.2\nHGB\n9.1',
    reads: { 'White blood cells': '14.2 | stated', Hemoglobin: '9.1 | stated' },
  },
  { text: 'GCS E4V4M6 = 14', reads: { 'Glasgow Coma Scale': '— | stated' } },
  { text: 'prior echo EF 25% in 2022', reads: { 'Ejection fraction': '25% | historical' } },
  { text: 'Total time spent 35 min', reads: { 'Time as documented': '35 min | stated' } },
  // What is not there.
  {
    text: 'No fever, chills, or cough.',
    reads: { Temperature: '— | negated', 'Cough and sputum': '— | negated' },
  },
  { text: 'Patient denies chest pain.', reads: { 'Symptoms of ischemia': '— | negated' } },
  {
    text: 'CXR without evidence of pneumonia',
    reads: { 'Source of infection': '— | negated', 'Chest imaging': '— | stated' },
  },
  { text: 'Negative for edema', reads: { 'Signs of congestion': '— | negated' } },
  { text: 'Admitted to r/o pneumonia', reads: { 'Source of infection': '— | negated' } },
  { text: 'Pneumonia was ruled out by CT.', reads: { 'Source of infection': '— | negated' } },
  {
    text: 'Denies fever but has productive cough',
    reads: { Temperature: '— | negated', 'Cough and sputum': '— | stated' },
  },
  {
    text: 'No chest pain; wheezing bilaterally',
    reads: { 'Symptoms of ischemia': '— | negated', 'Wheeze and airflow': '— | stated', Side: '— | stated' },
  },
  {
    text: 'No fever, HR 118, lactate 4.1',
    reads: { Temperature: '— | negated', 'Heart rate': '118 | stated', Lactate: '4.1 | stated' },
  },
  {
    text: 'No edema, however crackles at both bases',
    reads: { 'Signs of congestion': ['— | negated', '— | stated'] },
  },
  {
    text: 'Fever: no. Cough: denies',
    reads: { Temperature: '— | negated', 'Cough and sputum': '— | negated' },
  },
  {
    text: 'ROS: (+) cough (-) fever',
    reads: { 'Cough and sputum': '— | stated', Temperature: '— | negated' },
  },
  { text: 'Blood cultures negative to date', reads: { Cultures: '— | negated' } },
  { text: 'Blood cultures grew gram-negative rods', reads: { Cultures: '— | stated' } },
  { text: 'He is not confused and not agitated', reads: { 'Mental status': '— | negated' } },
  {
    text: 'patient denies chest pain, shortness\nof breath, or fever',
    reads: {
      'Symptoms of ischemia': '— | negated',
      'Work of breathing': '— | negated',
      Temperature: '— | negated',
    },
  },
  { text: 'did not require vasopressors', reads: { 'Vasopressors and inotropes': '— | negated' } },
  {
    text: 'Fever: no, wheezing: yes',
    reads: { Temperature: '— | negated', 'Wheeze and airflow': '— | stated' },
  },
  {
    text: 'Fever: no. Wheezing on exam.',
    reads: { Temperature: '— | negated', 'Wheeze and airflow': '— | stated' },
  },
  {
    text: 'Denies chest pain Vitals T 38.9',
    reads: { 'Symptoms of ischemia': '— | negated', Temperature: '38.9 | stated' },
  },
  // What looks denied and is not.
  { text: 'No change in creatinine', reads: { Creatinine: '— | stated' } },
  { text: 'No increase in edema since yesterday', reads: { 'Signs of congestion': '— | stated' } },
  {
    text: 'Not only wheezing but accessory muscle use',
    reads: { 'Wheeze and airflow': '— | stated', 'Work of breathing': '— | stated' },
  },
  { text: 'Cannot rule out pneumonia', reads: { 'Source of infection': '— | stated' } },
  { text: 'No improvement in mental status', reads: { 'Mental status': '— | stated' } },
  { text: 'Fever has not resolved', reads: { Temperature: '— | stated' } },
  { text: 'No acute distress, mild confusion', reads: { 'Mental status': '— | stated' } },
  {
    text: 'MRSA nares negative; CXR with RLL infiltrate',
    reads: { Cultures: '— | negated', 'Chest imaging': '— | stated' },
  },
  // What was.
  {
    text: 'Past Medical History:\n\n- Atrial fibrillation\n- Osteoporosis\n\nHPI: fever',
    reads: { Rhythm: '— | historical', 'Bone density': '— | historical', Temperature: '— | stated' },
  },
  {
    text: 'no known history of osteomyelitis but was noted to have bacteremia',
    reads: { 'Source of infection': ['— | negated', '— | stated'] },
  },
  {
    text: 'History of atrial fibrillation, presents with fever',
    reads: { Rhythm: '— | historical', Temperature: '— | stated' },
  },
  {
    text: '72M h/o osteomyelitis and bacteremia here with confusion',
    reads: { 'Source of infection': '— | historical', 'Mental status': '— | stated' },
  },
  {
    text: 'PMH: esrd, osteoporosis',
    reads: { Dialysis: '— | historical', 'Bone density': '— | historical' },
  },
  {
    text: 'Past Medical History Atrial fibrillation, osteoporosis Medications insulin glargine',
    reads: { Rhythm: '— | historical', 'Bone density': '— | historical', 'Diabetes treatment': '— | stated' },
  },
  { text: 'Family history of lymphoma', reads: { 'Pathology and staging': '— | historical' } },
  { text: 'On home oxygen prior to admission', reads: { 'Supplemental oxygen': '— | historical' } },
  { text: 'Bacteremia in 2019', reads: { 'Source of infection': '— | historical' } },
  {
    text: 's/p ablation, now in sinus rhythm',
    reads: { 'Cardioversion and ablation': '— | historical', Rhythm: '— | stated' },
  },
  { text: 's/p 2 L bolus', reads: { 'Intravenous fluids': '2 L | stated' } },
  { text: 'Baseline creatinine 0.9', reads: { Creatinine: '0.9 | historical' } },
  { text: 'Prior EF 60%', reads: { 'Ejection fraction': '60% | historical' } },
  { text: 'No history of osteomyelitis', reads: { 'Source of infection': '— | negated' } },
  { text: 'Denies history of angina', reads: { 'Symptoms of ischemia': '— | negated' } },
  {
    text: '65M with h/o afib, BP 88/52',
    reads: { Rhythm: '— | historical', 'Blood pressure': '88/52 | stated' },
  },
  {
    text: 'History of Present Illness: fever and cough',
    reads: { Temperature: '— | stated', 'Cough and sputum': '— | stated' },
  },
  // Nothing of it.
  { text: 'CrCl 45, map of wounds attached, see the na section', reads: {} },
  { text: 'Given vitamin K 10 mg', reads: {} },
  { text: 'C/O pain 4/10; seen on 11/02 at 06:40', reads: {} },
  { text: 'lactate pending, drawn 2 hours ago', reads: { Lactate: '— | stated' } },
  { text: 'Cr and BUN pending', reads: {} },
  { text: 'Room 412 bed 2, MRN 88102', reads: {} },
];
