// Spot checks in a page of their own, for a tablet beside or over the chart. It follows the chart that was
// turned to last, as the side panel does.

import { syncSoon } from '../../lib/messaging/own-messages.ts';
import type { ChartState } from '../../lib/model/chart.ts';
import { chartKey } from '../panel/chart-key.ts';
import { ChartStrip } from '../panel/chart-strip.tsx';
import { GuessedNotice } from '../panel/guessed-notice.tsx';
import { NoChart } from '../panel/no-chart.tsx';
import { OtherCharts } from '../panel/other-charts.tsx';
import { type JoinReadings, useChart } from '../panel/use-chart.ts';
import { CodersPlace } from '../session/coders-place.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import type { Session } from '../session/use-session.ts';
import { SpotCheck } from './spot-check.tsx';
import { SpotCheckView } from './spot-check-view.tsx';
import { useChartTab } from './use-chart-tab.ts';

const noTab: ChartState = {
  state: 'none',
  why: 'Open a chart in the EHR: this page follows the one that you turned to last.',
};

const saved = () => void syncSoon();

interface Props {
  join: JoinReadings;
  /** Address the sign-in form starts with. */
  server: string;
}

export function SpotCheckPage({ join, server }: Props) {
  return (
    <SessionGate server={server} className="spot-check">
      {(session) =>
        session.identity.person.role === 'vendor-coder' ? (
          <CodersPlace />
        ) : (
          <OpenSpotCheck join={join} session={session} />
        )
      }
    </SessionGate>
  );
}

function OpenSpotCheck({ join, session: who }: { join: JoinReadings; session: Session }) {
  const [tab, choose] = useChartTab(join);
  const inTab = useChart(tab, join);
  const { readBy, check } = inTab;
  const chart = tab === null ? noTab : inTab.chart;
  return (
    <div className="panel spot-check">
      <header className="strip">
        {chart.state === 'chart' ? <ChartStrip chart={chart.chart} /> : <h1>Spot check</h1>}
        <OtherCharts tab={tab} join={join} onChoose={choose} />
        <GuessedNotice readBy={readBy} />
        {!who.signedIn && (
          <p className="notice warn">You are signed out. Your work is saved here; sign in in the panel.</p>
        )}
      </header>
      <SpotCheckView session={who} onSaved={saved}>
        {chart.state === 'chart' ? (
          <SpotCheck
            key={`${who.identity.person.id} ${chartKey(chart.chart)}`}
            session={who}
            chart={chart.chart}
            check={check}
            onSaved={saved}
          />
        ) : (
          <NoChart chart={chart} tab={tab} />
        )}
      </SpotCheckView>
    </div>
  );
}
