// Coding instructions by payer: what a payer asks for that the code sets do not, in versions that stand beside each other,
// and what became of a version: whom of a vendor it was told, who acknowledged it, when it ended. Nothing of a patient.

import { z } from 'zod';
import { isoDate } from './chart.ts';
import { severity } from './finding.ts';
import { derivedId } from './ids.ts';
import { placeName } from './limits.ts';
import { usState } from './us-states.ts';

export const instructionKind = z.enum([
  /** Paid under other terms than the rest of the contract. */
  'carve-out',
  'bundling',
  /** A modifier that this payer wants, or does not. */
  'modifier',
  /** What a local or national coverage determination says. */
  'coverage',
  'telehealth',
  'prior-authorisation',
  'other',
]);
export type InstructionKind = z.infer<typeof instructionKind>;

/** One code or category, or the first and last of a range; a diagnosis with its dot. */
export const affectedCode = z.strictObject({
  from: z.string().min(1).max(20),
  to: z.string().min(1).max(20).nullable(),
});
export type AffectedCode = z.infer<typeof affectedCode>;

const version = z.number().int().min(1).max(1000);
const key = z.string().regex(/^[0-9a-f]{12}$/);

/** What an instruction says, whoever wrote it. */
export const instructionWords = z.object({
  /** As charts name the payer, in any case. */
  payer: placeName,
  /** Null: every plan, every state. */
  plan: placeName.nullable(),
  state: usState.nullable(),
  kind: instructionKind,
  title: z.string().min(1).max(160),
  text: z.string().min(1).max(8000),
  /** The document it rests on: contract section, policy number, page. */
  source: z.string().min(1).max(300),
  /** First date of service. */
  from: isoDate,
  /** Last date of service; null: without end. */
  to: isoDate.nullable(),
  /** Charts that it touches: by code or by specialty. Where both are empty, all of the payer's. */
  codes: z.array(affectedCode).max(200),
  specialties: z.array(placeName).max(20),
  /** The standing rule that it goes over. */
  override: z
    .strictObject({ rule: z.string().min(1).max(60), act: z.enum(['off', ...severity.options]) })
    .nullable(),
  /** Days in which vendors are to be told of it, and to acknowledge it. */
  days: z.number().int().min(1).max(90),
});
export type InstructionWords = z.infer<typeof instructionWords>;

export const payerInstruction = instructionWords.extend({
  /** The same for all versions of an instruction. */
  key,
  version,
  madeBy: z.string().min(1).max(60),
  madeAt: z.number(),
});
export type PayerInstruction = z.infer<typeof payerInstruction>;

/** What names a version. */
export type InstructionVersion = Pick<PayerInstruction, 'key' | 'version'>;

/** A key for a new instruction. @param id what makes it another than all others. */
export const newInstructionKey = async (id: string): Promise<string> =>
  (await derivedId('payer-instruction-key', id)).replaceAll('-', '').slice(0, 12);

/** Two who write the same version at once write one record, and the second is refused. */
export const payerInstructionId = (of: string, number: number): Promise<string> =>
  derivedId('payer-instruction', of, String(number));

export const instructionStepKind = z.enum([
  /** A vendor was told. */
  'told',
  /** A vendor has said that it knows it, and codes by it. */
  'acknowledged',
  /** It holds no longer than to a date of service, or never held. */
  'retired',
]);
export type InstructionStepKind = z.infer<typeof instructionStepKind>;

export const toldHow = z.enum(['e-mail', 'portal', 'meeting', 'telephone', 'letter']);
export type ToldHow = z.infer<typeof toldHow>;

export const longestSteps = 100;

export const instructionStep = z.object({
  key,
  version,
  /** 1 for the first on this version. */
  number: z.number().int().min(1).max(longestSteps),
  step: instructionStepKind,
  /** Who recorded it, and when by their clock. */
  by: z.string().min(1).max(60),
  at: z.number(),
  /** With told and acknowledged: the vendor, who there, and on which day. */
  vendor: placeName.nullable(),
  person: placeName.nullable(),
  on: isoDate.nullable(),
  /** With told. */
  how: toldHow.nullable(),
  /** With retired: the last date of service; null: it was written by mistake and never held. */
  until: isoDate.nullable(),
  /** With retired: why. */
  reason: z.string().max(1000),
});
export type InstructionStep = z.infer<typeof instructionStep>;

export const instructionStepId = (of: string, version: number, number: number): Promise<string> =>
  derivedId('payer-instruction-step', of, String(version), String(number));
