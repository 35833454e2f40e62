// A link for the provider: made on demand, with a code that goes another way than the link.

import { useId, useRef, useState } from 'react';
import { askQueryLink } from '../../lib/messaging/query-link-messages.ts';
import type { QueryLinkAsked, QueryLinkMade } from '../../lib/model/query-link.ts';
import type { Fault } from '../../lib/model/result.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { timeWords } from './query-words.ts';

interface Props {
  of: QueryLinkAsked;
  /** What the query is called, for those who hear the buttons. */
  name: string;
}

export function ProviderLink({ of, name }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [made, setMade] = useState<QueryLinkMade | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [said, setSaid] = useState('');
  const make = async () => {
    setMade(null);
    setFault(null);
    setSaid('');
    dialog.current?.showModal();
    const answer = await askQueryLink(of);
    if (answer.ok) setMade(answer.value);
    else setFault(answer.error);
  };
  const copy = async (what: string, text: string) => {
    await navigator.clipboard.writeText(text);
    setSaid(`The ${what} was copied.`);
  };
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={`Make a link: ${name}`}
        onClick={() => void make()}
      >
        Make a link…
      </button>
      <dialog ref={dialog} className="step-dialog" aria-labelledby={title}>
        <h2 id={title}>Link for the provider</h2>
        <div className="step-form">
          {!made && !fault && <p role="status">Sending what is not sent yet, then asking for a link…</p>}
          {fault && <FaultNotice fault={fault} />}
          {made && (
            <>
              <p>
                Send the link, and tell the code by another way, by telephone for example: each alone opens
                nothing. The link opens once, until {timeWords(made.expiresAt)}. Both are shown this once; a
                new link ends the old one.
              </p>
              <div className="copy-row">
                <span className="copied">{made.link}</span>
                <button type="button" className="button" onClick={() => void copy('link', made.link)}>
                  Copy link
                </button>
              </div>
              <div className="copy-row">
                <span className="code">{made.code}</span>
                <button type="button" className="button" onClick={() => void copy('code', made.code)}>
                  Copy code
                </button>
              </div>
            </>
          )}
          <p role="status" className="small">
            {said}
          </p>
          <div className="dialog-actions">
            <button type="button" className="button primary" onClick={() => dialog.current?.close()}>
              Close
            </button>
          </div>
        </div>
      </dialog>
    </>
  );
}
