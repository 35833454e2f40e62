// A button that opens a small form in a dialog; what is amiss is told in it. What was typed stays while it is closed.

import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Fault, Result } from '../../lib/model/result.ts';
import { Dialog } from './dialog.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { PlainForm } from './form/plain-form.tsx';

interface Props {
  name: string;
  /** Told apart for those who hear the buttons. */
  of: string;
  /** Runs the command. */
  onSubmit: () => Promise<Result<null>>;
  /** Called once it is done. */
  onDone?: () => void;
  /** What is done cannot be taken back. */
  grave?: boolean;
  children: ReactNode;
}

export function FormDialog({ name, of, onSubmit, onDone, grave, children }: Props) {
  const dialog = useFormDialog();
  const [fault, setFault] = useState<Fault | null>(null);
  const send = async () => {
    const answer = await onSubmit();
    setFault(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    dialog.done();
    onDone?.();
  };
  return (
    <>
      <button type="button" className="button" aria-label={`${name}: ${of}`} onClick={dialog.show}>
        {name}…
      </button>
      <Dialog {...dialog.props} className="form-dialog" title={name}>
        <PlainForm className="dialog-form" onSubmit={() => void send()}>
          <p className="quiet">{of}</p>
          {children}
          {fault && <FaultNotice fault={fault} />}
          <FormActions submit={name} grave={grave} onCancel={dialog.hide} />
        </PlainForm>
      </Dialog>
    </>
  );
}

/** A dialog whose form is begun anew once it was done, and is as it was left until then. */
export function useFormDialog() {
  const [state, setState] = useState<'none' | 'shown' | 'left'>('none');
  const hide = () => setState('left');
  return {
    show: () => setState('shown'),
    hide,
    /** Gone when this returns: whoever calls may move the focus. */
    done: () => flushSync(() => setState('none')),
    props: { open: state === 'shown', keep: state === 'left', onClose: hide },
  };
}

interface ActionsProps {
  submit: string;
  grave?: boolean | undefined;
  onCancel: () => void;
}

/** The two ways to leave a form in a dialog. */
export function FormActions({ submit, grave, onCancel }: ActionsProps) {
  return (
    <div className="dialog-actions">
      <button type="button" className="button" aria-keyshortcuts="Escape" onClick={onCancel}>
        Cancel
      </button>
      <button type="submit" className={grave ? 'button primary grave' : 'button primary'}>
        {submit}
      </button>
    </div>
  );
}
