// How a file writes its dates: by an example of each, since nobody thinks of their own dates by a name.

import { oneOf } from '../../lib/model/one-of.ts';

const ways = ['year-month-day', 'month-day-year'] as const;
type Way = (typeof ways)[number];

interface Props {
  value: Way;
  onChange: (value: Way) => void;
}

export function DatesWritten({ value, onChange }: Props) {
  return (
    <label className="field">
      <span>Dates are written</span>
      <select value={value} onChange={({ target }) => onChange(oneOf(ways, target.value) ?? value)}>
        <option value="year-month-day">2026-03-31</option>
        <option value="month-day-year">03/31/2026</option>
      </select>
    </label>
  );
}
