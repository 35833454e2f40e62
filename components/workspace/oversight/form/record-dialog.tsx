// A button that opens a form for one record; the form begins anew with what stands each time.

import { type ReactNode, useRef, useState } from 'react';
import type { Result } from '../../../../lib/model/result.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';

interface Props<T> {
  name: string;
  /** Of which record, for those who hear the buttons. */
  of: string;
  start: T;
  onSave: (value: T) => Promise<Result<unknown>>;
  onDone?: () => void;
  children: (value: T, change: (parts: Partial<T>) => void) => ReactNode;
}

export function RecordDialog<T extends object>({ name, of, start, onSave, onDone, children }: Props<T>) {
  const latest = useRef(start);
  return (
    <FormDialog
      name={name}
      of={of}
      onSubmit={async () => {
        const answer = await onSave(latest.current);
        return answer.ok ? { ok: true, value: null } : answer;
      }}
      {...(onDone && { onDone })}
    >
      <Begun start={start} latest={latest}>
        {children}
      </Begun>
    </FormDialog>
  );
}

function Begun<T extends object>({
  start,
  latest,
  children,
}: {
  start: T;
  latest: { current: T };
  children: Props<T>['children'];
}) {
  const [value, setValue] = useState(() => {
    latest.current = start;
    return start;
  });
  return children(value, (parts) => {
    latest.current = { ...latest.current, ...parts };
    setValue(latest.current);
  });
}
