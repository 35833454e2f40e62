// Fields of the small forms on an overpayment case.

interface DayProps {
  label: string;
  value: string;
  /** The last day that may be chosen. */
  max: string;
  required?: boolean;
  onChange: (value: string) => void;
}

export const DayField = ({ label, value, max, required = true, onChange }: DayProps) => (
  <label className="field">
    <span>{label}</span>
    <input
      type="date"
      required={required}
      max={max}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </label>
);

interface AmountProps {
  value: string;
  onChange: (value: string) => void;
}

export const AmountField = ({ value, onChange }: AmountProps) => (
  <label className="field">
    <span>Amount in dollars, as far as known</span>
    <input
      inputMode="decimal"
      pattern="\d{1,9}(\.\d{1,2})?"
      placeholder="1234.50"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </label>
);

/** Cents of what was typed; null where nothing was. Whole numbers all the way: no share of a cent comes in. */
export function centsOf(typed: string): number | null {
  const [, whole, part = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.trim()) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
