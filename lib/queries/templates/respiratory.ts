// Queries about breathing.

import { bloodTests } from '../cited/blood-tests.ts';
import { generalFindings } from '../cited/general-findings.ts';
import { organFindings } from '../cited/organ-findings.ts';
import { organSupport } from '../cited/organ-support.ts';
import { treatments } from '../cited/treatments.ts';
import { vitalSigns } from '../cited/vital-signs.ts';
import { asShipped, clinical, openEnd, type QueryTemplate } from '../template.ts';

export const respiratory: readonly QueryTemplate[] = [
  {
    ...asShipped,
    topic: 'respiratory-failure',
    name: 'Respiratory failure: acuity and type',
    title: 'Breathing and oxygen requirement clarification',
    reasons: [
      'indicators-without-diagnosis',
      'treatment-without-diagnosis',
      'diagnosis-without-indicators',
      'specificity',
      'conflicting',
    ],
    question:
      'In your clinical judgment, what condition, if any, accounts for the examination, blood gases and support of breathing listed with this query?',
    format: 'multiple-choice',
    options: [
      clinical('Acute respiratory failure with hypoxia'),
      clinical('Acute respiratory failure with hypercapnia'),
      clinical('Acute respiratory failure with hypoxia and hypercapnia'),
      clinical('Chronic respiratory failure with ___ (hypoxia, hypercapnia or both)'),
      clinical('Acute on chronic respiratory failure with ___ (hypoxia, hypercapnia or both)'),
      clinical('Hypoxemia without respiratory failure'),
      { kind: 'integral', text: 'Ventilator support as an expected part of the operation and its recovery' },
      ...openEnd,
    ],
    cites: [
      vitalSigns.respiratoryRate,
      organFindings.breathingEffort,
      vitalSigns.saturation,
      bloodTests.arterialOxygen,
      bloodTests.carbonDioxide,
      bloodTests.gasPh,
      organFindings.oxygenRatio,
      organSupport.inspiredOxygen,
      organSupport.oxygen,
      organSupport.ventilation,
      organFindings.airflow,
      organFindings.mentalStatus,
    ],
  },
  {
    ...asShipped,
    topic: 'copd-asthma',
    name: 'COPD or asthma: status',
    title: 'Airflow and treatment clarification',
    reasons: ['specificity', 'treatment-without-diagnosis', 'imprecise', 'conflicting'],
    question:
      'What was the status, during this encounter, of the {chronic lung condition} documented in {document and date}?',
    format: 'multiple-choice',
    options: [
      clinical('{chronic lung condition} with acute exacerbation'),
      clinical('{chronic lung condition} with acute lower respiratory infection (please specify: ___)'),
      clinical('{chronic lung condition} with acute exacerbation and acute lower respiratory infection: ___'),
      clinical('{chronic lung condition} without acute exacerbation or acute infection'),
      ...openEnd,
    ],
    cites: [
      organFindings.airflow,
      organFindings.breathingEffort,
      treatments.bronchodilators,
      organSupport.oxygen,
      vitalSigns.saturation,
      vitalSigns.respiratoryRate,
      organFindings.sputum,
      organFindings.chestImaging,
      treatments.antibiotics,
      bloodTests.carbonDioxide,
      generalFindings.cultures,
    ],
  },
];
