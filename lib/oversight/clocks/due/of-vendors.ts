// What is due about vendors: agreements and credentials that expire, the last day to give notice, instructions to be
// acknowledged, tasks, and for compliance alone the days of overpayments.

import { addDays } from '../../../model/calendar-day.ts';
import type { Agreement } from '../../../model/oversight/agreement.ts';
import type { Coder } from '../../../model/oversight/coder.ts';
import type { Contract } from '../../../model/oversight/contract.ts';
import type { DueItem, DueKind } from '../../../model/oversight/due-item.ts';
import type { OverpaymentCase } from '../../../model/oversight/overpayment-case.ts';
import type { OversightTask, TaskKind } from '../../../model/oversight/task.ts';
import type { Vendor } from '../../../model/oversight/vendor.ts';
import type { RegisteredChange } from '../../../review/payers/change-register.ts';
import { type OverpaymentRule, overpaymentClock } from '../overpayment.ts';
import { type DueAsked, dueItemOf, startOf } from './make-item.ts';

type With<T> = T & { id: string };

export interface DueRegisters {
  vendors: readonly With<Vendor>[];
  agreements: readonly With<Agreement>[];
  contracts: readonly With<Contract>[];
  coders: readonly With<Coder>[];
  tasks: readonly With<OversightTask>[];
}

/** Each register's items. */
export function registersDue(registers: DueRegisters, asked: DueAsked): DueItem[] {
  const named = new Map(registers.vendors.map((vendor) => [vendor.id, vendor]));
  const of = (id: string | null) => (id === null ? undefined : named.get(id));
  const context: Context = { of, asked };
  return [
    ...lastOf(registers.agreements, ({ vendorId, kind }) => `${vendorId} ${kind}`).flatMap((one) =>
      agreementDue(one, context),
    ),
    ...lastOf(registers.contracts, ({ vendorId }) => vendorId).flatMap((one) => noticeDue(one, context)),
    ...registers.coders.flatMap((one) => credentialsDue(one, context)),
    ...registers.tasks.flatMap((one) => taskDue(one, context)),
  ];
}

interface Context {
  of: (vendor: string | null) => With<Vendor> | undefined;
  asked: DueAsked;
}

/** Whoever answers for a vendor; one that nobody knows here is told by the role. */
const answering = (vendor: Vendor | undefined) => ({
  vendor: vendor?.name ?? null,
  owner: 'revenue-cycle leader',
  ownerId: vendor?.owner ?? null,
});

/** Of each group the one that ends last: one that has a successor needs no renewal. Without an end nothing is due. */
const lastOf = <T extends { to: string | null; from: string | null }>(
  all: readonly T[],
  group: (one: T) => string,
): T[] =>
  [...Map.groupBy(all, group).values()].map((own) =>
    own.reduce((last, one) => ((one.to ?? '9999') > (last.to ?? '9999') ? one : last)),
  );

function agreementDue(
  { id, title, vendorId, from, to, endedOn }: With<Agreement>,
  { of, asked }: Context,
): DueItem[] {
  const vendor = of(vendorId);
  if (from === null || to === null || endedOn !== null || vendor?.status === 'ended') return [];
  const said = { kind: 'agreement' as const, about: id, title: `${title} ends`, ...answering(vendor) };
  return [dueItemOf({ ...said, startedAt: startOf(from, asked), due: to }, asked)];
}

/** The last day on which notice still ends the contract on its last day. */
function noticeDue(
  { id, title, vendorId, from, to, noticeDays, owner }: With<Contract>,
  { of, asked }: Context,
): DueItem[] {
  const vendor = of(vendorId);
  if (from === null || to === null || noticeDays === null || vendor?.status === 'ended') return [];
  const due = addDays(to, -noticeDays);
  return [
    dueItemOf(
      {
        kind: 'contract-notice',
        about: id,
        title: `${title}: last day to give notice`,
        ...answering(vendor),
        ownerId: owner,
        startedAt: startOf(from, asked),
        due,
      },
      asked,
    ),
  ];
}

function credentialsDue(
  { id, name, vendorId, credentials, left, madeAt }: With<Coder>,
  { of, asked }: Context,
): DueItem[] {
  if (left !== null) return [];
  return credentials.flatMap(({ kind, expires }) =>
    expires === null
      ? []
      : [
          dueItemOf(
            {
              kind: 'credential',
              about: id,
              title: `${name}: ${kind} expires`,
              ...answering(of(vendorId)),
              startedAt: madeAt,
              due: expires,
            },
            asked,
          ),
        ],
  );
}

const kindOfTask: Record<TaskKind, DueKind> = {
  'monthly-review': 'monthly-review',
  'quarterly-review': 'monthly-review',
  'independent-audit': 'independent-audit',
  'daily-monitoring': 'daily-monitoring',
  // The reports themselves stand by the contract.
  'vendor-report': 'task',
  notice: 'contract-notice',
  compliance: 'task',
  'access-review': 'task',
  'data-return': 'task',
  other: 'task',
};

function taskDue(
  { id, kind, title, vendorId, owner, due, status, madeAt }: With<OversightTask>,
  { of, asked }: Context,
): DueItem[] {
  if (status !== 'open') return [];
  const item = { kind: kindOfTask[kind], about: id, title, ...answering(of(vendorId)), ownerId: owner };
  return [dueItemOf({ ...item, startedAt: madeAt, due }, asked)];
}

/** Instructions that not every vendor told has acknowledged, or that nobody was told of. */
export const instructionsDue = (changes: readonly RegisteredChange[], asked: DueAsked): DueItem[] =>
  changes
    .filter(({ state }) => state !== 'acknowledged')
    .map(({ instruction, recordedAt, recordedBy, awaited, due, state }) =>
      dueItemOf(
        {
          kind: 'instruction-acknowledgement',
          about: `${instruction.key} ${instruction.version}`,
          title: `${instruction.payer}: ${instruction.title}`,
          vendor: awaited.length === 1 ? awaited[0]! : null,
          owner: state === 'not-told' ? 'who wrote it' : awaited.join(', '),
          ownerId: state === 'not-told' ? recordedBy : null,
          startedAt: recordedAt,
          due,
        },
        asked,
      ),
    );

/** Cases of which a day runs, or that wait for somebody to decide whether there is an overpayment. */
export function overpaymentsDue(
  cases: readonly With<OverpaymentCase>[],
  vendors: readonly With<Vendor>[],
  today: string,
  asked: DueAsked,
  rule: OverpaymentRule,
): DueItem[] {
  const named = new Map(vendors.map(({ id, name }) => [id, name]));
  return cases
    .filter(({ status }) => status === 'open' || status === 'identified')
    .map((one) => {
      const clock = overpaymentClock(one, today, rule);
      const item = dueItemOf(
        {
          kind: 'overpayment',
          about: one.id,
          title: one.title,
          vendor: one.vendorId === null ? null : (named.get(one.vendorId) ?? null),
          owner: 'compliance officer',
          ownerId: one.owner,
          startedAt: startOf(one.identifiedOn ?? one.credibleOn, asked),
          due: clock.due,
        },
        asked,
      );
      // Whether there is one is for somebody to decide, soon.
      if (clock.due === null)
        return { ...item, title: `${one.title}: not decided yet`, state: 'soon' as const };
      return clock.standsStill ? { ...item, state: 'paused' as const } : item;
    });
}
