// The place a code should have among those of its system: the first diagnosis is the one that counts.

import { positionWords } from './line-words.ts';

interface Props {
  value: number | null;
  /** How many places there are. */
  of: number;
  diagnosis: boolean;
  closed: boolean;
  onChange: (position: number) => void;
}

export function PositionField({ value, of, diagnosis, closed, onChange }: Props) {
  return (
    <label className="field">
      <span>Correct place</span>
      <select
        data-first
        value={value ?? ''}
        disabled={closed}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        <option value="" disabled>
          Choose
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
