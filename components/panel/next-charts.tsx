// The charts of samples that this person is to review next, in order, each opened in the EHR where its address is
// known; where it is not, its number is there to copy.

import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import browser from 'webextension-polyfill';
import { chartAddress } from '../../lib/model/chart-link.ts';
import type { Profile } from '../../lib/model/profile.ts';
import { nextCharts } from '../../lib/review/sampling/sample-charts.ts';
import { samplesOf } from '../../lib/store/views/samples.ts';
import { useReviewsByNumber } from '../session/use-reviews-by-number.ts';
import type { Session } from '../session/use-session.ts';
import { Tip } from '../ui/tip.tsx';
import { useEhrTab } from './next-charts-ehr.ts';

interface Props {
  session: Session;
  tab: number | null;
  builtIn: readonly Profile[];
  /** Encounter number of the chart in view; null where there is none. */
  inView: string | null;
}

const atFirst = 8;

export function NextCharts({ session, tab, builtIn, inView }: Props) {
  const { db, identity } = session;
  const samples = useLiveQuery(() => samplesOf(db), [db]);
  const reviews = useReviewsByNumber(db);
  const ehr = useEhrTab(tab, builtIn);
  const [all, setAll] = useState(false);
  const [said, setSaid] = useState('');
  if (!samples || !reviews) return null;
  const standing = samples.filter((sample) => !sample.removed);
  const next = nextCharts(standing, reviews, identity.person.id);
  if (next.length === 0) return null;
  const titles = new Map(standing.map(({ id, title }) => [id, title]));
  const patients = new Map(reviews.map((r) => [r.number, r.patient]));
  const copy = async (key: string) => {
    await navigator.clipboard.writeText(key);
    setSaid(`${key} was copied.`);
  };
  return (
    <details className="next-charts" open={inView === null}>
      <summary>
        Next charts ({next.length})
        {next.some(({ key }) => key === inView) && (
          <span className="small quiet"> This chart is one of them.</span>
        )}
      </summary>
      <ol>
        {(all ? next : next.slice(0, atFirst)).map(({ sample, key, blind, state }) => {
          const patient = patients.get(key) ?? null;
          const address = ehr && chartAddress(ehr.link, ehr.site, { encounter: key, patient });
          return (
            <li key={`${sample} ${key}`} aria-current={key === inView ? 'true' : undefined}>
              <span>
                <span className="number">{key}</span>
                <span className="small quiet next-chart-of">
                  {titles.get(sample)}
                  {blind && ' · second, blind'}
                  {state === 'in-review' && ' · in review'}
                </span>
              </span>
              {key === inView ? (
                <span className="small quiet">In view</span>
              ) : address ? (
                <button
                  type="button"
                  className="button"
                  onClick={() => void browser.tabs.update(ehr.tab, { url: address, active: true })}
                >
                  Open<span className="visually-hidden"> {key}</span>
                </button>
              ) : (
                <Tip text="Where the EHR opens this chart is not known here: search it there by its number.">
                  <button
                    type="button"
                    className="button"
                    aria-label={`Copy ${key}`}
                    onClick={() => void copy(key)}
                  >
                    Copy number
                  </button>
                </Tip>
              )}
            </li>
          );
        })}
      </ol>
      {!all && next.length > atFirst && (
        <button type="button" className="button bare" onClick={() => setAll(true)}>
          Show all {next.length}
        </button>
      )}
      <p className="small quiet" role="status">
        {said}
      </p>
    </details>
  );
}
