// Notes for the trail that a chart is on this screen; shows nothing itself.

import { useEffect } from 'react';
import type { ReadPlace } from '../../lib/model/chart-read.ts';
import { may } from '../../lib/model/permissions.ts';
import { noteChartRead } from '../../lib/store/commands/chart-read.ts';
import type { Session } from './use-session.ts';

/** Whoever may not be given charts has none here, and the backend takes no note from them. */
export function noteRead({ db, writer, identity }: Session, encounterId: string, where: ReadPlace): void {
  if (may(identity.person.role, 'reading.note')) void noteChartRead(db, writer, encounterId, where);
}

/** @param encounterId null while it is not known. */
export function useNoteRead(session: Session, encounterId: string | null, where: ReadPlace): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a session that is signed in again opens no chart
  useEffect(() => {
    if (encounterId) noteRead(session, encounterId, where);
  }, [encounterId, where]);
}

interface Props {
  session: Session;
  encounterId: string;
  where: ReadPlace;
}

/** For places where a hook cannot stand. */
export function NoteRead({ session, encounterId, where }: Props) {
  useNoteRead(session, encounterId, where);
  return null;
}
