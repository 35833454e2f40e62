// Who speaks for the vendor: they have no account here, so their name is written down.

interface Props {
  value: string;
  onChange: (name: string) => void;
}

export function VendorPerson({ value, onChange }: Props) {
  return (
    <label className="field">
      <span>Who answered for the vendor</span>
      <input
        value={value}
        required
        maxLength={120}
        pattern=".*\S.*"
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
