// Queries about nutrition, body mass, diabetes and the blood count.

import { bloodTests } from '../cited/blood-tests.ts';
import { generalFindings } from '../cited/general-findings.ts';
import { nutritionAndWounds } from '../cited/nutrition-and-wounds.ts';
import { organFindings } from '../cited/organ-findings.ts';
import { organSupport } from '../cited/organ-support.ts';
import { treatments } from '../cited/treatments.ts';
import { vitalSigns } from '../cited/vital-signs.ts';
import { asShipped, clinical, notSignificant, openEnd, type QueryTemplate, ruledOut } from '../template.ts';

export const nutritionAndBlood: readonly QueryTemplate[] = [
  {
    ...asShipped,
    topic: 'malnutrition',
    name: 'Malnutrition: degree',
    title: 'Nutritional status clarification',
    reasons: ['indicators-without-diagnosis', 'diagnosis-without-indicators', 'specificity', 'conflicting'],
    question:
      'In your clinical judgment, what nutritional diagnosis, if any, describes the findings of the assessment listed with this query?',
    format: 'multiple-choice',
    options: [
      clinical('Severe protein-calorie malnutrition'),
      clinical('Moderate protein-calorie malnutrition'),
      clinical('Mild protein-calorie malnutrition'),
      clinical('Underweight, or at risk, without malnutrition'),
      ruledOut('No malnutrition'),
      ...openEnd,
    ],
    cites: [
      nutritionAndWounds.oralIntake,
      nutritionAndWounds.weightLoss,
      nutritionAndWounds.wasting,
      organFindings.congestion,
      vitalSigns.bmi,
      vitalSigns.weight,
      nutritionAndWounds.dietitianNote,
      organSupport.nutritionSupport,
    ],
  },
  {
    ...asShipped,
    topic: 'obesity',
    name: 'Obesity and body mass index',
    title: 'Body mass index clarification',
    reasons: ['indicators-without-diagnosis', 'specificity', 'conflicting'],
    question:
      'In your clinical judgment, what diagnosis, if any, corresponds to the body mass index and care listed with this query?',
    format: 'multiple-choice',
    options: [
      clinical('Overweight'),
      clinical('Obesity, class 1'),
      clinical('Obesity, class 2'),
      clinical('Obesity, class 3 (severe or morbid)'),
      notSignificant,
      ...openEnd,
    ],
    cites: [vitalSigns.bmi, vitalSigns.weight, treatments.weightCounselling, organSupport.ventilation],
  },
  {
    ...asShipped,
    topic: 'diabetes',
    name: 'Diabetes: type, control and complications',
    title: 'Glucose results and treatment clarification',
    reasons: ['specificity', 'cause-and-effect', 'imprecise', 'conflicting'],
    question:
      'How would you specify the diabetes documented in {document and date} (type, control and any related condition)?',
    format: 'multiple-choice',
    options: [
      clinical('Type 1 diabetes mellitus with ___'),
      clinical('Type 2 diabetes mellitus with ___'),
      clinical('Type 2 diabetes mellitus with hyperglycemia'),
      clinical('Type 2 diabetes mellitus with hypoglycemia'),
      clinical('Diabetes mellitus due to an underlying condition: ___'),
      clinical('Drug-induced diabetes mellitus due to ___'),
      clinical('The following is present and not due to diabetes mellitus: ___'),
      ...openEnd,
    ],
    cites: [
      bloodTests.glycated,
      bloodTests.glucose,
      bloodTests.ketones,
      treatments.glucoseTherapy,
      generalFindings.diabetesComplication,
      bloodTests.filtration,
      organFindings.albuminuria,
      treatments.bronchodilators,
    ],
  },
  {
    ...asShipped,
    topic: 'anemia',
    name: 'Anemia: type and cause',
    title: 'Hemoglobin trend clarification',
    reasons: [
      'indicators-without-diagnosis',
      'specificity',
      'treatment-without-diagnosis',
      'cause-and-effect',
    ],
    question:
      'In your clinical judgment, what condition, if any, accounts for the blood counts and treatment listed with this query?',
    format: 'multiple-choice',
    options: [
      clinical('Acute blood loss anemia due to ___'),
      clinical('Acute blood loss anemia, expected with the procedure performed'),
      clinical('Iron deficiency anemia due to ___'),
      clinical('Anemia in chronic kidney disease'),
      clinical('Anemia of chronic disease (please specify: ___)'),
      clinical('Anemia due to antineoplastic treatment'),
      clinical('Hemodilution without anemia'),
      notSignificant,
      ...openEnd,
    ],
    cites: [
      bloodTests.hemoglobin,
      bloodTests.hematocrit,
      generalFindings.bleeding,
      organSupport.transfusion,
      bloodTests.ironStudies,
      bloodTests.cellVolume,
      bloodTests.filtration,
      treatments.chemotherapy,
      organSupport.fluids,
      vitalSigns.heartRate,
    ],
  },
];
