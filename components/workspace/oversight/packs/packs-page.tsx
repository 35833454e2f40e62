// Packs for the reviews with vendors: what was made, by the calendar or by somebody, and making one now.

import { useState } from 'react';
import { may } from '../../../../lib/model/permissions.ts';
import type { Fault } from '../../../../lib/model/result.ts';
import type { Session } from '../../../session/use-session.ts';
import { AskingServer } from '../../../ui/asking-server.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { MakePack } from './make-pack.tsx';
import { PackTable } from './pack-table.tsx';
import { usePacks } from './use-packs.ts';
import './packs.css';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { routeTo } from '../../use-route.ts';

interface Props {
  session: Session;
  /** Filters of the address. */
  filters: URLSearchParams;
}

export function PacksPage({ session }: Props) {
  const { answer, fault, look, busy, make, save } = usePacks();
  const [wrong, setWrong] = useState<Fault | null>(null);
  const [said, setSaid] = useState('');
  const mayMake = may(session.identity.person.role, 'packs.make');
  const done = async (work: Promise<Fault | null>, words: string) => {
    setSaid('');
    setWrong(null);
    const failed = await work;
    setWrong(failed);
    if (!failed) setSaid(words);
  };
  return (
    <div className="queries-page">
      <PageHead name="Packs">
        <p className="quiet">
          The figures for a monthly or quarterly review with a vendor, frozen as they were made. The server
          makes those of each vendor at work three days after the month or quarter ends.
        </p>
      </PageHead>
      <AskingServer fault={fault} known={answer !== null} onLook={look} />
      {answer && mayMake && answer.vendors.length > 0 && (
        <MakePack
          vendors={answer.vendors}
          today={answer.today}
          busy={busy !== null}
          onMake={(asked) => void done(make(asked), 'The pack is made. It is the first of the list.')}
        />
      )}
      {answer && mayMake && answer.vendors.length === 0 && (
        <EmptyState next={<a href={routeTo('vendors')}>Register one</a>}>
          No vendor is in the register yet: packs are made of vendors that are.
        </EmptyState>
      )}
      <p role="status" className={busy || said ? 'notice' : 'visually-hidden'}>
        {busy ?? said}
      </p>
      {wrong && <FaultNotice fault={wrong} />}
      {answer && answer.packs.length === 0 && (
        <EmptyState next="Whoever leads compliance or revenue cycle makes one for a vendor and a month.">
          No pack was made yet.
        </EmptyState>
      )}
      {answer && answer.packs.length > 0 && (
        <PackTable
          packs={answer.packs}
          made={answer.made}
          busy={busy !== null}
          onSave={(id, format) => void done(save(id, format), 'The file is made.')}
        />
      )}
    </div>
  );
}
