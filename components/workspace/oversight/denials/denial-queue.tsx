// The queue: filters in the address, a list that is worked by key, and one denial opened beside it.

import { useEffect, useRef, useState } from 'react';
import { dayAt } from '../../../../lib/model/calendar-day.ts';
import { may } from '../../../../lib/model/permissions.ts';
import type { Session } from '../../../session/use-session.ts';
import { AskingServer } from '../../../ui/asking-server.tsx';
import { Fold } from '../../shell/fold.tsx';
import { focusRow } from '../../table/row-keys.ts';
import { DenialDrawer } from './denial-drawer.tsx';
import { DenialFilterRow } from './denial-filter-row.tsx';
import { DenialTable } from './denial-table.tsx';
import { askedOf } from './denials-route.ts';
import { ManyDenials, SaveDenials } from './many-denials.tsx';
import { QueueTotals } from './queue-totals.tsx';
import { SavedViews } from './saved-views.tsx';
import { useDenials } from './use-denials.ts';

interface Props {
  session: Session;
  filters: URLSearchParams;
  who: (id: string | undefined) => string;
}

export function DenialQueue({ session, filters, who }: Props) {
  const asked = askedOf(filters);
  const list = useDenials(asked);
  const { page, look, fault } = list;
  const [open, setOpen] = useState<string | null>(null);
  /** The key by which the drawer was opened, for the form that it asks for. */
  const [form, setForm] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const table = useRef<HTMLDivElement>(null);
  const [columnsAt, setColumnsAt] = useState<HTMLElement | null>(null);
  const works = may(session.identity.person.role, 'denials.work');
  const address = filters.toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has other denials to choose from
  useEffect(() => setChosen(new Set()), [address]);
  const rows = page?.rows ?? [];
  const opened = rows.find(({ id }) => id === open);
  const close = () => {
    if (open !== null) focusRow(table.current, open);
    setOpen(null);
  };
  return (
    <>
      {look && <QueueTotals look={look} asked={asked} />}
      {look && (
        <DenialFilterRow
          asked={asked}
          look={look}
          who={who}
          beside={
            <>
              <Fold name="More">
                <SavedViews person={session.identity.person.id} address={address} />
                {works && (
                  <SaveDenials session={session} asked={asked} total={look.total.count} onSaid={setSaid} />
                )}
                <div ref={setColumnsAt} className="columns-place" />
              </Fold>
              {works && (
                <ManyDenials
                  session={session}
                  chosen={rows.filter(({ id }) => chosen.has(id))}
                  step={list.step}
                  onSaid={(words) => {
                    setSaid(words);
                    setChosen(new Set());
                  }}
                />
              )}
            </>
          }
        />
      )}
      <AskingServer fault={fault} known={page !== null} onLook={list.load} />
      <p role="status" className={said ? 'notice' : 'visually-hidden'}>
        {said}
      </p>
      {page && (
        <div className={opened ? 'denial-split opened' : 'denial-split'}>
          <div ref={table} className="denial-list">
            <DenialTable
              rows={rows}
              total={page.next ? (look?.total.count ?? 0) : rows.length}
              onNeed={list.need}
              asked={asked}
              open={open}
              chosen={works ? chosen : null}
              who={who}
              today={dayAt(session.writer.now())}
              onOpen={(denial, key) => {
                setForm(key);
                setOpen(denial.id);
              }}
              onChoose={setChosen}
              columnsAt={columnsAt}
            />
          </div>
          {opened && (
            <DenialDrawer
              key={opened.id}
              denial={opened}
              form={form}
              session={session}
              who={who}
              step={list.step}
              onClose={close}
            />
          )}
        </div>
      )}
    </>
  );
}
