// Remittances as the workspace imports them, and what it asks about the denials in them.

import type { z } from 'zod';
import { write835 } from '../../../lib/demo/oversight/write-835.ts';
import { asFields } from '../../../lib/model/as-fields.ts';
import type { Contract } from '../../../lib/model/oversight/contract.ts';
import type { Denial } from '../../../lib/model/oversight/denial.ts';
import type { DenialStep } from '../../../lib/model/oversight/denial-step.ts';
import {
  type DenialsAct,
  type DenialsPage,
  denialsPage,
  denialTold,
  type StepTold,
  stepTold,
} from '../../../lib/model/oversight/denials-act.ts';
import { contractUnsaid, vendorUnsaid } from '../../../lib/model/oversight/unsaid.ts';
import type { Remittance } from '../../../lib/oversight/remittance/remittance.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { type Caller, codes, type TestBackend } from './harness.ts';
import { take, taken } from './operations-steps.ts';
import { changeOf } from './review-changes.ts';

export const meridian = 'Meridian Coding Partners';

/** Imports them as one file; the counts. */
export async function importRemittances(
  backend: TestBackend,
  caller: Caller,
  ...remittances: Remittance[]
): Promise<Record<string, number>> {
  const told = await taken(backend, caller, 'remit.835', write835(remittances), { kind: 'remittances-835' });
  if (!told.taken) throw new Error(JSON.stringify(told.problems));
  return told.taken.counts;
}

/** What keeps the file out: the fault's code, or where and why. */
export async function importRefused(backend: TestBackend, caller: Caller, text: string): Promise<string[]> {
  const answer = await take(backend, caller, 'remit.835', text, { kind: 'remittances-835' });
  const told = (await answer.json()) as {
    error?: { code: string };
    problems?: { where: string; why: string }[];
  };
  return told.error ? [told.error.code] : (told.problems ?? []).map(({ where, why }) => `${where}: ${why}`);
}

export const denialsPath = `${paths.oversight}/denials`;

export async function ask<S extends z.ZodType>(
  caller: Caller,
  act: DenialsAct,
  answer: S,
): Promise<z.infer<S>> {
  const said = await caller.send('POST', denialsPath, act);
  if (said.status !== 200) throw new Error(`denials: ${said.status} ${await said.text()}`);
  return answer.parse(await said.json());
}

export const listed = (
  caller: Caller,
  asked: Partial<Extract<DenialsAct, { act: 'list' }>> = {},
): Promise<DenialsPage> =>
  ask(
    caller,
    { act: 'list', filters: {}, order: 'number', down: false, after: null, limit: 100, ...asked },
    denialsPage,
  );

export const one = (caller: Caller, id: string) => ask(caller, { act: 'one', id }, denialTold);

export const stepped = (caller: Caller, of: readonly Denial[], step: DenialStep): Promise<StepTold> =>
  ask(caller, { act: 'step', of: of.map(({ id, steps }) => ({ id, steps })), step }, stepTold);

/** The denial after the step; throws where it was refused. */
export async function taking(caller: Caller, denial: Denial, step: DenialStep): Promise<Denial> {
  const { taken: done, refused } = await stepped(caller, [denial], step);
  if (!done[0]) throw new Error(refused[0]?.code);
  return done[0];
}

/** A vendor, its contract, and unless said otherwise the agreement without which nothing is sent to it. */
export async function contractWith(
  backend: TestBackend,
  leader: Caller,
  name: string,
  terms: Partial<Contract>,
  agreed = true,
): Promise<void> {
  const vendor = backend.id();
  const made = { madeBy: leader.person.id, madeAt: backend.time, removed: false };
  const outcomes = await leader.push([
    changeOf(
      'vendor',
      vendor,
      asFields({
        ...vendorUnsaid,
        status: 'live' as const,
        name,
        services: ['denial-root-cause'],
        delivery: ['ehr'],
        goLive: '2026-01-01',
        owner: leader.person.id,
        ...made,
      }),
    ),
    ...(agreed
      ? [
          changeOf(
            'vendor-agreement',
            backend.id(),
            asFields({
              vendorId: vendor,
              kind: 'baa',
              title: 'Business associate agreement',
              signedOn: '2025-12-01',
              from: '2025-12-01',
              to: null,
              scope: '',
              document: null,
              endedOn: null,
              endReason: '',
              ...made,
            }),
          ),
        ]
      : []),
    changeOf(
      'vendor-contract',
      backend.id(),
      asFields({
        ...contractUnsaid,
        vendorId: vendor,
        title: `Agreement with ${name}`,
        signedOn: '2025-12-01',
        from: '2026-01-01',
        to: null,
        noticeDays: 90,
        owner: leader.person.id,
        ...made,
        ...terms,
      }),
    ),
  ]);
  if (codes(outcomes).some(Boolean)) throw new Error(String(codes(outcomes)));
}

/** A coded chart of that number in the tables, as an import leaves it. */
export const codedChart = (
  backend: TestBackend,
  { person: { organisation } }: Caller,
  number: string,
  { vendor = meridian, coder = 'Priya Raman, CPC', facility = 'Northgate Medical Center', payer = '' } = {},
): Promise<unknown> =>
  backend.database.transaction((q) =>
    q.query(
      `insert into coded_chart (organisation, id, import, number, facility, vendor, source, coder, specialty, encounter_type, payer)
       values ($1, $2, 'test', $3, $4, $5, 'vendor', $6, 'Cardiology', 'outpatient', nullif($7, ''))`,
      [organisation, `${facility} ${number}`, number, facility, vendor, coder, payer],
    ),
  );

export const send = { step: 'send', note: '' } as const;
export const answer = {
  step: 'answer',
  rootCause: 'coder',
  secondaryCause: null,
  accepted: true,
  text: 'Modifier 59 was missing.',
} as const;
export const close = {
  step: 'close',
  outcome: 'paid',
  rootCause: 'coder',
  responsible: 'vendor',
  prevention: 'Edit before billing.',
  hours: 0,
} as const;
export const rework = (dueOn: string, costBearer: 'vendor' | 'client' = 'vendor', why = '') =>
  ({ step: 'rework', reworkOwner: 'Priya Raman, CPC', costBearer, why, dueOn }) as const;
