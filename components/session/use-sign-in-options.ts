// What the server at an address offers to whoever signs in. Until it has answered: an e-mail and a password.

import { useEffect, useState } from 'react';
import { askSignInOptions } from '../../lib/messaging/sign-in-messages.ts';
import type { SignInOptions } from '../../lib/model/account.ts';

const usual: SignInOptions = { first: false };

export function useSignInOptions(server: string): SignInOptions {
  const [known, setKnown] = useState<{ server: string; options: SignInOptions } | null>(null);
  useEffect(() => {
    let stopped = false;
    if (URL.canParse(server))
      void askSignInOptions(server).then((options) => {
        if (options && !stopped) setKnown({ server, options });
      });
    return () => {
      stopped = true;
    };
  }, [server]);
  return known?.server === server ? known.options : usual;
}
