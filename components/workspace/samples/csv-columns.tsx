// Which column is which: suggested from the headings, for a person to correct.

import { useState } from 'react';
import type { CsvMapping } from '../../../lib/review/sampling/csv-frame.ts';
import { type CsvHead, frameFields } from '../../../lib/review/sampling/csv-mapping.ts';
import { itemWords } from './words.ts';

interface Props {
  head: CsvHead;
  busy: boolean;
  onRead: (mapping: CsvMapping) => void;
}

export function CsvColumns({ head, busy, onRead }: Props) {
  const [columns, setColumns] = useState(head.columns);
  const [dates, setDates] = useState(head.dates);
  const { key } = columns;
  const used = new Set(Object.values(columns));
  const unread = head.headings.filter((heading) => !used.has(heading));
  return (
    <form
      className="columns-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (key) onRead({ columns: { ...columns, key }, dates, delimiter: head.delimiter });
      }}
    >
      <h3>Columns</h3>
      <div className="columns">
        {frameFields.map((field) => (
          <label key={field} className="field">
            <span>
              {itemWords[field]}
              {field === 'key' && ' (needed)'}
            </span>
            <select
              value={columns[field] ?? ''}
              required={field === 'key'}
              onChange={({ target }) => {
                const { [field]: _, ...others } = columns;
                setColumns(target.value ? { ...others, [field]: target.value } : others);
              }}
            >
              <option value="">Not in the file</option>
              {head.headings.map((heading) => (
                <option key={heading} value={heading}>
                  {heading}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label className="field">
          <span>Dates are written</span>
          <select value={dates} onChange={(e) => setDates(e.target.value as CsvMapping['dates'])}>
            <option value="year-month-day">2026-03-31</option>
            <option value="month-day-year">03/31/2026</option>
          </select>
        </label>
      </div>
      {unread.length > 0 && <p className="small quiet">Not read and not kept: {unread.join(', ')}.</p>}
      <button type="submit" className="button primary" disabled={!key || busy}>
        Read the file
      </button>
    </form>
  );
}
