// Laboratory results that queries customarily cite, with what is possible in any of the units they come in.

import type { IndicatorPattern } from '../../model/indicator-pattern.ts';

export const bloodTests = {
  whiteCells: {
    label: 'White blood cells',
    words: [
      'wbc',
      'wbcs',
      'white blood cell count',
      'white blood cells',
      'white count',
      'leukocytosis',
      'leukopenia',
    ],
    value: { units: ['K/uL'], min: 0, max: 500 },
  },
  bands: {
    label: 'Bands',
    words: ['bands', 'bandemia', 'immature granulocytes', 'left shift'],
    value: { units: ['%'], min: 0, max: 100 },
  },
  lactate: {
    label: 'Lactate',
    words: ['lactate', 'lactic acid', 'LA'],
    value: { units: ['mmol/L', 'mg/dL', 'mEq/L'], min: 0.1, max: 300 },
  },
  procalcitonin: {
    label: 'Procalcitonin',
    words: ['procalcitonin', 'pct', 'procal'],
    value: { units: ['ng/mL'], min: 0, max: 1000 },
  },
  creatinine: {
    label: 'Creatinine',
    words: ['creatinine', 'serum creatinine', 'creat', 'Cr', 'CR', 'sCr', 'SCr'],
    value: { units: ['mg/dL', 'umol/L'], min: 0.1, max: 2500 },
  },
  ureaNitrogen: {
    label: 'Blood urea nitrogen',
    words: ['blood urea nitrogen', 'urea nitrogen', 'BUN'],
    value: { units: ['mg/dL', 'mmol/L'], min: 1, max: 350 },
  },
  filtration: {
    label: 'Glomerular filtration rate',
    words: ['egfr', 'gfr', 'estimated gfr', 'glomerular filtration rate'],
    value: { units: ['mL/min'], min: 1, max: 200 },
  },
  platelets: {
    label: 'Platelets',
    words: ['platelets', 'platelet count', 'plt', 'plts', 'thrombocytopenia'],
    value: { units: ['K/uL'], min: 0, max: 3000 },
  },
  bilirubin: {
    label: 'Bilirubin',
    words: ['bilirubin', 'total bilirubin', 't bili', 'tbili', 'bili'],
    value: { units: ['mg/dL', 'umol/L'], min: 0, max: 900 },
  },
  hemoglobin: {
    label: 'Hemoglobin',
    words: ['hemoglobin', 'haemoglobin', 'hgb', 'Hb', 'HB'],
    value: { units: ['g/dL', 'mg/dL'], min: 1, max: 25 },
  },
  hematocrit: {
    label: 'Hematocrit',
    words: ['hematocrit', 'hct', 'haematocrit'],
    value: { units: ['%'], min: 4, max: 80 },
  },
  cellVolume: {
    label: 'Mean corpuscular volume',
    words: ['mcv', 'mean corpuscular volume', 'microcytic', 'macrocytic', 'microcytosis', 'macrocytosis'],
    value: { units: ['fL'], min: 40, max: 160 },
  },
  ironStudies: {
    label: 'Iron studies',
    words: [
      'ferritin',
      'serum iron',
      'iron saturation',
      'transferrin saturation',
      'tsat',
      'tibc',
      'iron studies',
    ],
    value: { units: ['ng/mL', 'mcg/dL', '%'], min: 0, max: 20000 },
  },
  sodium: {
    label: 'Sodium',
    words: ['sodium', 'serum sodium', 'Na', 'NA'],
    value: { units: ['mEq/L', 'mmol/L'], min: 95, max: 200 },
  },
  potassium: {
    label: 'Potassium',
    words: ['potassium', 'serum potassium', 'K'],
    value: { units: ['mEq/L', 'mmol/L'], min: 1, max: 12 },
  },
  magnesium: {
    label: 'Magnesium',
    words: ['magnesium', 'Mg', 'MG'],
    value: { units: ['mg/dL', 'mEq/L', 'mmol/L'], min: 0.2, max: 12 },
  },
  phosphorus: {
    label: 'Phosphorus',
    words: ['phosphorus', 'phosphate', 'phos'],
    value: { units: ['mg/dL', 'mmol/L'], min: 0.2, max: 20 },
  },
  calcium: {
    label: 'Calcium',
    words: ['calcium', 'ionized calcium', 'corrected calcium', 'Ca'],
    value: { units: ['mg/dL', 'mmol/L'], min: 0.4, max: 25 },
  },
  bicarbonate: {
    label: 'Bicarbonate',
    words: ['bicarbonate', 'bicarb', 'HCO3', 'CO2', 'serum bicarbonate'],
    value: { units: ['mEq/L', 'mmol/L'], min: 2, max: 60 },
  },
  anionGap: {
    label: 'Anion gap',
    words: ['anion gap', 'AG'],
    value: { units: ['mEq/L', 'mmol/L'], min: 0, max: 60 },
  },
  osmolality: {
    label: 'Osmolality',
    words: ['osmolality', 'serum osm', 'urine osm', 'serum osmolality', 'urine osmolality'],
    value: { units: ['mOsm/kg'], min: 30, max: 1400 },
  },
  glucose: {
    label: 'Glucose',
    words: ['glucose', 'blood sugar', 'fingerstick', 'accucheck', 'hyperglycemia', 'hypoglycemia', 'BG'],
    value: { units: ['mg/dL', 'mmol/L'], min: 1, max: 2000 },
  },
  glycated: {
    label: 'Hemoglobin A1c',
    words: ['a1c', 'hba1c', 'hgba1c', 'hemoglobin a1c', 'hgb a1c'],
    value: { units: ['%'], min: 3, max: 22 },
  },
  ketones: {
    label: 'Ketones',
    words: ['ketones', 'beta-hydroxybutyrate', 'beta hydroxybutyrate', 'BHB', 'ketonuria'],
    value: { units: ['mmol/L', 'mg/dL'], min: 0, max: 300 },
  },
  ammonia: {
    label: 'Ammonia',
    words: ['ammonia', 'NH3', 'ammonia level'],
    value: { units: ['umol/L', 'mcg/dL'], min: 1, max: 1000 },
  },
  troponin: {
    label: 'Troponin',
    words: [
      'troponin',
      'troponins',
      'troponin i',
      'troponin t',
      'hs-troponin',
      'high-sensitivity troponin',
      'trop',
      'hsTnI',
      'hsTnT',
    ],
    value: { units: ['ng/mL', 'ng/L', 'pg/mL'], min: 0, max: 200000 },
  },
  natriuretic: {
    label: 'BNP or NT-proBNP',
    words: ['bnp', 'nt-probnp', 'probnp', 'pro-bnp', 'brain natriuretic peptide'],
    value: { units: ['pg/mL', 'ng/L'], min: 0, max: 200000 },
  },
  gasPh: {
    label: 'Blood pH',
    words: ['pH', 'arterial ph', 'venous ph', 'PH'],
    value: { units: [], min: 6.5, max: 7.9 },
  },
  carbonDioxide: {
    label: 'pCO2',
    words: ['pco2', 'paco2', 'pCO2', 'PCO2', 'hypercapnia', 'hypercapnic', 'hypercarbia'],
    value: { units: ['mmHg'], min: 8, max: 200 },
  },
  arterialOxygen: {
    label: 'PaO2',
    words: ['pao2', 'po2'],
    value: { units: ['mmHg'], min: 20, max: 700 },
  },
  clotting: {
    label: 'Coagulation',
    words: ['inr', 'prothrombin time', 'ptt', 'fibrinogen', 'd-dimer'],
    value: { units: ['s', 'mg/dL', 'ng/mL', 'mg/L'], min: 0.5, max: 20000 },
  },
  alcohol: {
    label: 'Alcohol level',
    words: ['blood alcohol', 'ethanol level', 'etoh level', 'alcohol level', 'BAL', 'BAC'],
    value: { units: ['mg/dL', '%'], min: 0, max: 900 },
  },
  drugLevel: {
    label: 'Drug level',
    words: [
      'digoxin level',
      'vancomycin trough',
      'vancomycin level',
      'tacrolimus level',
      'phenytoin level',
      'lithium level',
      'drug level',
    ],
    value: { units: ['ng/mL', 'mg/L', 'mEq/L', 'mmol/L', 'mcg/dL'], min: 0, max: 500 },
  },
} satisfies Record<string, IndicatorPattern>;
