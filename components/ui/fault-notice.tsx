// An error as a person needs it: what happened, what it means, what to do.

import type { ReactNode } from 'react';
import type { Fault } from '../../lib/model/result.ts';

export function FaultNotice({ fault, children }: { fault: Fault; children?: ReactNode }) {
  return (
    <div className="notice bad" role="alert">
      <strong>{fault.happened}</strong>
      <p>{fault.meaning}</p>
      <p>{fault.action}</p>
      {children}
    </div>
  );
}
