// Minutes, numbers and ages that checks count with. Each is what the field or a published guide says, and none has been held
// against a licensed code book; an organisation that holds one sets its own in place of it, with the source.

import { eachOf } from '../model/each-of.ts';
import { keysOf } from '../model/keys-of.ts';
import type { EvidenceMark } from './evidence-mark.ts';
import type { PackId } from './packs/pack.ts';

export interface Figure {
  /** Checks that count with it, as `BH1, BH2`. */
  checks: string;
  /** Codes that it is of; empty: of none alone. */
  codes: string;
  name: FigureName;
  /** As the product comes. */
  usual: number;
  evidence: EvidenceMark;
  /** The pack of codes that its checks need; null: none. */
  pack: PackId | null;
}

/** What kind of figure it is, as screens say it. */
export const figureNames = {
  'least-minutes': 'Minimum minutes',
  'more-from': 'Minutes from which one more counts',
  'more-from-medicare': 'Minutes from which one more counts, Medicare',
  'again-after': 'Minimum minutes between two pushes of one drug',
  'unit-minutes': 'Minutes to a unit of time',
  'units-added': 'Units added',
  'age-under': 'Extreme age: under, years',
  'age-over': 'Extreme age: over, years',
  'most-cases': 'Maximum cases directed at once',
  'least-studies': 'Minimum studies',
  'limb-muscles': 'Muscles of a limb studied whole',
  'limb-nerves': 'Nerves of a limb studied whole',
  'limb-levels': 'Spinal levels of a limb studied whole',
  'most-limbs': 'Maximum limbs',
  'most-minutes': 'Maximum minutes',
  'least-naps': 'Minimum naps',
  'grown-from': 'No longer a young child from, years',
  'least-parameters': 'Minimum parameters',
  'most-cm': 'Longest wounds together, cm',
  'global-days': 'Global days after the operation',
  'global-days-before': 'Global days before the operation',
  'asked-from-age': 'Osteoporosis is asked for from, years',
} as const;
export type FigureName = keyof typeof figureNames;

const of =
  (pack: PackId | null, checks: string, name: FigureName, evidence: EvidenceMark) =>
  (usual: number, codes = ''): Figure => ({ checks, codes, name, usual, evidence, pack });

const visit = of('evaluation-and-management', 'X17', 'least-minutes', 'K');
const therapy = of('behavioral-health', 'BH1, BH2', 'least-minutes', 'V');
const crisis = (name: FigureName) => of('behavioral-health', 'BH5', name, 'K');
const further = (name: FigureName) => of('critical-care', 'EM2', name, 'V');
const infusion = (checks: string, name: FigureName, mark: EvidenceMark) => of('infusion', checks, name, mark);
const status = of('anesthesia', 'AN1', 'units-added', 'K');
const age = (name: FigureName) => of('anesthesia', 'AN2', name, 'K');
const studies = of('neurology', 'NE1', 'least-studies', 'K');
const limb = (name: FigureName) => of('neurology', 'NE2', name, 'K');
const eeg = of('neurology', 'NE4', 'least-minutes', 'K');
const eegMost = of('neurology', 'NE5', 'most-minutes', 'K');
const sleep = (name: FigureName) => of('neurology', 'NE6', name, 'K');
const wounds = of('wound-repair', 'X18', 'most-cm', 'K');
const globalDays = of(null, 'X11', 'global-days', 'K');
const face = '12011–12018, 12051–12057';
const elsewhere = '12001–12007, 12031–12047';

