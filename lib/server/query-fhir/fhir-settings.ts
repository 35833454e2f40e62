// The settings of the EHR's FHIR server, from environment variables. The address is set here and nowhere else, so that
// no client chooses where queries go.

import { z } from 'zod';
import { keysOf } from '../../model/keys-of.ts';
import type { FhirSettings } from './fhir-server.ts';

export const fhirVariables = {
  OVERREAD_FHIR_URL: z
    .string()
    .refine((text) => readBase(text) !== null, 'must look like https://ehr.example/fhir/r4')
    .optional(),
  OVERREAD_FHIR_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{1,8000}$/, 'must be a token without blanks')
    .optional(),
  OVERREAD_FHIR_TOKEN_FILE: z.string().min(1).optional(),
  OVERREAD_FHIR_UNENCRYPTED: z.enum(['0', '1'], 'must be 0 or 1').optional(),
};

type Variables = { [name in keyof typeof fhirVariables]?: string | undefined };

/** Encrypted, on this machine, or by an express word: queries hold words of the record, and the token opens it. */
export function readFhir(
  given: Variables,
): { ok: true; options: { fhir?: FhirSettings } } | { ok: false; faults: string[] } {
  const own = keysOf(fhirVariables);
  if (!own.some((name) => given[name])) return { ok: true, options: {} };
  const base = readBase(given.OVERREAD_FHIR_URL ?? '');
  const { OVERREAD_FHIR_TOKEN: token, OVERREAD_FHIR_TOKEN_FILE: tokenFile } = given;
  const plain = given.OVERREAD_FHIR_UNENCRYPTED === '1';
  const faults: string[] = [];
  if (!base) faults.push('OVERREAD_FHIR_URL is needed to send queries by FHIR.');
  if (token && tokenFile)
    faults.push('OVERREAD_FHIR_TOKEN and OVERREAD_FHIR_TOKEN_FILE contradict each other: set one.');
  if (base?.protocol === 'https:' && plain)
    faults.push('OVERREAD_FHIR_UNENCRYPTED contradicts OVERREAD_FHIR_URL, which begins with https://.');
  if (base?.protocol === 'http:' && !plain && !thisMachine.test(base.hostname))
    faults.push('OVERREAD_FHIR_URL must begin with https://, unless OVERREAD_FHIR_UNENCRYPTED is 1.');
  if (!base || faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    options: {
      fhir: {
        base: base.href.replace(/\/+$/, ''),
        ...(token && { token }),
        ...(tokenFile && { tokenFile }),
      },
    },
  };
}

const thisMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Null where it is no plain address: a password in it would end in logs, and a query would swallow ours. */
function readBase(text: string): URL | null {
  const url = /^https?:\/\//.test(text) ? URL.parse(text) : null;
  return url?.hostname && !url.username && !url.password && !/[?#]/.test(text) ? url : null;
}
