// Every pack, for the administrator's list.

import { behavioralPack } from './behavioral-health.ts';
import { criticalCarePack } from './critical-care.ts';
import { evaluationPack } from './evaluation-and-management.ts';
import { infusionPack } from './infusion.ts';
import { orthopedicsPack } from './orthopedics.ts';
import type { Pack } from './pack.ts';

export const packs: readonly Pack[] = [
  evaluationPack,
  behavioralPack,
  criticalCarePack,
  infusionPack,
  orthopedicsPack,
];
