// Imaging: studies without, with, and without then with contrast; what one code for two regions holds; views by number.

import type { Pack } from './pack.ts';

export const radiologyPack: Pack = {
  id: 'radiology',
  verified: false,
  source: 'General knowledge of the field; not yet held against the code book',
};

export const isImaging = (code: string): boolean =>
  /^\d{5}$/.test(code) && code >= '70010' && code <= '76999';

type Triad = readonly [without: string, with_: string, both: string];

/** One region a row: without contrast, with, without then with. */
export const triads: readonly Triad[] = [
  ['70450', '70460', '70470'],
  ['70480', '70481', '70482'],
  ['70486', '70487', '70488'],
  ['70490', '70491', '70492'],
  ['70540', '70542', '70543'],
  ['70544', '70545', '70546'],
  ['70547', '70548', '70549'],
  ['70551', '70552', '70553'],
  ['71250', '71260', '71270'],
  ['71550', '71551', '71552'],
  ['72125', '72126', '72127'],
  ['72128', '72129', '72130'],
  ['72131', '72132', '72133'],
  ['72141', '72142', '72156'],
  ['72146', '72147', '72157'],
  ['72148', '72149', '72158'],
  ['72192', '72193', '72194'],
  ['72195', '72196', '72197'],
  ['73200', '73201', '73202'],
  ['73218', '73219', '73220'],
  ['73221', '73222', '73223'],
  ['73700', '73701', '73702'],
  ['73718', '73719', '73720'],
  ['73721', '73722', '73723'],
  ['74150', '74160', '74170'],
  ['74176', '74177', '74178'],
  ['74181', '74182', '74183'],
];

const abdomen: readonly string[] = ['74150', '74160', '74170'];
const pelvis: readonly string[] = ['72192', '72193', '72194'];
const together = ['74176', '74177', '74178'] as const;
export const abdomenAndPelvis = { abdomen, pelvis, together } as const;

/**
 * The one code for a study of the abdomen and one of the pelvis: the same contrast in both, else the one for both ways. Null:
 * they are not one of each.
 */
export function combinedStudy(one: string, two: string): string | null {
  const [a, p] = [abdomen.indexOf(one), pelvis.indexOf(two)];
  if (a < 0 || p < 0) return null;
  return a === p ? together[a]! : together[2];
}

type ViewCode = readonly [code: string, least: number, most: number];

const more = Number.POSITIVE_INFINITY;
/** Films of one region by the number of views. */
export const viewFamilies: readonly (readonly ViewCode[])[] = [
  [
    ['71045', 1, 1],
    ['71046', 2, 2],
    ['71047', 3, 3],
    ['71048', 4, more],
  ],
  [
    ['72040', 2, 3],
    ['72050', 4, 5],
    ['72052', 6, more],
  ],
  [
    ['72070', 2, 2],
    ['72072', 3, 3],
    ['72074', 4, more],
  ],
  [
    ['72100', 2, 3],
    ['72110', 4, more],
  ],
  [
    ['73020', 1, 1],
    ['73030', 2, more],
  ],
  [
    ['73070', 2, 2],
    ['73080', 3, more],
  ],
  [
    ['73100', 2, 2],
    ['73110', 3, more],
  ],
  [
    ['73120', 2, 2],
    ['73130', 3, more],
  ],
  [
    ['73501', 1, 1],
    ['73502', 2, 3],
    ['73503', 4, more],
  ],
  [
    ['73521', 2, 2],
    ['73522', 3, 4],
    ['73523', 5, more],
  ],
  [
    ['73560', 1, 2],
    ['73562', 3, 3],
    ['73564', 4, more],
  ],
  [
    ['73600', 2, 2],
    ['73610', 3, more],
  ],
  [
    ['73620', 2, 2],
    ['73630', 3, more],
  ],
  [
    ['74018', 1, 1],
    ['74019', 2, 2],
    ['74021', 3, more],
  ],
];
