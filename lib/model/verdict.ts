// The reviewer's disposition of one code line, or of one code the vendor omitted.

import { z } from 'zod';
import { codeSystem, poaIndicator } from './code-line.ts';
import { derivedId, recordId } from './ids.ts';

/**
 * `agree`: stands as delivered. `revise`: one vendor code replaced by one auditor code. `add`: the vendor
 * omitted it. `delete`: not supported or not reportable. `resequence` and `attribute`: right code, wrong
 * position or attribute; they count as agreement on the code and as an error in their own measure.
 */
export const disposition = z.enum(['agree', 'revise', 'delete', 'add', 'resequence', 'attribute']);
export type Disposition = z.infer<typeof disposition>;

export const auditorCode = z.object({
  system: codeSystem.nullable(),
  code: z.string().max(20),
  modifiers: z.array(z.string().max(4)).max(8),
  units: z.number().nonnegative().max(100_000).nullable(),
  /** Null or absent, as in records of before these were asked for: nobody has said. */
  poa: poaIndicator.nullish(),
  /** Diagnosis codes the line should point to, in pointer order; an empty list when it should point to none. */
  diagnoses: z.array(z.string().max(20)).max(24).nullish(),
});
export type AuditorCode = z.infer<typeof auditorCode>;

export const verdict = z.object({
  worksheetId: recordId,
  encounterId: recordId,
  /** Key of the delivered line; for an omitted code a key of its own, starting with `add `. */
  lineKey: z.string().min(1).max(80),
  /** Null: not judged (a verdict that was undone). */
  disposition: disposition.nullable(),
  /** The auditor's code for `revise` and `add`, the line as it should be for `attribute`, otherwise null. */
  auditor: auditorCode.nullable(),
  /**
   * For `resequence`: the place the line should have among those of its code system; 1 is the principal or
   * first-listed diagnosis. Null or absent: nobody has said.
   */
  position: z.number().int().min(1).max(500).nullish(),
});
export type Verdict = z.infer<typeof verdict>;

export const verdictId = (worksheet: string, lineKey: string): Promise<string> =>
  derivedId('verdict', worksheet, lineKey);
