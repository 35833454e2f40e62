// Backlog, turnaround and alerts, as the server reckons them now.

import { useCallback } from 'react';
import { askOversight } from '../../../../lib/messaging/oversight-messages.ts';
import { groupedBy, operationsTold, usualBands } from '../../../../lib/model/oversight/operations.ts';
import type { Session } from '../../../session/use-session.ts';
import { AskingServer } from '../../../ui/asking-server.tsx';
import { useServerActs } from '../../../ui/use-server-acts.ts';
import { AlertList } from './alert-list.tsx';
import { BacklogTables } from './backlog-tables.tsx';
import { DriversPart } from './drivers-part.tsx';
import { HeldList } from './held-list.tsx';

interface Props {
  session: Session;
  view: 'backlog' | 'held' | 'alerts';
  filters: URLSearchParams;
}

const bandsOf = (text: string | null): number[] => {
  const bands = (text ?? '').split(',').map(Number);
  return bands.every((band, i) => band > (bands[i - 1] ?? 0) && band <= 8760) ? bands : usualBands;
};

export function OperationsPart({ session, view, filters }: Props) {
  const by = groupedBy.safeParse(filters.get('by')).data ?? 'vendor';
  const days = Math.min(366, Math.max(1, Math.round(Number(filters.get('days')) || 90)));
  const bands = filters.get('bands') ?? '';
  const send = useCallback(
    () => askOversight('operations', { by, bands: bandsOf(bands), days }, operationsTold),
    [by, bands, days],
  );
  const { answer, fault, look } = useServerActs(send);
  return (
    <>
      <AskingServer fault={fault} known={answer !== null} onLook={look} />
      {answer &&
        (view === 'backlog' ? (
          <>
            <BacklogTables told={answer} by={by} bands={bandsOf(bands)} days={days} />
            <DriversPart session={session} told={answer} days={days} />
          </>
        ) : view === 'held' ? (
          <HeldList told={answer} />
        ) : (
          <AlertList told={answer} kind={filters.get('alert')} />
        ))}
    </>
  );
}
