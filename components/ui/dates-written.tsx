// How a file writes its dates: by an example of each, since nobody thinks of their own dates by a name.

interface Props {
  value: 'year-month-day' | 'month-day-year';
  onChange: (value: Props['value']) => void;
}

export function DatesWritten({ value, onChange }: Props) {
  return (
    <label className="field">
      <span>Dates are written</span>
      <select value={value} onChange={({ target }) => onChange(target.value as Props['value'])}>
        <option value="year-month-day">2026-03-31</option>
        <option value="month-day-year">03/31/2026</option>
      </select>
    </label>
  );
}
