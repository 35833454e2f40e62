// Queries about skin, wounds and fractures.

import { bloodTests } from '../cited/blood-tests.ts';
import { generalFindings } from '../cited/general-findings.ts';
import { injuryAndProcedure } from '../cited/injury-and-procedure.ts';
import { nutritionAndWounds } from '../cited/nutrition-and-wounds.ts';
import { treatments } from '../cited/treatments.ts';
import { asShipped, clinical, openEnd, type QueryTemplate } from '../template.ts';

export const skinAndBone: readonly QueryTemplate[] = [
  {
    ...asShipped,
    topic: 'pressure-injury',
    name: 'Pressure injury: diagnosis, stage and onset',
    title: 'Skin finding clarification',
    reasons: ['indicators-without-diagnosis', 'poa', 'specificity', 'inconsistent', 'conflicting'],
    question:
      'How would you describe the finding at {site} recorded in {document and date} (diagnosis, stage where it has one, and onset)?',
    format: 'multiple-choice',
    options: [
      clinical('Pressure ulcer of {site}, stage ___, present at the time of the admission order'),
      clinical('Pressure ulcer of {site}, stage ___, developed after the admission order'),
      clinical('Pressure ulcer of {site}, stage ___, onset clinically undetermined'),
      clinical('Pressure ulcer of {site}, unstageable; onset: ___'),
      clinical('Pressure-induced deep tissue damage of {site}; onset: ___'),
      clinical('Wound of {site} of another type (please specify type and onset: ___)'),
      ...openEnd,
    ],
    cites: [
      nutritionAndWounds.woundStage,
      nutritionAndWounds.woundMeasure,
      nutritionAndWounds.skinOnArrival,
      treatments.woundCare,
      generalFindings.firstMention,
    ],
  },
  {
    ...asShipped,
    topic: 'debridement',
    name: 'Debridement: technique and depth',
    title: 'Wound procedure clarification',
    reasons: ['specificity', 'incomplete', 'ambiguous', 'conflicting'],
    question:
      'By what technique, and to what deepest layer, was tissue removed at {site} on {procedure date}?',
    format: 'multiple-choice',
    options: [
      clinical('Excisional debridement; deepest layer removed: skin'),
      clinical('Excisional debridement; deepest layer removed: subcutaneous tissue'),
      clinical('Excisional debridement; deepest layer removed: fascia'),
      clinical('Excisional debridement; deepest layer removed: muscle'),
      clinical('Excisional debridement; deepest layer removed: bone'),
      clinical('Non-excisional debridement (please specify technique: ___)'),
      ...openEnd,
    ],
    cites: [
      nutritionAndWounds.tissueRemoved,
      nutritionAndWounds.woundMeasure,
      nutritionAndWounds.woundStage,
      treatments.woundCare,
    ],
  },
  {
    ...asShipped,
    topic: 'fracture',
    name: 'Fracture: cause and type',
    title: 'Injury and imaging clarification',
    reasons: ['specificity', 'cause-and-effect', 'incomplete', 'conflicting'],
    question:
      'How would you specify the fracture of {site} documented in {document and date} (cause, and type where it is due to trauma)?',
    format: 'multiple-choice',
    options: [
      clinical('Traumatic fracture, closed, ___ (displaced or nondisplaced)'),
      clinical('Traumatic fracture, open, type ___, ___ (displaced or nondisplaced)'),
      clinical('Pathological fracture due to osteoporosis'),
      clinical('Pathological fracture due to neoplasm: ___'),
      clinical('Pathological fracture due to another disease: ___'),
      ...openEnd,
    ],
    cites: [
      injuryAndProcedure.injury,
      injuryAndProcedure.fractureImaging,
      injuryAndProcedure.boneDensity,
      injuryAndProcedure.side,
      treatments.fractureCare,
      generalFindings.tumour,
      bloodTests.calcium,
    ],
  },
  {
    ...asShipped,
    topic: 'laterality',
    name: 'Laterality',
    title: 'Anatomical site clarification',
    reasons: ['incomplete', 'specificity', 'conflicting', 'inconsistent'],
    question: 'On which side is the {diagnosis or procedure} documented in {document and date}?',
    format: 'multiple-choice',
    options: [clinical('Right'), clinical('Left'), clinical('Bilateral'), ...openEnd],
    cites: [injuryAndProcedure.side, injuryAndProcedure.fractureImaging, injuryAndProcedure.operation],
  },
];
