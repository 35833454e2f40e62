// The side panel: which chart this is, its worksheet, its score. What it cannot know of pages and networks
// it is given.

import { useState } from 'react';
import { syncSoon } from '../../lib/messaging/own-messages.ts';
import { signIn } from '../../lib/messaging/sign-in-messages.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { Profile } from '../../lib/model/profile.ts';
import { QueriesTab } from '../queries/queries-tab.tsx';
import { CodersPlace } from '../session/coders-place.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { SignIn } from '../session/sign-in.tsx';
import type { Session } from '../session/use-session.ts';
import { SpotCheck } from '../spot-check/spot-check.tsx';
import { SpotCheckView } from '../spot-check/spot-check-view.tsx';
import { Teach, type TeachParts } from '../teach/teach.tsx';
import { TabSide, Tabs } from '../ui/tabs.tsx';
import { chartKey } from './chart-key.ts';
import { ChartStrip } from './chart-strip.tsx';
import { GuessOffer } from './guess-offer.tsx';
import { GuessedNotice } from './guessed-notice.tsx';
import { NextCharts } from './next-charts.tsx';
import { NoChart } from './no-chart.tsx';
import { OtherCharts } from './other-charts.tsx';
import { PanelTabs, type Side } from './panel-tabs.tsx';
import { SpotSwitch } from './spot-switch.tsx';
import { type JoinReadings, useChart } from './use-chart.ts';
import type { JoinGuesses } from './use-guess.ts';
import { usePanelTab } from './use-panel-tab.ts';
import { Worksheet } from './worksheet.tsx';

interface Props {
  join: JoinReadings;
  joinGuesses: JoinGuesses;
  teach: Omit<TeachParts, 'join'>;
  /** The page profiles that come with this build. */
  builtIn: readonly Profile[];
  /** Address the sign-in form starts with. */
  server: string;
}

export function Panel(props: Props) {
  return (
    <SessionGate server={props.server}>
      {(session) =>
        session.identity.person.role === 'vendor-coder' ? (
          <CodersPlace />
        ) : (
          <OpenPanel {...props} session={session} />
        )
      }
    </SessionGate>
  );
}

function OpenPanel({ join, joinGuesses, teach, builtIn, session: who }: Props & { session: Session }) {
  const { tab, choose } = usePanelTab();
  const { chart, readBy, unknown, check } = useChart(tab, join);
  const [teaching, setTeaching] = useState(false);
  const [spot, setSpot] = useState(false);
  const [side, setSide] = useState<Side>('worksheet');
  const [fresh, setFresh] = useState<{ of: string; evidence: Evidence | null } | null>(null);
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
    <div className={spot ? 'panel spot-check' : 'panel'}>
      <Tabs
        selected={side}
        onSelect={(asked) => {
          if (asked === side) return;
          setFresh(null);
          setSide(asked);
        }}
      >
        <header className="strip">
          {chart.state === 'chart' && <SpotSwitch on={spot} tab={tab} onSwitch={() => setSpot(!spot)} />}
          {chart.state === 'chart' ? <ChartStrip chart={chart.chart} /> : <h1>Overread</h1>}
          <OtherCharts tab={tab} join={join} onChoose={choose} />
          <GuessedNotice readBy={readBy} />
          {!who.signedIn && <SignInAgain session={who} />}
          {chart.state === 'chart' && (
            <NextCharts session={who} tab={tab} builtIn={builtIn} inView={chart.chart.fields.encounter} />
          )}
          {chart.state === 'chart' && !spot && <PanelTabs session={who} chart={chart.chart} />}
        </header>
        {chart.state === 'chart' && spot ? (
          <SpotCheckView session={who} onSaved={saved}>
            <SpotCheck
              key={`${who.identity.person.id} ${chartKey(chart.chart)}`}
              session={who}
              chart={chart.chart}
              check={check}
              onSaved={saved}
            />
          </SpotCheckView>
        ) : chart.state === 'chart' && side === 'queries' ? (
          <TabSide of="queries">
            <QueriesTab
              key={`${who.identity.person.id} ${chartKey(chart.chart)}`}
              session={who}
              chart={chart.chart}
              tab={tab}
              check={check}
              // A passage of one chart begins no gap in another.
              fresh={fresh?.of === chartKey(chart.chart) ? fresh : null}
              onSaved={saved}
            />
          </TabSide>
        ) : chart.state === 'chart' ? (
          <TabSide of="worksheet">
            <Worksheet
              key={`${who.identity.person.id} ${chartKey(chart.chart)}`}
              session={who}
              chart={chart.chart}
              tab={tab}
              check={check}
              onGap={(evidence) => {
                setFresh({ of: chartKey(chart.chart), evidence });
                setSide('queries');
              }}
              onSaved={saved}
            />
          </TabSide>
        ) : (
          <main className="panel-body">
            <NextCharts session={who} tab={tab} builtIn={builtIn} inView={null} />
            {unknown && tab !== null && (
              <GuessOffer key={tab} tab={tab} join={joinGuesses} onTeach={openTeaching} />
            )}
            <NoChart chart={chart} tab={tab} onTeach={unknown ? undefined : openTeaching} />
          </main>
        )}
      </Tabs>
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
