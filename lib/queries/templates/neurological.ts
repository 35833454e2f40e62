// Queries about the brain, and about substances that act on it.

import { bloodTests } from '../cited/blood-tests.ts';
import { generalFindings } from '../cited/general-findings.ts';
import { organFindings } from '../cited/organ-findings.ts';
import { organSupport } from '../cited/organ-support.ts';
import { treatments } from '../cited/treatments.ts';
import { vitalSigns } from '../cited/vital-signs.ts';
import { asShipped, clinical, notSignificant, openEnd, type QueryTemplate } from '../template.ts';

export const neurological: readonly QueryTemplate[] = [
  {
    ...asShipped,
    topic: 'encephalopathy',
    name: 'Encephalopathy and altered mental status',
    title: 'Mental status clarification',
    reasons: ['indicators-without-diagnosis', 'diagnosis-without-indicators', 'specificity', 'conflicting'],
    question:
      'In your clinical judgment, what diagnosis, if any, accounts for the mental status described in the findings listed with this query?',
    format: 'multiple-choice',
    options: [
      clinical('Metabolic encephalopathy due to ___'),
      clinical('Toxic encephalopathy due to ___ (agent)'),
      clinical('Hepatic encephalopathy'),
      clinical('Septic encephalopathy due to ___'),
      clinical('Hypertensive encephalopathy'),
      clinical('Delirium due to ___, without encephalopathy'),
      clinical('Dementia at its baseline, without acute change'),
      ...openEnd,
    ],
    cites: [
      organFindings.mentalStatus,
      vitalSigns.coma,
      organFindings.confusionAssessment,
      bloodTests.ammonia,
      bloodTests.sodium,
      bloodTests.glucose,
      bloodTests.ureaNitrogen,
      bloodTests.carbonDioxide,
      generalFindings.infectionSource,
      organFindings.brainImaging,
      treatments.encephalopathyCare,
      vitalSigns.bloodPressure,
    ],
  },
  {
    ...asShipped,
    topic: 'stroke',
    name: 'Stroke: cause, vessel, side and deficit',
    title: 'Imaging and examination clarification',
    reasons: ['specificity', 'incomplete', 'inconsistent', 'conflicting'],
    question:
      'How would you specify the {neurological event} documented in {document and date} (cause, vessel, side, and any deficit that remained)?',
    format: 'multiple-choice',
    options: [
      clinical('Cerebral infarction due to thrombosis of ___ (vessel and side); deficit: ___'),
      clinical('Cerebral infarction due to embolism of ___ (vessel and side); deficit: ___'),
      clinical('Cerebral infarction due to occlusion or stenosis of ___ (vessel and side); deficit: ___'),
      clinical('Cerebral infarction of undetermined cause; deficit: ___'),
      clinical('Hemiplegia or hemiparesis of the ___ side, which is the ___ (dominant or non-dominant) side'),
      clinical('Transient ischemic attack'),
      clinical('Deficits resolved before discharge'),
      ...openEnd,
    ],
    cites: [
      vitalSigns.strokeScale,
      organFindings.brainImaging,
      organFindings.focalDeficit,
      organSupport.thrombolysis,
      organFindings.rhythm,
      organFindings.echo,
      vitalSigns.bloodPressure,
    ],
  },
  {
    ...asShipped,
    topic: 'substance-use',
    name: 'Substance use, withdrawal and remission',
    title: 'Social history clarification',
    reasons: ['specificity', 'indicators-without-diagnosis', 'treatment-without-diagnosis', 'imprecise'],
    question:
      'In your clinical judgment, what diagnosis, if any, describes the pattern of {substance} use documented in {document and date}?',
    format: 'multiple-choice',
    options: [
      clinical('{substance} use without a use disorder'),
      clinical('{substance} abuse (mild use disorder)'),
      clinical('{substance} dependence (moderate or severe use disorder), without withdrawal'),
      clinical('{substance} dependence (moderate or severe use disorder) with withdrawal: ___'),
      clinical('{substance} dependence in remission (early or sustained: ___)'),
      notSignificant,
      ...openEnd,
    ],
    cites: [
      generalFindings.substancePattern,
      generalFindings.withdrawalSigns,
      vitalSigns.withdrawalScale,
      bloodTests.alcohol,
      treatments.withdrawalCare,
      vitalSigns.heartRate,
    ],
  },
];
