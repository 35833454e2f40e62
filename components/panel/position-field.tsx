// The place a code should have among those of its system: the first diagnosis is the one that counts.

import { positionWords } from '../../lib/reports/line-change.ts';

interface Props {
  label: string;
  value: number | null;
  /** How many places there are. */
  of: number;
  diagnosis: boolean;
  closed: boolean;
  /** Marks the field that takes the focus when its form opens. */
  first?: boolean;
  /** Given where it may be left open; else a place is asked for. */
  unsaid?: string;
  onChange: (position: number | null) => void;
}

export function PositionField({ label, value, of, diagnosis, closed, first, unsaid, onChange }: Props) {
  return (
    <label className="field">
      <span>{label}</span>
      <select
        data-first={first ? true : undefined}
        value={value ?? ''}
        disabled={closed}
        onChange={(event) => onChange(Number(event.target.value) || null)}
      >
        <option value="" disabled={unsaid === undefined}>
          {unsaid ?? 'Choose'}
        </option>
        {Array.from({ length: Math.max(of, value ?? 0) }, (_, n) => n + 1).map((place) => (
          <option key={place} value={place}>
            {positionWords(place, diagnosis)}
          </option>
        ))}
      </select>
    </label>
  );
}
