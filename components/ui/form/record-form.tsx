// A form of one record with its ways out: what cannot be saved is said at its field and once more in a list, which leads
// there.

import { type ReactNode, useId } from 'react';
import { FaultNotice } from '../fault-notice.tsx';
import { type RecordFields, type RecordFormAsked, useRecordForm } from './use-record-form.ts';
import { WrongList } from './wrong-list.tsx';

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
