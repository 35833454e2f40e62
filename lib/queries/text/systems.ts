// Which body system a clinical word belongs to, as far as that tells one clinical question from another.

import { clinicalWords } from './clinical-words.ts';

const systems: readonly string[] = [
  'aki atn esrd ckd renal creatinine gfr egfr bun oliguria dialysis renalfailure nephropathy azotemia urine',
  'respfailure pneumonia copd asthma ards bipap cpap oxygen oxygenation ventilator ventilation intubation respiratory pulmonary abg dyspnea spo2 pneumonitis atelectasis hypoxic hypercapnic pneumothorax pulmembolism',
  'hf mi af troponin echo bnp angina cardiomyopathy rhythm arrhythmia cardiac',
  'anemia hemoglobin hgb hb transfusion prbc platelet thrombocytopenia pancytopenia neutropenia coagulopathy inr ebl',
  'malnutrition nutritional nutrition bmi obesity overweight cachexia underweight dietitian',
  'pressureulcer ulcer wound skin cellulitis sacral debridement rash',
  'encephalopathy delirium dementia stroke tia mental confusion ams seizure epilepsy hemiplegia cam',
  'sodium potassium magnesium phosphate hyponatremia hypernatremia hypokalemia hyperkalemia hypocalcemia hypomagnesemia hypophosphatemia electrolyte siadh',
  'diabetes glucose insulin a1c glycemic hyperglycemia hypoglycemia',
  'sepsis bacteremia endocarditis lactate',
  'uti cystitis pyelonephritis',
  'fracture osteoporosis',
  'ileus gibleed pancreatitis cirrhosis cholecystitis appendicitis hepatitis',
  'depressive bipolar schizophrenia',
  'alcohol opioid tobacco substance withdrawal usedisorder',
  'cancer metastasis leukemia lymphoma myeloma neoplasm tumor',
  'dvt hypertension hypothyroidism hyperthyroidism',
];

const systemOf: ReadonlyMap<string, number> = new Map(
  systems.flatMap((words, system) => words.split(' ').map((word): [string, number] => [word, system])),
);

/** Numbers of the systems that `text` speaks of. */
export const systemsIn = (text: string): ReadonlySet<number> =>
  new Set(
    clinicalWords(text)
      .map(({ word }) => systemOf.get(word))
      .filter((system) => system !== undefined),
  );
