// Notes for the trail that a chart is on this screen; shows nothing itself.

import { useEffect } from 'react';
import type { ReadChart, ReadPlace } from '../../lib/model/chart-read.ts';
import { may } from '../../lib/model/permissions.ts';
import { noteChartRead } from '../../lib/store/commands/chart-read.ts';
import type { Session } from './use-session.ts';

/** Whoever may not be given charts has none here, and the backend takes no note from them. */
export function noteRead({ db, writer, identity }: Session, chart: ReadChart, where: ReadPlace): void {
  if (may(identity.person.role, 'reading.note')) void noteChartRead(db, writer, chart, where);
}

/** @param chart null while it is not known. */
export function useNoteRead(session: Session, chart: ReadChart | null, where: ReadPlace): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a session that is signed in again opens no chart, and an id has one number
  useEffect(() => {
    if (chart) noteRead(session, chart, where);
  }, [chart?.encounterId, where]);
}

interface Props {
  session: Session;
  encounterId: string;
  where: ReadPlace;
}

/** For places where a hook cannot stand. */
export function NoteRead({ session, encounterId, where }: Props) {
  useNoteRead(session, { encounterId }, where);
  return null;
}
