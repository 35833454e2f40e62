// Figures for packs without a year of data behind them.

import { demoPack } from '../../../lib/demo/oversight/packs.ts';
import { asFields } from '../../../lib/model/as-fields.ts';
import type { Change } from '../../../lib/model/change.ts';
import type { Agreement } from '../../../lib/model/oversight/agreement.ts';
import type { ScorecardAsked } from '../../../lib/model/oversight/measure.ts';
import type { Vendor } from '../../../lib/model/oversight/vendor.ts';
import { makeSeal } from '../../../lib/server/accounts/seal.ts';
import { createApp } from '../../../lib/server/app.ts';
import { countAttempts } from '../../../lib/server/attempts.ts';
import type { FiguresSource } from '../../../lib/server/oversight/packs/figures-source.ts';
import type { Caller, TestBackend } from './harness.ts';
import { changeOf } from './review-changes.ts';

export interface Figures extends FiguresSource {
  asked: ScorecardAsked[];
  /** Another seed gives other figures. */
  seed: number;
}

export function someFigures(): Figures {
  const figures: Figures = {
    asked: [],
    seed: 7,
    async makeScorecard(_queries, _organisation, asked, _limits, now) {
      figures.asked.push(asked);
      const { figures: whole, coders, trend } = demoPack(figures.seed);
      const groups = asked.by === 'coder' ? coders : whole.groups;
      return { ...whole, period: asked.period, filters: asked.filters, groups, months: trend, madeAt: now };
    },
    definitions: demoPack().definitions,
  };
  return figures;
}

/** The backend, with these figures. */
export function useFigures(backend: TestBackend, figures: FiguresSource): void {
  backend.app = createApp({
    ...backend.clockwork,
    database: backend.database,
    attempts: countAttempts(),
    behindProxy: false,
    seal: makeSeal('a key of the test', backend.clockwork.random),
    extensions: [],
    figures,
    log: (line) => void backend.lines.push(line),
  });
}

/** A vendor in the register. */
export const vendorChange = (
  backend: TestBackend,
  { person }: Pick<Caller, 'person'>,
  parts: Partial<Vendor> = {},
): Change => {
  const vendor: Vendor = {
    name: 'Meridian Coding Partners',
    alsoNamed: [],
    status: 'live',
    services: [],
    delivery: [],
    goLive: null,
    ends: null,
    contactName: '',
    contactEmail: '',
    owner: person.id,
    ownReviewShare: null,
    ownQaMethod: '',
    notes: '',
    madeBy: person.id,
    madeAt: backend.time,
    removed: false,
    ...parts,
  };
  return changeOf('vendor', backend.id(), asFields(vendor));
};

/** A business associate agreement with it, in force since the beginning of the year. */
export const baaChange = (
  backend: TestBackend,
  { person }: Pick<Caller, 'person'>,
  vendor: Change,
  parts: Partial<Agreement> = {},
): Change => {
  const agreement: Agreement = {
    vendorId: vendor.record,
    kind: 'baa',
    title: 'Business associate agreement',
    signedOn: '2026-01-01',
    from: '2026-01-01',
    to: null,
    scope: '',
    document: null,
    endedOn: null,
    endReason: '',
    madeBy: person.id,
    madeAt: backend.time,
    removed: false,
    ...parts,
  };
  return changeOf('vendor-agreement', backend.id(), asFields(agreement));
};
