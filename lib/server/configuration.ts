// The backend's settings, from environment variables; every one that is wrong is named, not only the first.

import { dirname, join } from 'node:path';
import { z } from 'zod';
import { extensionIds } from './extensions.ts';
import { mailVariables, readMail } from './mail/mail-settings.ts';
import { fhirVariables, readFhir } from './query-fhir/fhir-settings.ts';
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
  OVERREAD_EXTENSIONS: extensionIds.optional(),
  OVERREAD_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  OVERREAD_PROXY: z.enum(['0', '1'], 'must be 0 or 1').optional(),
  ...providerVariables,
  ...mailVariables,
  ...fhirVariables,
  OVERREAD_TRAIL_KEY: z.string().min(1).optional(),
  OVERREAD_TRAIL_ANCHORS: z.string().min(1).optional(),
  OVERREAD_METRICS_TOKEN: z.string().min(20, 'must have at least 20 characters').optional(),
  OVERREAD_REQUEST_SECONDS: z
    .string()
    .regex(/^([1-9]\d?|[1-5]\d\d|600)$/, 'must be a number from 1 to 600')
    .optional(),
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
  const mail = readMail(checked.data);
  const fhir = readFhir(checked.data);
  if (!provider.ok || !mail.ok || !fhir.ok)
    return { ok: false, faults: [provider, mail, fhir].flatMap((read) => (read.ok ? [] : read.faults)) };
  return {
    ok: true,
    options: {
      ...place,
      port,
      host: OVERREAD_HOST ?? '127.0.0.1',
      behindProxy: OVERREAD_PROXY === '1',
      ...(checked.data.OVERREAD_METRICS_TOKEN && { metricsToken: checked.data.OVERREAD_METRICS_TOKEN }),
      requestSeconds: Number(checked.data.OVERREAD_REQUEST_SECONDS ?? 60),
      ...(checked.data.OVERREAD_EXTENSIONS && { extensions: checked.data.OVERREAD_EXTENSIONS }),
      ...(checked.data.OVERREAD_KEY && { key: checked.data.OVERREAD_KEY }),
      ...provider.options,
      ...mail.options,
      ...fhir.options,
      ...trailFiles(checked.data, 'folder' in place ? place.folder : undefined),
    },
    json: OVERREAD_JSON === '1',
  };
}

/**
 * Beside the data folder and not in it: what is copied or written anew there leaves the anchors alone. Where the data
 * is in PostgreSQL there is no place to choose by itself; none are written before one is named.
 */
function trailFiles(
  { OVERREAD_TRAIL_KEY, OVERREAD_TRAIL_ANCHORS }: z.infer<typeof environment>,
  folder: string | undefined,
): Pick<ServerOptions, 'trail'> {
  const anchors = OVERREAD_TRAIL_ANCHORS ?? (folder && join(`${folder}-trail`, 'anchors.jsonl'));
  if (!anchors) return {};
  return { trail: { anchors, key: OVERREAD_TRAIL_KEY ?? join(dirname(anchors), 'key.pem') } };
}
