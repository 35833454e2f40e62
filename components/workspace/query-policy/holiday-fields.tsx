// The days on which nobody works: added, named, removed.

import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { Tip } from '../../ui/tip.tsx';
import type { HolidayRow } from './policy-form.ts';
import type { PartProps } from './policy-parts.ts';

export function HolidayFields({ form: { holidays }, problems, onChange }: PartProps) {
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  /** What has the focus once it is drawn: the row just added, or the way on where one was removed. */
  const [next, setNext] = useState<'last' | 'add' | null>(null);
  useEffect(() => {
    if (next === 'last') list.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
    if (next === 'add') add.current?.focus();
    setNext(null);
  }, [next]);
  const set = (key: number, fields: Partial<HolidayRow>) =>
    onChange({ holidays: holidays.map((row) => (row.key === key ? { ...row, ...fields } : row)) });
  const key = Math.max(-1, ...holidays.map((row) => row.key)) + 1;
  return (
    <fieldset className="query-part">
      <legend>Holidays</legend>
      {holidays.length === 0 && <p className="quiet">None: every working day counts.</p>}
      <ul className="holiday-list" ref={list}>
        {holidays.map((row, n) => {
          const problem = problems.get(`calendar.holidays.${n}`);
          const said = `holiday-said-${row.key}`;
          const what = row.name.trim() || `holiday ${n + 1}`;
          return (
            <li key={row.key}>
              <input
                type="date"
                aria-label={`Date of ${what}`}
                aria-invalid={problem !== undefined}
                aria-describedby={said}
                value={row.date}
                onChange={(event) => set(row.key, { date: event.target.value })}
              />
              <input
                aria-label={`Name of ${what}`}
                aria-invalid={problem !== undefined}
                aria-describedby={said}
                placeholder="Thanksgiving"
                maxLength={100}
                value={row.name}
                onChange={(event) => set(row.key, { name: event.target.value })}
              />
              <Tip text="Remove">
                <button
                  type="button"
                  className="button bare"
                  aria-label={`Remove ${what}`}
                  onClick={() => {
                    onChange({ holidays: holidays.filter((other) => other.key !== row.key) });
                    setNext('add');
                  }}
                >
                  <Icon name="close" />
                </button>
              </Tip>
              <span className="complaint" id={said}>
                {problem}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="query-actions">
        <button
          ref={add}
          type="button"
          className="button"
          onClick={() => {
            onChange({ holidays: [...holidays, { key, date: '', name: '' }] });
            setNext('last');
          }}
        >
          Add a holiday
        </button>
        <span className="complaint">{problems.get('calendar.holidays')}</span>
      </div>
    </fieldset>
  );
}
