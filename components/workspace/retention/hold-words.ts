// What a hold keeps and what was erased, in words.

import type { HeldBy } from '../../../lib/model/retention.ts';

export const heldWords: Record<HeldBy, string> = {
  patient: 'A patient’s charts',
  encounter: 'An encounter',
  person: 'A person’s work',
  everything: 'Everything',
};

const counted = (count: number, of: 'chart' | 'file'): string =>
  of === 'chart'
    ? `${count.toLocaleString()} ${count === 1 ? 'chart' : 'charts'}`
    : `${count.toLocaleString()} ${count === 1 ? 'account number' : 'account numbers'}`;

/** Numbers of files are left out where there are none: not everybody imports any. */
export const chartsAndFiles = ({ charts, files }: { charts: number; files: number }): string =>
  files === 0
    ? counted(charts, 'chart')
    : `${counted(charts, 'chart')} and ${counted(files, 'file')} of files`;
