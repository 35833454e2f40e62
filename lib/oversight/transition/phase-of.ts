// Where a vendor stands on a day: before it codes, beside the existing team, alone with marked targets, or in full. Figures
// of a marked phase are shown as such, since a dip is expected then; they count all the same.

import type { VendorTransition } from '../../model/oversight/transition.ts';
import type { Vendor } from '../../model/oversight/vendor.ts';

export type Phase = 'before' | 'parallel' | 'relaxed' | 'full' | 'ended';

export interface PhaseOn {
  phase: Phase;
  /** Last day of it, where one is set. */
  until: string | null;
}

/**
 * @param transitions of the vendor; those that were dropped do not count.
 * @param day as `2026-11-30`.
 */
export function phaseOf(
  vendor: Pick<Vendor, 'goLive' | 'ends'>,
  transitions: readonly Pick<
    VendorTransition,
    'parallelFrom' | 'parallelTo' | 'cutoverOn' | 'relaxedTo' | 'status'
  >[],
  day: string,
): PhaseOn {
  if (vendor.ends !== null && day > vendor.ends) return { phase: 'ended', until: null };
  const standing = transitions.filter(({ status }) => status !== 'dropped');
  const parallel = standing.find(
    ({ parallelFrom, parallelTo, cutoverOn }) =>
      parallelFrom !== null &&
      parallelFrom <= day &&
      (parallelTo === null || day <= parallelTo) &&
      (cutoverOn === null || day < cutoverOn),
  );
  if (parallel) return { phase: 'parallel', until: parallel.parallelTo };
  const cut = standing.flatMap(({ cutoverOn, status }) =>
    status === 'cut-over' && cutoverOn ? cutoverOn : [],
  );
  const began = [...(vendor.goLive ? [vendor.goLive] : []), ...cut].sort()[0];
  if (began === undefined || day < began) return { phase: 'before', until: null };
  const relaxed = standing.find(
    ({ cutoverOn, relaxedTo }) =>
      cutoverOn !== null && cutoverOn <= day && relaxedTo !== null && day <= relaxedTo,
  );
  return relaxed ? { phase: 'relaxed', until: relaxed.relaxedTo } : { phase: 'full', until: vendor.ends };
}
