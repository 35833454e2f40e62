// Shows nothing of anybody's work before its owner is known and has opened it.

import { Fragment, type ReactNode } from 'react';
import { signIn } from '../../lib/messaging/sign-in-messages.ts';
import { SignIn } from './sign-in.tsx';
import { StoreDamage } from './store-damage.tsx';
import { Unlock } from './unlock.tsx';
import { useNews } from './use-news.ts';
import { type Session, useSession } from './use-session.ts';

interface Props {
  /** Address the sign-in form starts with. */
  server: string;
  /** Of the page while there is nobody. */
  className?: string;
  children: (session: Session) => ReactNode;
}

export function SessionGate({ server, className, children }: Props) {
  const session = useSession();
  useNews(session.state === 'person' ? session.session.identity.person.id : null);
  if (session.state === 'loading') return null;
  if (session.state === 'person')
    return (
      <StoreDamage key={session.session.db.name + session.opened} session={session.session}>
        <Fragment key={session.session.identity.person.id}>{children(session.session)}</Fragment>
      </StoreDamage>
    );
  return (
    <main className={className}>
      {session.state === 'locked' ? (
        <Unlock identity={session.identity} />
      ) : (
        <SignIn server={server} onSignIn={signIn} alone />
      )}
    </main>
  );
}
