// The servers that the organisation's policy names for this browser.

import { useEffect, useState } from 'react';
import { organisationServers } from '../../lib/messaging/organisation-servers.ts';

/**
 * Null where the policy names none.
 * @param choose is told the one to begin with, where the address at hand is none of them.
 */
export function useServers(choose: (take: (standing: string) => string) => void): string[] | null {
  const [servers, setServers] = useState<string[] | null>(null);
  useEffect(() => {
    void organisationServers().then((named) => {
      setServers(named);
      if (named) choose((standing) => (named.includes(standing) ? standing : (named[0] ?? '')));
    });
  }, [choose]);
  return servers;
}
