// The backend's settings, from environment variables; every one that is wrong is named, not only the first.

import { join } from 'node:path';
import { z } from 'zod';
import { providerVariables, readProvider } from './sign-in/provider-settings.ts';
import type { ServerOptions } from './start-server.ts';

const firstPort = 8787;
const portsTried = 20;

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, 'must look like postgres://user:password@host:5432/name')
    .optional(),
  OVERREAD_DATA: z.string().min(1).optional(),
  OVERREAD_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .refine((text) => Number(text) <= 65_535, 'must be a number from 0 to 65535')
    .optional(),
  OVERREAD_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an address, as 127.0.0.1')
    .optional(),
  OVERREAD_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  OVERREAD_PROXY: z.enum(['0', '1'], 'must be 0 or 1').optional(),
  ...providerVariables,
  OVERREAD_JSON: z.enum(['0', '1'], 'must be 0 or 1').optional(),
});

export type Configuration =
  | { ok: true; options: ServerOptions & { host: string }; json: boolean }
  | { ok: false; faults: string[] };

/**
 * @param variables the environment; one that is set to nothing counts as not set.
 * @param cwd where the default data folder is.
 */
export function readConfiguration(variables: Record<string, string | undefined>, cwd: string): Configuration {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
  const checked = environment.safeParse(set);
  // The values stay out of the messages: DATABASE_URL has a password in it.
  if (!checked.success)
    return { ok: false, faults: checked.error.issues.map((i) => `${i.path.join('.')} ${i.message}.`) };
  const { DATABASE_URL, OVERREAD_DATA, OVERREAD_PORT, OVERREAD_HOST, OVERREAD_PROXY, OVERREAD_JSON } =
    checked.data;
  const place = DATABASE_URL
    ? { databaseUrl: DATABASE_URL }
    : { folder: OVERREAD_DATA ?? join(cwd, '.overread', 'data') };
  const port = OVERREAD_PORT
    ? Number(OVERREAD_PORT)
    : Array.from({ length: portsTried }, (_, i) => firstPort + i);
  const provider = readProvider(checked.data);
  if (!provider.ok) return provider;
  return {
    ok: true,
    options: {
      ...place,
      port,
      host: OVERREAD_HOST ?? '127.0.0.1',
      behindProxy: OVERREAD_PROXY === '1',
      ...(checked.data.OVERREAD_KEY && { key: checked.data.OVERREAD_KEY }),
      ...provider.options,
    },
    json: OVERREAD_JSON === '1',
  };
}
