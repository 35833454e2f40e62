// Says beside figures that they are of an account's charts alone, and in what they differ from the backend's.

import { isLimited, type Limits } from '../../../lib/model/limits.ts';

export function LimitedFigures({ limits }: { limits: Limits | undefined }) {
  if (!isLimited(limits)) return null;
  return (
    <p className="notice warn">
      Your account is limited to charts of {[...limits.facilities, ...limits.vendors].join(', ')}: these
      figures are of those charts alone. Samples are not given to you, so charts that were chosen because
      errors were expected in them are counted here too, and the organisation’s own figures may differ.
    </p>
  );
}
