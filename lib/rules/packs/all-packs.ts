// Every pack, for the administrator's list.

import { anesthesiaPack } from './anesthesia.ts';
import { behavioralPack } from './behavioral-health.ts';
import { cardiologyPack } from './cardiology.ts';
import { cardiology2026Pack } from './cardiology-2026.ts';
import { criticalCarePack } from './critical-care.ts';
import { evaluationPack } from './evaluation-and-management.ts';
import { infusionPack } from './infusion.ts';
import { neurologyPack } from './neurology.ts';
import { orthopedicsPack } from './orthopedics.ts';
import type { Pack } from './pack.ts';
import { radiologyPack } from './radiology.ts';
import { woundPack } from './wound-repair.ts';

export const packs: readonly Pack[] = [
  evaluationPack,
  behavioralPack,
  criticalCarePack,
  infusionPack,
  orthopedicsPack,
  cardiologyPack,
  cardiology2026Pack,
  radiologyPack,
  anesthesiaPack,
  neurologyPack,
  woundPack,
];
