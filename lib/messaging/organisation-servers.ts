// Which Overread servers the organisation's policy names for this browser: with a list, a password goes to no other,
// whatever address somebody was talked into typing.

import browser from 'webextension-polyfill';
import { z } from 'zod';

const policy = z.object({ servers: z.array(z.string().max(300)).max(20) });

/** Their origins, in the order of the policy; null where there is no policy, or one that names none. */
export async function organisationServers(): Promise<string[] | null> {
  const set: { servers?: unknown } = await browser.storage.managed.get('servers').catch(() => ({}));
  if (set.servers === undefined) return null;
  const checked = policy.safeParse(set);
  // Firefox holds a policy to no schema: what is no list must not open the browser to every server either.
  const named = checked.success ? checked.data.servers : [JSON.stringify(set.servers)];
  if (named.length === 0) return null;
  // One that is no address stays in: a slip in a policy must not open the browser to every server.
  return [...new Set(named.map((server) => URL.parse(server)?.origin ?? server))];
}
