// Every reader of facts; a new one is a file in facts/ and a line here.

import { administrations } from './facts/administrations.ts';
import { anesthesiaTimes } from './facts/anesthesia-times.ts';
import { emergencyStated, handoverStated, monitoredCare, physicalStatus } from './facts/anesthesia-words.ts';
import { approach } from './facts/approach.ts';
import { certainty } from './facts/certainty.ts';
import { contrast } from './facts/contrast.ts';
import { decisionMaking } from './facts/decision-making.ts';
import { doseDiscarded, doseGiven } from './facts/doses.ts';
import type { FactReader, WholeReader } from './facts/fact-reader.ts';
import { fractureDisplaced, fractureOpening, fracturePhase } from './facts/fracture.ts';
import { manipulation } from './facts/manipulation.ts';
import { limbs } from './facts/needle-study.ts';
import { nerveStudies } from './facts/nerve-studies.ts';
import { orderPresent } from './facts/order-present.ts';
import { repairedWounds } from './facts/repaired-wounds.ts';
import { minutesOf } from './facts/service-minutes.ts';
import { levelByTime, patientPresent, timeCountedApart } from './facts/session-words.ts';
import { side } from './facts/side.ts';
import { naps, treatedVessel, withVideo } from './facts/study-words.ts';
import { singleDoseVial } from './facts/vial.ts';
import { views } from './facts/views.ts';

export const factReaders: readonly FactReader[] = [
  minutesOf('psychotherapy-minutes'),
  minutesOf('crisis-minutes'),
  minutesOf('visit-minutes'),
  minutesOf('critical-care-minutes'),
  minutesOf('recorded-minutes'),
  timeCountedApart,
  levelByTime,
  decisionMaking,
  patientPresent,
  side,
  certainty,
  doseGiven,
  doseDiscarded,
  singleDoseVial,
  fracturePhase,
  fractureOpening,
  fractureDisplaced,
  manipulation,
  approach,
  treatedVessel,
  handoverStated,
  physicalStatus,
  emergencyStated,
  monitoredCare,
  nerveStudies,
  naps,
  withVideo,
  views,
  contrast,
  orderPresent,
];

export const wholeReaders: readonly WholeReader[] = [administrations, anesthesiaTimes, limbs, repairedWounds];