/** Sources by pack: `source` of the pack, and the citation of each check. */
export const figures = {
  'visit-99202': visit(15, '99202'),
  'visit-99203': visit(30, '99203'),
  'visit-99204': visit(45, '99204'),
  'visit-99205': visit(60, '99205'),
  'visit-99212': visit(10, '99212'),
  'visit-99213': visit(20, '99213'),
  'visit-99214': visit(30, '99214'),
  'visit-99215': visit(40, '99215'),
  'visit-99221': visit(40, '99221'),
  'visit-99222': visit(55, '99222'),
  'visit-99223': visit(75, '99223'),
  'visit-99231': visit(25, '99231'),
  'visit-99232': visit(35, '99232'),
  'visit-99233': visit(50, '99233'),
  // “Over 30 minutes”.
  'visit-99239': visit(31, '99239'),
  'therapy-short': therapy(16, '90832, 90833'),
  'therapy-middle': therapy(38, '90834, 90836'),
  'therapy-long': therapy(53, '90837, 90838'),
  crisis: crisis('least-minutes')(30, '90839'),
  'crisis-more': crisis('more-from')(75, '90840'),
  'family-therapy': of('behavioral-health', 'BH7', 'least-minutes', 'K')(26, '90846, 90847'),
  'critical-care': of('critical-care', 'EM1', 'least-minutes', 'V')(30, '99291'),
  'critical-more': further('more-from')(75, '99292'),
  'critical-more-medicare': further('more-from-medicare')(104, '99292'),
  infusion: infusion('ON2, ON3, ON5', 'least-minutes', 'S')(16, '96365, 96413'),
  'infusion-more': infusion('ON3, ON4', 'more-from', 'S')(91, '96361, 96366, 96415'),
  hydration: infusion('ON4', 'least-minutes', 'V')(31, '96360'),
  'push-again': infusion('ON5', 'again-after', 'K')(31, '96376'),
  'anesthesia-unit': of('anesthesia', 'AN1', 'unit-minutes', 'V')(15),
  'status-p3': status(1, 'P3'),
  'status-p4': status(2, 'P4'),
  'status-p5': status(3, 'P5'),
  'age-under': age('age-under')(1, '99100'),
  'age-over': age('age-over')(70, '99100'),
  'most-directed': of('anesthesia', 'AN5', 'most-cases', 'V')(4, 'QK'),
  'studies-95907': studies(1, '95907'),
  'studies-95908': studies(3, '95908'),
  'studies-95909': studies(5, '95909'),
  'studies-95910': studies(7, '95910'),
  'studies-95911': studies(9, '95911'),
  'studies-95912': studies(11, '95912'),
  'studies-95913': studies(13, '95913'),
  'limb-muscles': limb('limb-muscles')(5, '95886'),
  'limb-nerves': limb('limb-nerves')(3, '95886'),
  'limb-levels': limb('limb-levels')(4, '95886'),
  'most-limbs': limb('most-limbs')(4, '95885, 95886'),
  'eeg-routine': eeg(20, '95816, 95819, 95822'),
  'eeg-hour': eeg(41, '95812'),
  'eeg-two-hours': eeg(61, '95813'),
  'eeg-long': of('neurology', 'NE4, NE5', 'least-minutes', 'K')(120, '95705–95726'),
  'eeg-short-most': eegMost(720, '95705–95707, 95711–95713, 95717, 95718'),
  'eeg-day-most': eegMost(1560, '95708–95710, 95714–95716, 95719, 95720'),
  'sleep-minutes': sleep('least-minutes')(360, '95808, 95810, 95811'),
  'sleep-child-minutes': sleep('least-minutes')(420, '95782, 95783'),
  'sleep-naps': sleep('least-naps')(4, '95805'),
  'sleep-grown': sleep('grown-from')(6, '95782, 95783'),
  'sleep-parameters': sleep('least-parameters')(4, '95810'),
  'wound-1': wounds(2.5, elsewhere),
  'wound-2': wounds(7.5, elsewhere),
  'wound-3': wounds(12.5, elsewhere),
  'wound-4': wounds(20, elsewhere),
  'wound-5': wounds(30, elsewhere),
  'face-1': wounds(2.5, face),
  'face-2': wounds(5, face),
  'face-3': wounds(7.5, face),
  'face-4': wounds(12.5, face),
  'face-5': wounds(20, face),
  'face-6': wounds(30, face),
  'global-small': globalDays(10, '010'),
  'global-large': globalDays(90, '090'),
  'global-before': of(null, 'X11', 'global-days-before', 'K')(1, '090'),
  // This product's own choice: the guideline names no age.
  'osteoporosis-asked': of(null, 'OR4', 'asked-from-age', 'D')(50),
} satisfies Record<string, Figure>;

export type FigureId = keyof typeof figures;
/** Every figure as a chart's checks count with it. */
export type Figures = Readonly<Record<FigureId, number>>;

export const figureIds = keysOf(figures);

export const usualFigures: Figures = eachOf(figureIds, (id) => figures[id].usual);
