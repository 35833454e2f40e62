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
  /** Opens teaching by pointing, where that is not offered already. */
  onTeach?: (() => void) | undefined;
}

export function NoChart({ chart, tab, onTeach }: Props) {
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
        <p>Nothing can be recorded so. It is tried again whenever the page changes, and every few seconds.</p>
      )}
      {chart.state === 'none' && <AllowSite tab={tab} />}
      {onTeach && tab !== null && (
        <p>
          Is this a chart that Overread reads wrongly or not at all?{' '}
          <button type="button" className="button" onClick={onTeach}>
            Teach this page
          </button>
        </p>
      )}
      <p>
        <a href="workspace.html" target="_blank" rel="noreferrer">
          Open the workspace
        </a>
        : the charts you reviewed, and the scorecard.
      </p>
    </section>
  );
}
