// A reason, without which nothing here is done.

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export function ReasonField({ label, value, onChange }: Props) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea
        rows={2}
        required
        maxLength={1000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
