// A day until which the vendor may answer.

import { useId } from 'react';
import { localDay } from '../../ui/time-text.ts';
import { usualDays } from './due-date.ts';

interface Props {
  label: string;
  day: string;
  now: number;
  required: boolean;
  onChange: (day: string) => void;
}

export function DueField({ label, day, now, required, onChange }: Props) {
  const hint = useId();
  return (
    <div className="due-field">
      <label className="field">
        <span>{label}</span>
        <input
          type="date"
          value={day}
          min={localDay(now)}
          required={required}
          aria-describedby={hint}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      <p id={hint} className="small quiet">
        Offered: {usualDays} business days. Holidays are not known here; set the day that the contract gives.
      </p>
    </div>
  );
}
