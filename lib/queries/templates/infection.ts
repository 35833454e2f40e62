// Queries about infection: sepsis, its effects on organs, and the type of a pneumonia.

import { bloodTests } from '../cited/blood-tests.ts';
import { generalFindings } from '../cited/general-findings.ts';
import { organFindings } from '../cited/organ-findings.ts';
import { organSupport } from '../cited/organ-support.ts';
import { treatments } from '../cited/treatments.ts';
import { vitalSigns } from '../cited/vital-signs.ts';
import { asShipped, clinical, openEnd, type QueryTemplate, ruledOut } from '../template.ts';

const organs = [
  vitalSigns.meanPressure,
  vitalSigns.bloodPressure,
  bloodTests.lactate,
  bloodTests.creatinine,
  bloodTests.platelets,
  bloodTests.bilirubin,
  vitalSigns.coma,
  organFindings.oxygenRatio,
  vitalSigns.urineOutput,
  generalFindings.organFailureScore,
];

export const infection: readonly QueryTemplate[] = [
  {
    ...asShipped,
    topic: 'sepsis',
    name: 'Sepsis',
    title: 'Vital sign and laboratory findings clarification',
    reasons: ['indicators-without-diagnosis', 'diagnosis-without-indicators', 'conflicting', 'ambiguous'],
    question:
      'In your clinical judgment, what condition, if any, accounts for the vital signs, laboratory results and treatment listed with this query?',
    format: 'multiple-choice',
    options: [
      clinical('Sepsis due to ___'),
      clinical('Localized infection (please specify: ___) without sepsis'),
      clinical('Systemic inflammatory response of non-infectious origin due to ___'),
      ruledOut('Sepsis was considered and ruled out'),
      ...openEnd,
    ],
    cites: [
      vitalSigns.temperature,
      vitalSigns.heartRate,
      vitalSigns.respiratoryRate,
      bloodTests.whiteCells,
      bloodTests.bands,
      bloodTests.procalcitonin,
      generalFindings.cultures,
      generalFindings.infectionSource,
      ...organs,
      organSupport.fluids,
      treatments.antibiotics,
      organSupport.pressors,
    ],
  },
  {
    ...asShipped,
    topic: 'severe-sepsis',
    name: 'Sepsis with organ dysfunction or septic shock',
    title: 'Blood pressure, lactate and laboratory findings clarification',
    reasons: ['specificity', 'cause-and-effect', 'incomplete', 'conflicting'],
    question:
      'Sepsis is documented in {document and date}. In your clinical judgment, what accounts for the blood pressure, lactate and other findings listed with this query?',
    format: 'multiple-choice',
    options: [
      clinical('Sepsis with acute organ dysfunction (please specify each: ___)'),
      clinical('Sepsis with septic shock (please specify any other organ dysfunction: ___)'),
      clinical('Sepsis without acute organ dysfunction'),
      clinical('Acute organ dysfunction (please specify: ___) due to another cause: ___'),
      ...openEnd,
    ],
    cites: [
      ...organs,
      organFindings.mentalStatus,
      organSupport.pressors,
      organSupport.fluids,
      generalFindings.perfusion,
      bloodTests.clotting,
      generalFindings.cultures,
    ],
  },
  {
    ...asShipped,
    topic: 'pneumonia',
    name: 'Pneumonia: type or organism',
    title: 'Chest imaging and culture findings clarification',
    reasons: ['specificity', 'indicators-without-diagnosis', 'conflicting'],
    question:
      'What is the type or the suspected or confirmed organism of the pneumonia documented in {document and date}?',
    format: 'multiple-choice',
    options: [
      clinical('Aspiration pneumonia due to ___'),
      clinical('Pneumonia due to confirmed or probable gram-negative bacteria (please specify: ___)'),
      clinical('Pneumonia due to methicillin-resistant Staphylococcus aureus, confirmed or probable'),
      clinical('Pneumonia due to methicillin-susceptible Staphylococcus aureus, confirmed or probable'),
      clinical('Viral pneumonia due to ___'),
      clinical('Pneumonia related to mechanical ventilation'),
      clinical('Community-acquired pneumonia, organism not determined'),
      ruledOut('Pneumonia was ruled out'),
      ...openEnd,
    ],
    cites: [
      organFindings.chestImaging,
      organFindings.sputum,
      generalFindings.cultures,
      organFindings.swallowing,
      treatments.antibiotics,
      vitalSigns.temperature,
      bloodTests.whiteCells,
      bloodTests.procalcitonin,
      vitalSigns.saturation,
      organSupport.oxygen,
      organSupport.ventilation,
    ],
  },
];
