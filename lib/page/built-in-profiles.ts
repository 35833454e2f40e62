// The profiles that come with Overread, in the order in which they are tried.

import type { Profile } from '../model/profile.ts';
import { athena } from './profiles/athena.ts';
import { carewellClassic } from './profiles/carewell-classic.ts';
import { codeworksPlatform } from './profiles/codeworks-platform.ts';
import { ecw } from './profiles/ecw.ts';
import { lumenSpa } from './profiles/lumen-spa.ts';
import { medplum } from './profiles/medplum.ts';
import { openemr } from './profiles/openemr.ts';
import { openmrs } from './profiles/openmrs.ts';

declare const __DEMONSTRATION__: boolean | undefined;

/** The demonstration EHR's addresses are everyday words: a build for real sites leaves its profiles out. */
const demonstration =
  typeof __DEMONSTRATION__ === 'undefined' || __DEMONSTRATION__
    ? [carewellClassic, lumenSpa, codeworksPlatform]
    : [];

export const builtInProfiles: readonly Profile[] = [openemr, ecw, athena, openmrs, medplum, ...demonstration];
