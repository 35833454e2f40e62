// What the documentation in view says of the topic: proposed, and added by nobody but the author.

import { useCallback, useEffect, useState } from 'react';
import { findIndicators } from '../../lib/messaging/ask-page.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { FoundIndicator } from '../../lib/model/found-indicator.ts';
import type { IndicatorPattern } from '../../lib/model/indicator-pattern.ts';
import type { Query } from '../../lib/model/query.ts';
import { isElsewhere } from '../panel/same-chart.ts';
import { mentionWords } from './query-words.ts';

interface Props {
  tab: number | null;
  chart: ChartSnapshot;
  query: Query;
  /** What is customarily cited on its topic; undefined: nothing is known of it. */
  cites: readonly IndicatorPattern[] | undefined;
  onAdd: (found: FoundIndicator) => void;
}

const atFirst = 6;

export function FoundIndicators({ tab, chart, query, cites, onAdd }: Props) {
  const [found, setFound] = useState<FoundIndicator[] | null>(null);
  const [all, setAll] = useState(false);
  const look = useCallback(async () => {
    if (tab === null || !cites) return;
    setFound(await findIndicators(tab, cites, (reading) => isElsewhere(reading, chart)));
  }, [tab, chart, cites]);
  useEffect(() => {
    setFound(null);
    void look();
  }, [look]);
  if (!cites || found === null) return null;
  const taken = new Set(query.indicators.map(({ anchor }) => anchor?.exact));
  const left = found.filter(({ anchor }) => !taken.has(anchor.exact));
  return (
    <section className="query-part" aria-label="Found in the documentation in view">
      <div className="toolbar">
        <h3>Found in the documentation in view</h3>
        <button type="button" className="button bare" onClick={() => void look()}>
          Look again
        </button>
      </div>
      {left.length === 0 && (
        <p className="small quiet">
          Nothing {found.length > 0 ? 'more ' : ''}of this topic. Open another note in the page, then look
          again.
        </p>
      )}
      <ul className="found-list">
        {(all ? left : left.slice(0, atFirst)).map((one) => (
          <li key={`${one.label} ${one.anchor.region} ${one.anchor.start} ${one.value}`}>
            <span>
              <span className="small quiet">{one.label}</span>{' '}
              {one.mention !== 'stated' && <span className="chip late">{mentionWords[one.mention]}</span>} “
              {one.anchor.exact}” <span className="small quiet number">{one.date}</span>
            </span>
            <button
              type="button"
              className="button"
              aria-label={`Add: ${one.label}, ${one.anchor.exact}`}
              onClick={() => onAdd(one)}
            >
              Add
            </button>
          </li>
        ))}
      </ul>
      {!all && left.length > atFirst && (
        <button type="button" className="button bare" onClick={() => setAll(true)}>
          Show {left.length - atFirst} more
        </button>
      )}
    </section>
  );
}
