// Period, filters and views of the figures. Everything that is chosen goes into the address.

import { useState } from 'react';
import { dayText } from '../../../../lib/model/calendar-day.ts';
import { isKeyOf } from '../../../../lib/model/keys-of.ts';
import { oneOf } from '../../../../lib/model/one-of.ts';
import { type GroupedBy, groupedBy } from '../../../../lib/model/oversight/measure.ts';
import { Icon } from '../../../ui/icon.tsx';
import { FilterBar } from '../../shell/filter-bar.tsx';
import { PageViews } from '../../shell/page-views.tsx';
import {
  addressOf,
  groupName,
  groupWords,
  lastMonth,
  type Shown,
  viewWords,
  wholeMonths,
} from './figures-route.ts';
import { SavedViews } from './saved-views.tsx';
import { useFigures } from './use-figures.ts';

interface Props {
  shown: Shown;
  today: string;
  person: string;
}

const go = (shown: Shown): void => {
  location.hash = addressOf({ ...shown, opened: null });
};

export function FiguresBar({ shown, today, person }: Props) {
  const { period, filters, view } = shown;
  const presets = {
    'Last month': lastMonth(today),
    'Last three months': wholeMonths(today, 3),
    'Last twelve months': wholeMonths(today, 12),
    'This month so far': { from: `${today.slice(0, 8)}01`, to: today },
  };
  const preset = Object.entries(presets).find(
    ([, one]) => one.from === period.from && one.to === period.to,
  )?.[0];
  const chosen = groupedBy.options.filter((by) => filters[by] !== undefined);
  const day = (which: 'from' | 'to', words: string) => (
    <label className="field">
      <span>{words}</span>
      <input
        type="date"
        value={period[which]}
        onChange={({ target }) => {
          const next = { ...period, [which]: target.value };
          if (target.value && next.from <= next.to) go({ ...shown, period: next });
        }}
      />
    </label>
  );
  return (
    <>
      <FilterBar
        set={[
          preset ?? `${dayText(period.from)} to ${dayText(period.to)}`,
          ...chosen.map((by) => `${groupWords[by]}: ${groupName(by, filters[by]!)}`),
        ]}
        beside={
          <button type="button" className="button" onClick={() => print()}>
            Print
          </button>
        }
      >
        <label className="field">
          <span>Period</span>
          <select
            value={preset ?? ''}
            onChange={({ target }) => {
              if (isKeyOf(presets, target.value)) go({ ...shown, period: presets[target.value] });
            }}
          >
            <option value="">Other days</option>
            {Object.keys(presets).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {day('from', 'From')}
        {day('to', 'To')}
        <AddFilter shown={shown} />
        <SavedViews shown={shown} person={person} />
      </FilterBar>
      {chosen.length > 0 && (
        <ul className="chips" aria-label="Filters">
          {chosen.map((by) => (
            <li key={by} className="chip">
              {groupWords[by]}: {groupName(by, filters[by]!)}
              <a
                href={addressOf({ ...shown, filters: { ...filters, [by]: undefined }, opened: null })}
                aria-label={`Without the filter ${groupWords[by]}: ${groupName(by, filters[by]!)}`}
              >
                <Icon name="close" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <PageViews
        label="Views of the figures"
        words={viewWords}
        view={view}
        to={(one) => addressOf({ ...shown, view: one, measure: null, opened: null })}
      />
    </>
  );
}

/** Names are asked for once somebody says what they want to filter by. */
function AddFilter({ shown }: { shown: Shown }) {
  const [by, setBy] = useState<GroupedBy | ''>('');
  const { made } = useFigures(
    by === ''
      ? null
      : { period: shown.period, filters: shown.filters, by, and: null, measures: ['turnaround', 'accuracy'] },
  );
  return (
    <>
      <label className="field">
        <span>Filter by</span>
        <select value={by} onChange={({ target }) => setBy(oneOf(groupedBy.options, target.value) ?? '')}>
          <option value="">No further filter</option>
          {groupedBy.options.map((one) => (
            <option key={one} value={one}>
              {groupWords[one]}
            </option>
          ))}
        </select>
      </label>
      {by !== '' && made && (
        <label className="field">
          <span>{groupWords[by]}</span>
          <select
            value=""
            onChange={({ target }) => {
              const name = made.groups[Number(target.value) - 1]?.name ?? '';
              setBy('');
              go({ ...shown, filters: { ...shown.filters, [by]: name } });
            }}
          >
            <option value="">Choose</option>
            {made.groups.map(({ name }, i) => (
              <option key={name ?? ''} value={i + 1}>
                {groupName(by, name)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
