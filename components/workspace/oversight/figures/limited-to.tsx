// Says beside figures that they are of an account's charts alone.

import { isLimited, type Limits } from '../../../../lib/model/limits.ts';

export function LimitedTo({ limits }: { limits: Limits | undefined }) {
  if (!isLimited(limits)) return null;
  return (
    <p className="notice warn">
      Your account is limited to {[...limits.facilities, ...limits.vendors].join(', ')}: these figures are of
      that alone.
    </p>
  );
}
