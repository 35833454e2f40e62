// The settings of the organisation's own sign-in service, from environment variables.

import { z } from 'zod';
import { entriesOf } from '../../model/keys-of.ts';
import { type ProviderSettings, readRoles } from './provider.ts';

const thisMachine = ['localhost', '127.0.0.1'];

/** Encrypted, or on this machine. */
const address = z
  .url()
  .refine((text) => {
    const url = URL.parse(text);
    const near = url?.protocol === 'http:' && thisMachine.includes(url.hostname);
    return (url?.protocol === 'https:' || near) && !url?.search && !url?.hash && !url?.username;
  }, 'must be an address that begins with https://')
  .optional();

export const providerVariables = {
  OVERREAD_URL: address,
  OVERREAD_OIDC_ISSUER: address,
  OVERREAD_OIDC_CLIENT_ID: z.string().min(1).max(300).optional(),
  OVERREAD_OIDC_CLIENT_SECRET: z.string().min(1).max(1000).optional(),
  OVERREAD_OIDC_NAME: z.string().trim().min(1).max(60, 'must have at most 60 characters').optional(),
  OVERREAD_OIDC_ROLE_CLAIM: z.string().min(1).max(200).optional(),
  OVERREAD_OIDC_ROLES: z
    .string()
    .refine((text) => readRoles(text) !== null, 'must look like group=qa-auditor,other group=administrator')
    .optional(),
};

type Variables = { [name in keyof typeof providerVariables]?: string | undefined };

/** All of it, or none: half a configuration would let nobody in, or the wrong people. */
export function readProvider(
  given: Variables,
): { ok: true; options: { provider?: ProviderSettings } } | { ok: false; faults: string[] } {
  if (!entriesOf(given).some(([name, value]) => name.startsWith('OVERREAD_OIDC_') && value))
    return { ok: true, options: {} };
  const needed = [
    'OVERREAD_URL',
    'OVERREAD_OIDC_ISSUER',
    'OVERREAD_OIDC_CLIENT_ID',
    'OVERREAD_OIDC_ROLES',
  ] as const satisfies readonly (keyof Variables)[];
  const missing = needed.filter((name) => !given[name]);
  if (missing.length > 0)
    return {
      ok: false,
      faults: missing.map((name) => `${name} is needed to sign in with the organisation.`),
    };
  const { OVERREAD_OIDC_CLIENT_SECRET: clientSecret } = given;
  return {
    ok: true,
    options: {
      provider: {
        issuer: given.OVERREAD_OIDC_ISSUER ?? '',
        clientId: given.OVERREAD_OIDC_CLIENT_ID ?? '',
        ...(clientSecret && { clientSecret }),
        name: given.OVERREAD_OIDC_NAME ?? 'your organisation',
        roleClaim: given.OVERREAD_OIDC_ROLE_CLAIM ?? 'groups',
        roles: readRoles(given.OVERREAD_OIDC_ROLES ?? '') ?? [],
        publicUrl: (given.OVERREAD_URL ?? '').replace(/\/+$/, ''),
      },
    },
  };
}
