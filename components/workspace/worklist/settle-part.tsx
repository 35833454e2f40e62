// The judgements of one chart that stand side by side, and the choice between them.

import { useEffect, useRef, useState } from 'react';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import type { Fault, Result } from '../../../lib/model/result.ts';
import { undoEdits } from '../../../lib/store/commands/review.ts';
import { settle } from '../../../lib/store/commands/settle.ts';
import type { Done } from '../../../lib/store/commands/worksheet-edits.ts';
import type { Edit } from '../../../lib/store/write.ts';
import type { Session } from '../../session/use-session.ts';
import { SettleLine } from '../../settle/settle-line.tsx';
import { useOpenLines } from '../../settle/use-open-lines.ts';
import { whyNoChoice } from '../../settle/why-no-choice.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import type { WorklistChart } from './worklist-charts.ts';

interface Props {
  chart: WorklistChart;
  session: Session;
  /** An id as a name. */
  who: (id: string | undefined) => string;
}

export function SettlePart({ chart, session, who }: Props) {
  const { db, writer, identity } = session;
  const { worksheet } = chart;
  const [undo, setUndo] = useState<readonly Edit[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone with the choice; the way back is the next thing wanted.
  useEffect(() => {
    if (undo.length > 0) undoButton.current?.focus();
  }, [undo]);
  const open = useOpenLines(db, worksheet.id, chart.toSettle > 0);
  const show = (done: Result<Done>, next: readonly Edit[]) => {
    setFault(done.ok ? null : done.error);
    if (!done.ok) return;
    setUndo(next);
    void syncSoon();
  };
  return (
    <div className="settle-part">
      {fault && <FaultNotice fault={fault} />}
      {[...open.values()].map((one) => {
        const { lineKey, topics } = one;
        const line = worksheet.delivered?.find(({ key }) => key === lineKey) ?? null;
        const name =
          line?.code || topics[0]?.sides.find(({ verdict }) => verdict.auditor)?.verdict.auditor?.code;
        return (
          <div key={lineKey}>
            <strong className="code">{name ?? 'Unreadable code'}</strong>
            <SettleLine
              name={name ?? 'Unreadable code'}
              line={line}
              open={one}
              here={{ person: writer.person, device: writer.device }}
              who={who}
              why={whyNoChoice(worksheet, identity.person, who)}
              onChoose={async (topic, choice) => {
                const done = await settle(db, writer, { worksheetId: worksheet.id, lineKey, topic }, choice);
                show(done, done.ok ? done.value.undo : []);
              }}
            />
          </div>
        );
      })}
      <p role="status">
        {undo.length > 0 && (
          <>
            Chosen.{' '}
            <button
              ref={undoButton}
              type="button"
              className="link"
              onClick={async () => show(await undoEdits(db, writer, worksheet.id, undo), [])}
            >
              Undo
            </button>
          </>
        )}
      </p>
    </div>
  );
}
