// Your account: the password, and where you are signed in. It is the server's to tell, and is not kept here.

import { signOut } from '../../lib/messaging/sign-in-messages.ts';
import { AskingServer } from '../ui/asking-server.tsx';
import { roleWords } from '../ui/role-words.ts';
import { ChangePassword } from './change-password.tsx';
import { LateMail } from './late-mail.tsx';
import { OwnLanguage } from './own-language.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { SecondFactor } from './second-factor.tsx';
import { useOwnAccount } from './use-own-account.ts';

export function AccountPage() {
  const { answer: account, fault, act, look } = useOwnAccount();
  return (
    <div className="account">
      <h1>Your account</h1>
      <AskingServer fault={fault} known={account !== null} onLook={look} />
      {account && (
        <>
          <p>
            {account.person.name}, {roleWords[account.person.role]}. You sign in with {account.person.email}.
          </p>
          <ChangePassword onAct={act} />
          <SecondFactor account={account} onAct={act} />
          <LateMail account={account} onAct={act} />
          <OwnSessions sessions={account.sessions} onAct={act} onAllEnded={() => void signOut()} />
        </>
      )}
      <OwnLanguage />
    </div>
  );
}
