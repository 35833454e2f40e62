// When people work where the providers are.

import type { PartProps } from './policy-parts.ts';
import { dayWords, hourWords } from './policy-words.ts';
import { SaidField, type Tied } from './said-field.tsx';

/** Monday first, as calendars of work have it. */
export const weekDays = [1, 2, 3, 4, 5, 6, 0];

const zones = Intl.supportedValuesOf('timeZone');

export function CalendarFields({ form, problems, onChange }: PartProps) {
  const { zone, days, from, to } = form;
  const wrongDays = problems.get('calendar.days');
  return (
    <fieldset className="query-part">
      <legend>Business hours</legend>
      <SaidField label="Time zone of the providers" problem={problems.get('calendar.zone')}>
        {(tied) => (
          <input
            {...tied}
            list="policy-zones"
            value={zone}
            onChange={(event) => onChange({ zone: event.target.value })}
          />
        )}
      </SaidField>
      <datalist id="policy-zones">
        {zones.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <div className="policy-row">
        <SaidField label="From" problem={problems.get('calendar.hours')}>
          {(tied) => (
            <HourSelect {...tied} first={0} value={from} onChange={(hour) => onChange({ from: hour })} />
          )}
        </SaidField>
        <SaidField label="Until" problem={undefined}>
          {(tied) => (
            <HourSelect {...tied} first={1} value={to} onChange={(hour) => onChange({ to: hour })} />
          )}
        </SaidField>
      </div>
      <fieldset className="policy-days" aria-describedby={wrongDays && 'policy-days-said'}>
        <legend>Working days</legend>
        {weekDays.map((day) => (
          <label key={day} className="check">
            <input
              type="checkbox"
              checked={days.includes(day)}
              aria-invalid={wrongDays !== undefined}
              onChange={(event) =>
                onChange({ days: event.target.checked ? [...days, day] : days.filter((d) => d !== day) })
              }
            />{' '}
            {dayWords[day]}
          </label>
        ))}
        {wrongDays && (
          <span className="complaint" id="policy-days-said">
            {wrongDays}
          </span>
        )}
      </fieldset>
    </fieldset>
  );
}

interface HourProps extends Tied {
  first: number;
  value: number;
  onChange: (hour: number) => void;
}

function HourSelect({ first, value, onChange, ...tied }: HourProps) {
  return (
    <select {...tied} value={value} onChange={(event) => onChange(Number(event.target.value))}>
      {Array.from({ length: 24 }, (_, n) => n + first).map((hour) => (
        <option key={hour} value={hour}>
          {hourWords(hour)}
        </option>
      ))}
    </select>
  );
}
