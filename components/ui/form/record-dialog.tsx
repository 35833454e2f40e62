// A button that opens the form of one record in a dialog. It begins with what stands; left without saving, it is found again
// as it was left.

import type { ReactNode } from 'react';
import { Dialog } from '../dialog.tsx';
import { FormActions, useFormDialog } from '../form-dialog.tsx';
import { RecordForm } from './record-form.tsx';
import type { RecordFields, RecordFormAsked } from './use-record-form.ts';

interface Props<T extends object> extends RecordFormAsked<T> {
  name: string;
  /** Of which record, for those who hear the buttons; absent where it is a new one of nobody. */
  of?: string;
  children: (fields: RecordFields<T>) => ReactNode;
}

export function RecordDialog<T extends object>({ name, of, onDone, children, ...asked }: Props<T>) {
  const dialog = useFormDialog();
  return (
    <>
      <button
        type="button"
        className="button"
        {...(of ? { 'aria-label': `${name}: ${of}` } : {})}
        onClick={dialog.show}
      >
        {name}…
      </button>
      <Dialog {...dialog.props} className="form-dialog" title={name}>
        <RecordForm
          {...asked}
          className="dialog-form"
          onDone={() => {
            dialog.done();
            onDone?.();
          }}
          actions={<FormActions submit={name} onCancel={dialog.hide} />}
        >
          {(fields) => (
            <>
              {of && <p className="quiet">{of}</p>}
              {children(fields)}
            </>
          )}
        </RecordForm>
      </Dialog>
    </>
  );
}
