// The side panel: which chart this is, its worksheet, its score. What it cannot know of pages and networks
// it is given.

import { useState } from 'react';
import { signIn, syncSoon } from '../../lib/messaging/own-messages.ts';
import { SignIn } from '../session/sign-in.tsx';
import { type Session, useSession } from '../session/use-session.ts';
import { Teach, type TeachParts } from '../teach/teach.tsx';
import { chartKey } from './chart-key.ts';
import { ChartStrip } from './chart-strip.tsx';
import { GuessOffer } from './guess-offer.tsx';
import { GuessedNotice } from './guessed-notice.tsx';
import { NoChart } from './no-chart.tsx';
import { OtherCharts } from './other-charts.tsx';
import { type JoinReadings, useChart } from './use-chart.ts';
import type { JoinGuesses } from './use-guess.ts';
import { usePanelTab } from './use-panel-tab.ts';
import { Worksheet } from './worksheet.tsx';

interface Props {
  join: JoinReadings;
  joinGuesses: JoinGuesses;
  teach: Omit<TeachParts, 'join'>;
  /** Address the sign-in form starts with. */
  server: string;
}

export function Panel({ join, joinGuesses, teach, server }: Props) {
  const session = useSession();
  const { tab, choose } = usePanelTab();
  const { chart, readBy, unknown, check } = useChart(tab, join);
  const [teaching, setTeaching] = useState(false);
  if (session.state === 'loading') return null;
  if (session.state === 'nobody')
    return (
      <main>
        <SignIn server={server} onSignIn={signIn} />
      </main>
    );
  const who = session.session;
  if (teaching && tab !== null)
    return (
      <div className="panel">
        <header className="strip">
          <h1>Overread</h1>
        </header>
        <Teach {...teach} join={join} session={who} tab={tab} onClose={() => setTeaching(false)} />
      </div>
    );
  const openTeaching = () => setTeaching(true);
  return (
    <div className="panel">
      <header className="strip">
        {chart.state === 'chart' ? <ChartStrip chart={chart.chart} /> : <h1>Overread</h1>}
        <OtherCharts tab={tab} join={join} onChoose={choose} />
        <GuessedNotice readBy={readBy} />
        {!who.signedIn && <SignInAgain session={who} />}
      </header>
      {chart.state === 'chart' ? (
        <Worksheet
          key={`${who.identity.person.id} ${chartKey(chart.chart)}`}
          session={who}
          chart={chart.chart}
          tab={tab}
          check={check}
          onSaved={saved}
        />
      ) : (
        <main className="panel-body">
          {unknown && tab !== null && (
            <GuessOffer key={tab} tab={tab} join={joinGuesses} onTeach={openTeaching} />
          )}
          <NoChart chart={chart} tab={tab} onTeach={unknown ? undefined : openTeaching} />
        </main>
      )}
    </div>
  );
}

const saved = () => void syncSoon();

function SignInAgain({ session }: { session: Session }) {
  const { server, person } = session.identity;
  return (
    <details className="notice warn">
      <summary>You are signed out. Your work is saved here and sent after you sign in.</summary>
      <SignIn server={server} email={person.email} onSignIn={signIn} />
    </details>
  );
}
