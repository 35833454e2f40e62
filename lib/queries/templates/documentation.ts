// Queries about the documentation itself, whatever the diagnosis: whether it is borne out, which of two statements
// holds, when a condition began, what caused it, how long a service took.

import { bloodTests } from '../cited/blood-tests.ts';
import { generalFindings } from '../cited/general-findings.ts';
import { organFindings } from '../cited/organ-findings.ts';
import { organSupport } from '../cited/organ-support.ts';
import { treatments } from '../cited/treatments.ts';
import { vitalSigns } from '../cited/vital-signs.ts';
import { asShipped, clinical, openEnd, type QueryTemplate, ruledOut } from '../template.ts';

/** What bears on most diagnoses that are questioned. */
const commonFindings = [
  vitalSigns.temperature,
  vitalSigns.heartRate,
  vitalSigns.respiratoryRate,
  vitalSigns.bloodPressure,
  vitalSigns.saturation,
  bloodTests.whiteCells,
  bloodTests.lactate,
  bloodTests.creatinine,
  bloodTests.hemoglobin,
  organFindings.chestImaging,
  generalFindings.cultures,
];

export const documentation: readonly QueryTemplate[] = [
  {
    ...asShipped,
    topic: 'clinical-validation',
    name: 'Clinical validation of a documented diagnosis',
    title: 'Clinical findings clarification',
    reasons: ['diagnosis-without-indicators', 'conflicting', 'inconsistent'],
    question:
      'In your clinical judgment, and in view of the findings listed with this query, what is the status of the {diagnosis} documented in {document and date}?',
    format: 'multiple-choice',
    options: [
      clinical('{diagnosis} is confirmed, with this additional support: ___'),
      ruledOut('{diagnosis} was considered and ruled out'),
      ...openEnd,
    ],
    cites: [...commonFindings, organFindings.mentalStatus, organSupport.oxygen, treatments.antibiotics],
  },
  {
    ...asShipped,
    topic: 'conflict',
    name: 'Conflicting documentation',
    title: 'Differing documentation clarification',
    reasons: ['conflicting', 'inconsistent', 'ambiguous'],
    question:
      'The record describes {first diagnosis} ({first author and date}) and {second diagnosis} ({second author and date}). In your clinical judgment, which applies to this encounter?',
    format: 'multiple-choice',
    options: [
      clinical('{first diagnosis}'),
      clinical('{second diagnosis}'),
      clinical('Both {first diagnosis} and {second diagnosis}'),
      ruledOut('Neither'),
      ...openEnd,
    ],
    cites: commonFindings,
  },
  {
    ...asShipped,
    topic: 'poa',
    name: 'Present on admission',
    title: 'Timing of onset clarification',
    reasons: ['poa', 'incomplete', 'conflicting', 'inconsistent'],
    question:
      'In relation to the order for inpatient admission, when did the {diagnosis} documented in {document and date} begin?',
    format: 'multiple-choice',
    options: [
      clinical('Present at the time of the order for inpatient admission'),
      clinical('Developed after the order for inpatient admission'),
      ...openEnd,
    ],
    cites: [generalFindings.firstMention, ...commonFindings, organFindings.mentalStatus],
  },
  {
    ...asShipped,
    topic: 'cause-effect',
    name: 'Cause and effect, adverse effect of a drug',
    title: 'Relationship between findings clarification',
    reasons: ['cause-and-effect', 'ambiguous', 'conflicting'],
    question:
      'In your clinical judgment, what relationship, if any, exists between the {condition} and the {possible cause} documented in {document and date}?',
    format: 'multiple-choice',
    options: [
      clinical('{condition} due to {possible cause}'),
      clinical('{condition} due to {possible cause}, a drug taken or given as ordered'),
      clinical(
        '{condition} due to {possible cause}, a drug not taken or given as ordered (please specify: ___)',
      ),
      clinical('{condition} due to another cause: ___'),
      clinical('{condition} not related to {possible cause}'),
      ...openEnd,
    ],
    cites: [
      generalFindings.adverseEffect,
      bloodTests.drugLevel,
      bloodTests.clotting,
      bloodTests.creatinine,
      bloodTests.hemoglobin,
      treatments.heartMedicines,
    ],
  },
  {
    ...asShipped,
    topic: 'neoplasm',
    name: 'Neoplasm: status',
    title: 'Oncology status clarification',
    reasons: ['specificity', 'ambiguous', 'inconsistent', 'conflicting'],
    question:
      'What is the status, during this encounter, of the {neoplasm} documented in {document and date}?',
    format: 'multiple-choice',
    options: [
      clinical('Active {neoplasm}, primary site: ___'),
      clinical('Active {neoplasm} with metastasis to ___'),
      clinical('{neoplasm} in remission'),
      clinical('History of {neoplasm}, no longer present and no longer treated'),
      ...openEnd,
    ],
    cites: [
      generalFindings.tumour,
      treatments.chemotherapy,
      organFindings.chestImaging,
      organFindings.brainImaging,
    ],
  },
  {
    ...asShipped,
    topic: 'time-attestation',
    name: 'Time and attestation of a professional service',
    title: 'Time and participation clarification',
    reasons: ['incomplete', 'ambiguous', 'inconsistent', 'illegible'],
    question:
      'What was the total time that you spent on {service} on {service date}, and what did it include?',
    format: 'open',
    options: [],
    cites: [generalFindings.timeSpent],
  },
];
