// What the figures are drawn against: how things stood before anybody talked to a vendor, and in which phase a vendor is.

import { useMemo } from 'react';
import { sameName } from '../../../../lib/model/folded-name.ts';
import type { MeasureId } from '../../../../lib/model/oversight/measure.ts';
import { baselineFor } from '../../../../lib/oversight/governance/baseline-for.ts';
import { phaseOf } from '../../../../lib/oversight/transition/phase-of.ts';
import type { Session } from '../../../session/use-session.ts';
import { useRegister } from '../use-register.ts';

export interface Marks {
  /** Null: none was kept. @param vendor null: of all. */
  baseline: (measure: MeasureId, vendor: string | null, specialty: string | null) => number | null;
  /** Words for a phase that is not full service, as “relaxed targets until 2026-12-31”; null: full service, or not known. */
  phase: (vendor: string | null, day: string) => string | null;
}

const phaseWords = {
  before: 'not live yet',
  parallel: 'coding in parallel',
  relaxed: 'in transition',
  ended: 'service ended',
} as const;

export function useMarks(session: Session): Marks {
  const vendors = useRegister(session, 'vendor');
  const baselines = useRegister(session, 'figures-baseline');
  const transitions = useRegister(session, 'vendor-transition');
  return useMemo(() => {
    const named = (name: string | null) =>
      name === null
        ? undefined
        : vendors?.find((one) => [one.name, ...one.alsoNamed].some((own) => sameName(own, name)));
    return {
      baseline: (measure, vendor, specialty) => {
        if (measure !== 'accuracy' && measure !== 'coding-denial-rate') return null;
        const of = { vendorId: named(vendor)?.id ?? null, specialty };
        return baselineFor(baselines ?? [], measure, of)?.value ?? null;
      },
      phase: (name, day) => {
        const vendor = named(name);
        if (!vendor || (vendor.goLive === null && vendor.ends === null)) return null;
        const own = (transitions ?? []).filter(({ vendorId }) => vendorId === vendor.id);
        const { phase, until } = phaseOf(vendor, own, day);
        if (phase === 'full') return null;
        return `${phaseWords[phase]}${until ? ` until ${until}` : ''}`;
      },
    };
  }, [vendors, baselines, transitions]);
}
