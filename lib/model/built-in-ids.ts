// Ids of the profiles that come with Overread, known to browser and backend alike: nothing from outside may
// pass for one of them. A test holds this list to the profiles themselves.

export const builtInIds: readonly string[] = [
  'openemr',
  'ecw',
  'athena',
  'openmrs',
  'medplum',
  'carewell-classic',
  'lumen-spa',
  'codeworks-platform',
];

export const isBuiltIn = (profile: string): boolean => builtInIds.includes(profile);
