// Where this browser may sign in: an address that is encrypted or this machine's, and one that the organisation's
// policy names where there is one.

import { organisationServers } from '../../lib/messaging/organisation-servers.ts';
import { fail, type Result } from '../../lib/model/result.ts';
import { serverOrigin } from '../../lib/sync/server-address.ts';

/** Scheme, host and port of the address; faults of `serverOrigin`, and `other-server`. */
export async function permittedServer(address: string): Promise<Result<string>> {
  const origin = serverOrigin(address);
  if (!origin.ok) return origin;
  const named = await organisationServers();
  if (!named || named.includes(origin.value)) return origin;
  return fail(
    'other-server',
    `Your organisation lets this browser sign in at ${named.join(' or ')} only.`,
    'Nothing was sent to the address you gave.',
    'Sign in at your organisation’s server, or ask your administrator about the policy “servers”.',
  );
}
