// A button that opens a small form in a dialog; what is amiss is told in it.

import { type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Fault, Result } from '../../lib/model/result.ts';
import { FaultNotice } from './fault-notice.tsx';

interface Props {
  name: string;
  /** Told apart for those who hear the buttons. */
  of: string;
  /** Runs the command. */
  onSubmit: () => Promise<Result<null>>;
  /** Called once it is done. */
  onDone?: () => void;
  children: ReactNode;
}

export function FormDialog({ name, of, onSubmit, onDone, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [opened, setOpened] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const send = async () => {
    const answer = await onSubmit();
    setFault(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    dialog.current?.close();
    setOpened(false);
    onDone?.();
  };
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={`${name}: ${of}`}
        onClick={() => {
          // The form must be there before the dialog looks for what takes the focus.
          flushSync(() => setOpened(true));
          dialog.current?.showModal();
        }}
      >
        {name}…
      </button>
      <dialog ref={dialog} className="step-dialog" aria-labelledby={title}>
        <h2 id={title}>{name}</h2>
        {opened && (
          <form
            className="step-form"
            onSubmit={(event) => {
              event.preventDefault();
              void send();
            }}
          >
            <p className="quiet">{of}</p>
            {children}
            {fault && <FaultNotice fault={fault} />}
            <div className="dialog-actions">
              <button type="button" className="button" title="Esc" onClick={() => dialog.current?.close()}>
                Not yet
              </button>
              <button type="submit" className="button primary">
                {name}
              </button>
            </div>
          </form>
        )}
      </dialog>
    </>
  );
}
