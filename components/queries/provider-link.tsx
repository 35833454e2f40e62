// A link for the provider: made on demand, shown or mailed, with a code that goes another way than the link.

import { useState } from 'react';
import { actAtServer } from '../../lib/messaging/server-acts.ts';
import { type QueryLinkAsked, type QueryLinkMade, queryLinkAsked } from '../../lib/model/query-link.ts';
import { type Fault, fail } from '../../lib/model/result.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { LinkChoice } from './link-choice.tsx';
import { MadeLink } from './made-link.tsx';

interface Props {
  of: QueryLinkAsked;
  /** What the query is called, for those who hear the buttons. */
  name: string;
}

/** What the dialog shows: first the choice of a way, again after a fault, then the link. */
interface Shown {
  open: boolean;
  busy: boolean;
  fault: Fault | null;
  made: { link: QueryLinkMade; mailTo: string | undefined } | null;
}

const first: Shown = { open: true, busy: false, fault: null, made: null };

export function ProviderLink({ of, name }: Props) {
  const [{ open, busy, fault, made }, setShown] = useState<Shown>({ ...first, open: false });
  // What is asked for already is waited for.
  const show = () => setShown((now) => (now.busy ? { ...now, open: true } : first));
  const close = () => setShown((now) => ({ ...now, open: false }));
  /** Whoever has closed it meanwhile is not interrupted. */
  const tell = (said: Partial<Shown>) => setShown((now) => ({ ...first, ...said, open: now.open }));
  const make = async (mailTo?: string) => {
    if (busy) return;
    const asked = queryLinkAsked.safeParse({ ...of, mailTo });
    if (!asked.success) return tell({ fault: noAddress });
    tell({ busy: true });
    const answer = await actAtServer('queryLinks', asked.data);
    tell(answer.ok ? { made: { link: answer.value, mailTo } } : { fault: answer.error });
  };
  return (
    <>
      <button type="button" className="button" aria-label={`Make a link: ${name}`} onClick={show}>
        Make a link…
      </button>
      <Dialog open={open} onClose={close} className="form-dialog" title="Link for the provider">
        <div className="dialog-form">
          {fault && <FaultNotice fault={fault} />}
          {!made && <LinkChoice busy={busy} onMake={(mailTo) => void make(mailTo)} />}
          <p role="status">{busy && 'Sending what is not sent yet, then asking for a link…'}</p>
          {made && <MadeLink {...made} />}
          <DialogActions>
            <button type="submit" className={made ? 'button primary' : 'button'}>
              Close
            </button>
          </DialogActions>
        </div>
      </Dialog>
    </>
  );
}

const noAddress: Fault = fail(
  'no-address',
  'This is no e-mail address.',
  'No link was made.',
  'Write it as name@hospital.example, or show the link.',
).error;
