// Overpayments: the page of the workspace.

import type { Session } from '../../../session/use-session.ts';

interface Props {
  session: Session;
  /** Filters of the address. */
  filters: URLSearchParams;
}

export function OverpaymentsPage(_: Props) {
  return <h1>Overpayments</h1>;
}
