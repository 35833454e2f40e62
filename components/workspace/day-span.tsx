// From one day of service to another, both included.

interface Props {
  from: string;
  to: string;
  onChange: (span: { from: string; to: string }) => void;
}

export const DaySpan = ({ from, to, onChange }: Props) => (
  <>
    <label className="field">
      <span>Service from</span>
      <input
        type="date"
        required
        value={from}
        onChange={(event) => onChange({ from: event.target.value, to })}
      />
    </label>
    <label className="field">
      <span>to</span>
      <input
        type="date"
        required
        min={from}
        value={to}
        onChange={(event) => onChange({ from, to: event.target.value })}
      />
    </label>
  </>
);
