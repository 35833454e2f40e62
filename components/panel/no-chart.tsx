// What the panel says where there is no chart to review, and why.

import type { ChartState } from '../../lib/model/chart.ts';
import { AllowSite } from './allow-site.tsx';

const titles: Record<Exclude<ChartState['state'], 'chart'>, string> = {
  none: 'No chart here',
  reading: 'Reading the chart…',
  unread: 'The chart could not be read',
  worklist: 'A work list, not a chart',
  'no-encounter': 'No encounter open',
  mismatch: 'The page contradicts itself',
  'no-codes': 'No codes readable',
};

interface Props {
  chart: Exclude<ChartState, { state: 'chart' }>;
  tab: number | null;
}

export function NoChart({ chart, tab }: Props) {
  const bad = chart.state === 'mismatch';
  return (
    <section className="no-chart">
      <h2>{titles[chart.state]}</h2>
      <p className={bad ? 'notice bad' : 'quiet'} role={bad ? 'alert' : undefined}>
        {chart.why}
      </p>
      {bad && (
        <p>
          Nothing can be recorded until the page agrees on one {chart.field}: it shows{' '}
          {chart.values.join(' and ')}. Reload the chart in the EHR.
        </p>
      )}
      {chart.state === 'unread' && (
        <p>
          It is tried again every few seconds. If it stays so, show less on the page, such as one chart or one
          claim at a time.
        </p>
      )}
      {chart.state === 'none' && <AllowSite tab={tab} />}
      <p>
        <a href="workspace.html" target="_blank" rel="noreferrer">
          Open the workspace
        </a>
        : the charts you reviewed, and the scorecard.
      </p>
    </section>
  );
}
