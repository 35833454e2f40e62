// Which steps may be taken on a denial, by where it stands and by the role of who looks.

import { activeStates, type Denial } from '../../model/oversight/denial.ts';
import type { DenialStep } from '../../model/oversight/denial-step.ts';
import { may } from '../../model/permissions.ts';
import type { Role } from '../../model/person.ts';

type Name = DenialStep['step'];
type Where = Pick<Denial, 'state' | 'compliance' | 'sentAt' | 'causeAt'>;

const active = ({ state }: Where) => activeStates.includes(state);

const offered: Record<Name, (denial: Where) => boolean> = {
  attribute: active,
  assign: active,
  send: ({ state }) => state === 'open' || state === 'answered',
  // Work may go on while the vendor still owes the cause.
  answer: ({ state, sentAt, causeAt }) =>
    sentAt !== null && causeAt === null && ['at-vendor', 'rework', 'resubmitted'].includes(state),
  rework: ({ state }) => ['open', 'at-vendor', 'answered'].includes(state),
  resubmit: ({ state }) => state === 'rework',
  close: active,
  reopen: ({ state }) => state === 'closed',
  'hand-over': ({ state, compliance }) => state !== 'reversed' && compliance !== 'open',
  'compliance-done': ({ compliance }) => compliance === 'open',
  link: () => true,
};

export const isOffered = (step: Name, denial: Where, role: Role): boolean =>
  may(role, step === 'compliance-done' ? 'overpayments.write' : 'denials.work') && offered[step](denial);
