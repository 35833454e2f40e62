// The save state in words.

import type { SyncProgress } from '../../lib/store/sync-progress.ts';
import type { SyncStatus } from '../../lib/store/sync-status.ts';
import { clockText } from '../ui/time-text.ts';

export interface SaveWords {
  text: string;
  tone: 'calm' | 'warn' | 'bad';
}

const number = (value: number): string => value.toLocaleString('en-US');

/** As “Sending 1,200 of 10,000”. */
export const progressWords = ({ doing, done, of }: SyncProgress): string =>
  `${doing === 'sending' ? 'Sending' : 'Fetching'} ${number(done)} of ${number(of)}`;

/** What is most pressing comes first: refused changes, then why nothing is sent, then what waits. */
export function saveWords({ outcome, waiting, refused, progress }: SyncStatus, signedIn: boolean): SaveWords {
  const toSend = waiting > 0 ? `, ${waiting} to send` : '';
  if (refused.length > 0) return { text: `${refused.length} not accepted${toSend}`, tone: 'bad' };
  if (!signedIn || outcome?.state === 'signed-out')
    return { text: `Saved here, signed out${toSend}`, tone: 'warn' };
  // What went on before the exchange that is under way is not said beside it.
  if (progress) return { text: progressWords(progress), tone: 'calm' };
  if (outcome?.state === 'offline')
    return { text: `Offline since ${clockText(outcome.since)}${toSend}`, tone: 'warn' };
  if (outcome?.state === 'paused') return { text: `Paused${toSend}`, tone: 'warn' };
  if (outcome?.state === 'failed') return { text: `Saved here, sending failed${toSend}`, tone: 'bad' };
  return { text: waiting > 0 ? `${waiting} to send` : 'Saved', tone: 'calm' };
}
