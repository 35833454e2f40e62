// How the list of payer instructions is narrowed.

import { dayText } from '../../../lib/model/calendar-day.ts';
import { oneOf } from '../../../lib/model/one-of.ts';
import { instructionKind } from '../../../lib/model/payer-instruction.ts';
import { stateNames, usState } from '../../../lib/model/us-states.ts';
import { instructionKindWords } from '../../payers/payer-words.ts';
import { FilterBar } from '../shell/filter-bar.tsx';
import type { InstructionFilter } from './instruction-rows.ts';

interface Props {
  value: InstructionFilter;
  shown: number;
  all: number;
  onChange: (value: InstructionFilter) => void;
}

export function InstructionFilters({ value, shown, all, onChange }: Props) {
  return (
    <FilterBar
      set={[
        value.search && `“${value.search}”`,
        value.state && stateNames[value.state],
        value.kind && instructionKindWords[value.kind],
        value.date && `in force on ${dayText(value.date)}`,
      ]}
      beside={
        <p className="number quiet" role="status">
          {shown} of {all} versions
        </p>
      }
    >
      <label className="field">
        <span>Search</span>
        <input
          type="search"
          value={value.search}
          placeholder="payer, title or code"
          onChange={(event) => onChange({ ...value, search: event.target.value })}
        />
      </label>
      <label className="field">
        <span>State</span>
        <select
          value={value.state}
          onChange={(event) =>
            onChange({ ...value, state: oneOf(usState.options, event.target.value) ?? '' })
          }
        >
          <option value="">Any</option>
          {usState.options.map((one) => (
            <option key={one} value={one}>
              {stateNames[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Kind</span>
        <select
          value={value.kind}
          onChange={(event) =>
            onChange({ ...value, kind: oneOf(instructionKind.options, event.target.value) ?? '' })
          }
        >
          <option value="">Any</option>
          {instructionKind.options.map((one) => (
            <option key={one} value={one}>
              {instructionKindWords[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>In force on</span>
        <input
          type="date"
          value={value.date}
          onChange={(event) => onChange({ ...value, date: event.target.value })}
        />
      </label>
    </FilterBar>
  );
}
