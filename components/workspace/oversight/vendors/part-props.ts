// What each part of a vendor's page is given.

import type { Session } from '../../../session/use-session.ts';
import type { Tell } from './tell-of.ts';
import type { VendorRow } from './use-vendors.ts';
import type { Owner } from './vendor-form.tsx';

export interface PartProps {
  row: VendorRow;
  session: Session;
  writes: boolean;
  owners: readonly Owner[];
  today: string;
  tell: Tell;
}
