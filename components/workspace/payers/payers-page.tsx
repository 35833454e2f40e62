// Payer instructions of the organisation: all of them, the register of changes with what is late, and writing one.

import { useState } from 'react';
import { may } from '../../../lib/model/permissions.ts';
import { vendorsTold } from '../../../lib/review/payers/acknowledged.ts';
import { changeRegister } from '../../../lib/review/payers/change-register.ts';
import { useInstructions } from '../../payers/use-instructions.ts';
import type { Session } from '../../session/use-session.ts';
import { PageHead } from '../shell/page-head.tsx';
import { ChangeTable } from './change-table.tsx';
import { InstructionEditor } from './instruction-editor.tsx';
import { InstructionFilters } from './instruction-filters.tsx';
import { noFilter, shownInstructions } from './instruction-rows.ts';
import { InstructionTable } from './instruction-table.tsx';
import { LateChanges } from './late-changes.tsx';
import { usePayerActs } from './use-payer-acts.ts';

interface Props {
  session: Session;
  who: (id: string | undefined) => string;
}

export function PayersPage({ session, who }: Props) {
  const all = useInstructions(session.db) ?? [];
  const [tab, setTab] = useState<'instructions' | 'changes'>('instructions');
  const [filter, setFilter] = useState(noFilter);
  const acts = usePayerActs(session, all);
  const { writing, said, beginButton } = acts;
  if (writing)
    return (
      <InstructionEditor writing={writing} fault={acts.fault} onSave={acts.save} onCancel={acts.cancel} />
    );
  const now = session.writer.now();
  const changes = changeRegister(all, now);
  const late = changes.filter((one) => one.late);
  const shown = shownInstructions(all, filter);
  const toInstruction = (key: string) => {
    setFilter(noFilter);
    setTab('instructions');
    acts.setOpen(key);
  };
  return (
    <div className="queries-page">
      <PageHead name="Payer instructions">
        <p className="quiet">
          What payers ask for beyond the code sets. Each is shown in the panel on the charts it touches, and
          counts in a vendor’s score once the vendor has acknowledged it.
        </p>
      </PageHead>
      <LateChanges late={late} onOpen={toInstruction} />
      <fieldset className="payer-tabs">
        <legend className="visually-hidden">Shown</legend>
        <button
          type="button"
          className="toggle"
          aria-pressed={tab === 'instructions'}
          onClick={() => setTab('instructions')}
        >
          Instructions
        </button>
        <button
          type="button"
          className="toggle"
          aria-pressed={tab === 'changes'}
          onClick={() => setTab('changes')}
        >
          Register of changes
        </button>
        {may(session.identity.person.role, 'payers.write') && (
          <button ref={beginButton} type="button" className="button" onClick={acts.begin}>
            Write an instruction
          </button>
        )}
      </fieldset>
      <p role="status" className={said ? 'notice' : 'visually-hidden'}>
        {said}
      </p>
      {tab === 'changes' ? (
        <ChangeTable changes={changes} who={who} onOpen={toInstruction} />
      ) : (
        <>
          <InstructionFilters value={filter} shown={shown.length} all={all.length} onChange={setFilter} />
          <InstructionTable
            rows={shown}
            session={session}
            who={who}
            vendors={vendorsTold(all.flatMap(({ steps }) => steps))}
            acts={acts}
            open={acts.open}
            onOpen={acts.setOpen}
          />
        </>
      )}
    </div>
  );
}
