// One field and the column of a file that says it.

interface Props {
  label: string;
  needed?: boolean;
  headings: readonly string[];
  value: string | null;
  onChange: (heading: string | null) => void;
}

export function ColumnSelect({ label, needed = false, headings, value, onChange }: Props) {
  return (
    <label className="field">
      <span>
        {label}
        {needed && ' (needed)'}
      </span>
      <select value={value ?? ''} required={needed} onChange={({ target }) => onChange(target.value || null)}>
        <option value="">Not in the file</option>
        {headings.map((heading) => (
          <option key={heading} value={heading}>
            {heading}
          </option>
        ))}
      </select>
    </label>
  );
}
