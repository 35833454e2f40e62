// A form of one record with its ways out: what cannot be saved is said at its field and once more in a list, which leads
// there.

import { type ReactNode, useId } from 'react';
import { FaultNotice } from '../fault-notice.tsx';
import { type RecordFields, type RecordFormAsked, useRecordForm, type Wrong } from './use-record-form.ts';

interface Props<T extends object> extends RecordFormAsked<T> {
  className?: string;
  label?: string;
  /** Beneath the fields: how one saves, and how one leaves. */
  actions: ReactNode;
  children: (fields: RecordFields<T>) => ReactNode;
}

export function RecordForm<T extends object>({ className, label, actions, children, ...asked }: Props<T>) {
  const { fields, fault, wrong, form, goTo } = useRecordForm(asked);
  const summary = useId();
  return (
    <form
      {...form}
      className={className}
      aria-label={label}
      aria-describedby={wrong.length > 0 ? summary : undefined}
    >
      <WrongList id={summary} wrong={wrong} onGo={goTo} />
      {children(fields)}
      {fault && <FaultNotice fault={fault} />}
      {actions}
    </form>
  );
}

function WrongList({
  id,
  wrong,
  onGo,
}: {
  id: string;
  wrong: readonly Wrong[];
  onGo: (path: string) => void;
}) {
  if (wrong.length === 0) return null;
  return (
    <div id={id} role="alert" className="notice bad">
      <strong>
        {wrong.length === 1 ? 'One field is to be mended.' : `${wrong.length} fields are to be mended.`}{' '}
        Nothing was saved.
      </strong>
      <ul className="wrong-list">
        {wrong.map(({ path, label, words }) => (
          <li key={path}>
            {label === null ? (
              words
            ) : (
              <button type="button" className="link" onClick={() => onGo(path)}>
                {label}: {words}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
