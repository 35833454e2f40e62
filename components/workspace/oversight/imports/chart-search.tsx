// Any chart by its number; its timeline opens over the page, and the address names it.

import { useEffect, useState } from 'react';
import { askOversight } from '../../../../lib/messaging/oversight-messages.ts';
import { type ChartStagesTold, chartStagesTold } from '../../../../lib/model/oversight/chart-stages.ts';
import type { Fault } from '../../../../lib/model/result.ts';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { routeTo } from '../../use-route.ts';
import { ChartTimelineView } from './chart-timeline.tsx';

export function ChartSearch({ filters }: { filters: URLSearchParams }) {
  const asked = filters.get('chart') ?? '';
  const [number, setNumber] = useState(asked);
  const here = (chart: string | null) => routeTo('imports', { ...Object.fromEntries(filters), chart });
  return (
    <>
      <search>
        <form
          className="chart-search"
          onSubmit={(event) => {
            event.preventDefault();
            if (number.trim()) location.assign(here(number.trim()));
          }}
        >
          <label className="field">
            <span>Timeline of a chart</span>
            <input
              type="search"
              placeholder="Account or encounter number"
              value={number}
              maxLength={200}
              onChange={({ target }) => setNumber(target.value)}
            />
          </label>
          <button type="submit" className="button" disabled={!number.trim()}>
            Show
          </button>
        </form>
      </search>
      {asked && <ChartDrawer key={asked} number={asked} onClose={() => location.assign(here(null))} />}
    </>
  );
}

function ChartDrawer({ number, onClose }: { number: string; onClose: () => void }) {
  const [told, setTold] = useState<ChartStagesTold | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    void askOversight('chart-stages', { number }, chartStagesTold).then((answer) =>
      answer.ok ? setTold(answer.value) : setFault(answer.error),
    );
  }, [number]);
  return (
    <Dialog open className="chart-drawer" title={`Chart ${number}`} onClose={onClose}>
      <DialogActions>
        <button type="submit" className="button" aria-keyshortcuts="Escape">
          Close
        </button>
      </DialogActions>
      {fault && <FaultNotice fault={fault} />}
      {!fault && !told && <p className="quiet">Asking the server…</p>}
      {told?.charts.length === 0 && (
        <p className="quiet">
          Nothing has this number among what you may see: no coded chart, no claim, no denial and no chart
          under review. Numbers must be written as the files have them.
        </p>
      )}
      {told?.charts.map((chart) => (
        <ChartTimelineView key={chart.facility} chart={chart} />
      ))}
    </Dialog>
  );
}
