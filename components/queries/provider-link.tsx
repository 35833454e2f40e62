// A link for the provider: made on demand, shown or mailed, with a code that goes another way than the link.

import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { askQueryLink } from '../../lib/messaging/query-link-messages.ts';
import { type QueryLinkAsked, type QueryLinkMade, queryLinkAsked } from '../../lib/model/query-link.ts';
import { type Fault, fail } from '../../lib/model/result.ts';
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
  opened: boolean;
  busy: boolean;
  fault: Fault | null;
  made: { link: QueryLinkMade; mailTo: string | undefined } | null;
}

const first: Shown = { opened: true, busy: false, fault: null, made: null };

export function ProviderLink({ of, name }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [{ opened, busy, fault, made }, setShown] = useState<Shown>({ ...first, opened: false });
  const open = () => {
    // What takes the focus must be there before the dialog looks for it. What is asked for already is waited for.
    flushSync(() => setShown((now) => (now.busy ? now : first)));
    dialog.current?.showModal();
  };
  const make = async (mailTo?: string) => {
    if (busy) return;
    const asked = queryLinkAsked.safeParse({ ...of, mailTo });
    if (!asked.success) return setShown({ ...first, fault: noAddress });
    setShown({ ...first, busy: true });
    const answer = await askQueryLink(asked.data);
    setShown(
      answer.ok ? { ...first, made: { link: answer.value, mailTo } } : { ...first, fault: answer.error },
    );
  };
  return (
    <>
      <button type="button" className="button" aria-label={`Make a link: ${name}`} onClick={open}>
        Make a link…
      </button>
      <dialog ref={dialog} className="step-dialog" aria-labelledby={title}>
        <h2 id={title}>Link for the provider</h2>
        <div className="step-form">
          {fault && <FaultNotice fault={fault} />}
          {opened && !made && <LinkChoice busy={busy} onMake={(mailTo) => void make(mailTo)} />}
          <p role="status">{busy && 'Sending what is not sent yet, then asking for a link…'}</p>
          {made && <MadeLink {...made} />}
          <div className="dialog-actions">
            <button
              type="button"
              className={made ? 'button primary' : 'button'}
              onClick={() => dialog.current?.close()}
            >
              Close
            </button>
          </div>
        </div>
      </dialog>
    </>
  );
}

const noAddress: Fault = fail(
  'no-address',
  'This is no e-mail address.',
  'No link was made.',
  'Write it as name@hospital.example, or show the link.',
).error;
