// Every check, in the order in which answers are shown.

import { an1 } from './checks/an01-anesthesia-units.ts';
import { an2 } from './checks/an02-circumstances.ts';
import { an3 } from './checks/an03-physical-status.ts';
import { an4 } from './checks/an04-who-did-it.ts';
import { an5 } from './checks/an05-cases-at-once.ts';
import { an6 } from './checks/an06-one-code-a-session.ts';
import { an7 } from './checks/an07-times-and-handover.ts';
import { bh1 } from './checks/bh01-therapy-minutes.ts';
import { bh2 } from './checks/bh02-add-on-with-visit.ts';
import { bh3 } from './checks/bh03-time-apart.ts';
import { bh4 } from './checks/bh04-one-unit.ts';
import { bh5 } from './checks/bh05-crisis.ts';
import { bh6 } from './checks/bh06-complexity.ts';
import { bh7 } from './checks/bh07-family.ts';
import { bh8 } from './checks/bh08-prolonged.ts';
import { ca1 } from './checks/ca01-one-catheter-study.ts';
import { ca2 } from './checks/ca02-part-of-catheter-study.ts';
import { ca3 } from './checks/ca03-diagnostic-before-intervention.ts';
import { ca4 } from './checks/ca04-vessel-modifier.ts';
import { ca5 } from './checks/ca05-one-intervention-a-vessel.ts';
import { ca6 } from './checks/ca06-coronary-2026.ts';
import { ca7 } from './checks/ca07-leg-arteries-2026.ts';
import { ca8 } from './checks/ca08-catheter-in-hospital.ts';
import { em1 } from './checks/em01-critical-care-first-hour.ts';
import { em2 } from './checks/em02-critical-care-further.ts';
import { em3 } from './checks/em03-critical-care-alone.ts';
import { em4 } from './checks/em04-shared-visit.ts';
import { em5 } from './checks/em05-emergency-level.ts';
import { em6 } from './checks/em06-visit-beside-procedure.ts';
import { em7 } from './checks/em07-symptom-when-unconfirmed.ts';
import { ne1 } from './checks/ne01-nerve-conduction.ts';
import { ne2 } from './checks/ne02-needle-beside-conduction.ts';
import { ne3 } from './checks/ne03-needle-with-conduction.ts';
import { ne4 } from './checks/ne04-eeg-minutes.ts';
import { ne5 } from './checks/ne05-long-eeg.ts';
import { ne6 } from './checks/ne06-sleep-study.ts';
import { ne7 } from './checks/ne07-part-of-sleep-study.ts';
import { ne8 } from './checks/ne08-report-of-study.ts';
import { on1 } from './checks/on01-one-first-service.ts';
import { on2 } from './checks/on02-first-by-rank.ts';
import { on3 } from './checks/on03-infusion-minutes.ts';
import { on4 } from './checks/on04-hydration.ts';
import { on5 } from './checks/on05-further-drugs.ts';
import { on6 } from './checks/on06-infusion-record.ts';
import { on7 } from './checks/on07-part-of-infusion.ts';
import { on8 } from './checks/on08-drug-units.ts';
import { on9 } from './checks/on09-chemotherapy-first.ts';
import { or1 } from './checks/or01-fracture-character.ts';
import { or2 } from './checks/or02-fracture-not-stated.ts';
import { or3 } from './checks/or03-fracture-phase.ts';
import { or4 } from './checks/or04-osteoporotic-fracture.ts';
import { or5 } from './checks/or05-side-throughout.ts';
import { or6 } from './checks/or06-approach.ts';
import { or7 } from './checks/or07-fracture-care.ts';
import { ra1 } from './checks/ra01-component-allowed.ts';
import { ra2 } from './checks/ra02-component-by-place.ts';
import { ra3 } from './checks/ra03-component-twice.ts';
import { ra4 } from './checks/ra04-views-and-repeats.ts';
import { ra5 } from './checks/ra05-combined-study.ts';
import { ra6 } from './checks/ra06-report-and-contrast.ts';
import { x1 } from './checks/x01-code-valid.ts';
import { x2 } from './checks/x02-seventh-character.ts';
import { x3 } from './checks/x03-excludes1.ts';
import { x4 } from './checks/x04-code-first.ts';
import { x5 } from './checks/x05-laterality.ts';
import { x6 } from './checks/x06-present-on-admission.ts';
import { x7 } from './checks/x07-pairs.ts';
import { x8 } from './checks/x08-distinct-modifier.ts';
import { x9 } from './checks/x09-unit-limits.ts';
import { x10 } from './checks/x10-add-on.ts';
import { x11 } from './checks/x11-global-period.ts';
import { x12 } from './checks/x12-inpatient-edits.ts';
import { x13 } from './checks/x13-uncertain-diagnosis.ts';
import { x14 } from './checks/x14-duplicate.ts';
import { x15 } from './checks/x15-template.ts';
import { x16 } from './checks/x16-signed-after-bill.ts';
import { x17 } from './checks/x17-visit-level.ts';
import { x18 } from './checks/x18-wound-repair.ts';
import { x19 } from './checks/x19-unreadable-code.ts';
import type { Rule } from './rule.ts';

export const allRules: readonly Rule[] = [
  x1,
  x2,
  x3,
  x4,
  x5,
  x6,
  x7,
  x8,
  x9,
  x10,
  x11,
  x12,
  x13,
  x14,
  x15,
  x16,
  x17,
  x18,
  x19,
  bh1,
  bh2,
  bh3,
  bh4,
  bh5,
  bh6,
  bh7,
  bh8,
  em1,
  em2,
  em3,
  em4,
  em5,
  em6,
  em7,
  on1,
  on2,
  on3,
  on4,
  on5,
  on6,
  on7,
  on8,
  on9,
  or1,
  or2,
  or3,
  or4,
  or5,
  or6,
  or7,
  ca1,
  ca2,
  ca3,
  ca4,
  ca5,
  ca6,
  ca7,
  ca8,
  ra1,
  ra2,
  ra3,
  ra4,
  ra5,
  ra6,
  an1,
  an2,
  an3,
  an4,
  an5,
  an6,
  an7,
  ne1,
  ne2,
  ne3,
  ne4,
  ne5,
  ne6,
  ne7,
  ne8,
];
