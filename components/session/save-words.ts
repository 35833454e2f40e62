// The save state in words.

import type { SyncStatus } from '../../lib/store/sync-status.ts';

export interface SaveWords {
  text: string;
  tone: 'calm' | 'warn' | 'bad';
}

const clock = (at: number): string =>
  new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });

/** What is most pressing comes first: refused changes, then why nothing is sent, then what waits. */
export function saveWords({ outcome, waiting, refused }: SyncStatus, signedIn: boolean): SaveWords {
  const toSend = waiting > 0 ? `, ${waiting} to send` : '';
  if (refused.length > 0) return { text: `${refused.length} not accepted${toSend}`, tone: 'bad' };
  if (!signedIn || outcome?.state === 'signed-out')
    return { text: `Saved here, signed out${toSend}`, tone: 'warn' };
  if (outcome?.state === 'offline')
    return { text: `Offline since ${clock(outcome.since)}${toSend}`, tone: 'warn' };
  if (outcome?.state === 'failed') return { text: `Saved here, sending failed${toSend}`, tone: 'bad' };
  return { text: waiting > 0 ? `${waiting} to send` : 'Saved', tone: 'calm' };
}
