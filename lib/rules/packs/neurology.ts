// Studies of nerves and muscles by number, EEG and sleep studies by time.

import { isOneOf } from '../../model/one-of.ts';
import type { Pack } from './pack.ts';

export const neurologyPack: Pack = {
  id: 'neurology',
  verified: false,
  source:
    'Published guidance; bands of studies, hours of long recordings and ages from general knowledge, not yet held against the code book',
};

/** Nerve conduction, one code a session, by the number of studies: fewest first. */
export const conductionCodes = ['95907', '95908', '95909', '95910', '95911', '95912', '95913'] as const;
export const isConduction = (code: string): boolean => isOneOf(conductionCodes, code);

/** Needle study of a limb beside nerve conduction: some muscles, all; other than limbs. */
export const needle = { limited: '95885', complete: '95886', other: '95887' } as const;
export const needleCodes: readonly string[] = Object.values(needle);
const between = (first: string, last: string) => (code: string) =>
  /^\d{5}$/.test(code) && code >= first && code <= last;
/** Needle studies without nerve conduction. */
export const isNeedleAlone = between('95860', '95870');

export const routineEeg: readonly string[] = ['95816', '95819', '95822'];
/** Longer than routine: up to an hour, up to two. */
export const longerEeg = { hour: '95812', twoHours: '95813' } as const;
export const eegCodes: readonly string[] = [...routineEeg, ...Object.values(longerEeg)];

/** Long recordings. */
export const setUp = '95700';
/** A physician's reading: for 2 to 12 hours, over 12 to 26; without and with video. */
const readings = [
  ['95717', '95718'],
  ['95719', '95720'],
] as const;
/** A technologist's recording: not monitored, at intervals, all the time. */
const recordings = [
  [
    ['95705', '95706', '95707'],
    ['95711', '95712', '95713'],
  ],
  [
    ['95708', '95709', '95710'],
    ['95714', '95715', '95716'],
  ],
] as const;
export const longRecordings: readonly string[] = [...readings.flat(), ...recordings.flat(2)];

/** The code of the same kind for that length, without or with video. */
export function longRecording(code: string, isDay: boolean, video: boolean): string {
  const [length, seen] = [isDay ? 1 : 0, video ? 1 : 0] as const;
  if (readings.some((row) => isOneOf(row, code))) return readings[length][seen];
  const watched: readonly string[] | undefined = recordings.flat().find((row) => isOneOf(row, code));
  const how = watched?.indexOf(code) ?? 0;
  return recordings[length][seen][how]!;
}

export const sleep = {
  few: '95808',
  many: '95810',
  pressure: '95811',
  child: '95782',
  childPressure: '95783',
} as const;
export const naps = '95805';
export const sleepStudies: readonly string[] = Object.values(sleep);
export const childStudies: readonly string[] = [sleep.child, sleep.childPressure];

/** Part of a sleep study: EEG, needle studies, nerve conduction, ECG. */
export const isPartOfSleep = (code: string): boolean =>
  between('95812', '95822')(code) ||
  between('95860', '95872')(code) ||
  needleCodes.includes(code) ||
  isConduction(code) ||
  ['95827', '93000', '93005', '93010', '93040', '93041', '93042'].includes(code);

/** Studies that need an interpretation. */
export const isNeurologicStudy = (code: string): boolean =>
  between('95700', '95726')(code) || between('95782', '95822')(code) || between('95860', '95913')(code);
export const isNerveStudy = (code: string): boolean =>
  isNeedleAlone(code) || needleCodes.includes(code) || isConduction(code);
