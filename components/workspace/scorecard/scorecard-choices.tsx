// What the scorecard shows: the method, raw or vendor-attributable, and by what it groups.

import { chartMethods } from '../../../lib/review/accuracy/all-methods.ts';
import type { Attribution } from '../../../lib/review/accuracy/attribution.ts';
import { pools } from '../../../lib/review/pooled-reviews.ts';
import { dimensions, type Stage } from '../../../lib/review/scorecard.ts';
import { Choice } from '../../ui/choice.tsx';
import { FilterBar } from '../shell/filter-bar.tsx';
import { type Choices, choicesAddress } from './scorecard-route.ts';
import { attributionWords, dimensionWords, poolWords, stageWords } from './scorecard-words.ts';

const attributions: readonly Attribution[] = ['raw', 'vendor'];
const stages: readonly Stage[] = ['initial', 'final'];

export function ScorecardChoices({ choices }: { choices: Choices }) {
  const choose = (changed: Partial<Choices>) => {
    location.hash = choicesAddress({ ...choices, ...changed });
  };
  return (
    <FilterBar
      label="What the scorecard shows"
      set={[
        choices.method.name,
        `by ${dimensionWords[choices.by].toLowerCase()}`,
        poolWords[choices.pool],
        attributionWords[choices.attribution],
        stageWords[choices.stage],
      ]}
      beside={
        <button type="button" className="button" onClick={() => print()}>
          Print
        </button>
      }
    >
      <label className="field">
        <span>Method</span>
        <select
          value={choices.method.id}
          onChange={(event) => {
            const method = chartMethods.find((m) => m.id === event.target.value);
            if (method) choose({ method });
          }}
        >
          {chartMethods.map((method) => (
            <option key={method.id} value={method.id}>
              {method.name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Group by</span>
        <select
          value={choices.by}
          onChange={(event) => {
            const by = dimensions.find((d) => d === event.target.value);
            if (by) choose({ by, of: null });
          }}
        >
          {dimensions.map((dimension) => (
            <option key={dimension} value={dimension}>
              {dimensionWords[dimension]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Charts</span>
        <select
          value={choices.pool}
          onChange={(event) => {
            const pool = pools.find((p) => p === event.target.value);
            if (pool) choose({ pool });
          }}
        >
          {pools.map((pool) => (
            <option key={pool} value={pool}>
              {poolWords[pool]}
            </option>
          ))}
        </select>
      </label>
      <Choice
        legend="Errors counted"
        options={attributions}
        words={attributionWords}
        value={choices.attribution}
        onChange={(attribution) => choose({ attribution })}
      />
      <Choice
        legend="Stage"
        options={stages}
        words={stageWords}
        value={choices.stage}
        onChange={(stage) => choose({ stage })}
      />
    </FilterBar>
  );
}
