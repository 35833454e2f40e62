// Which column is which: suggested from the headings, for a person to correct.

import { useState } from 'react';
import type { CsvMapping } from '../../lib/review/sampling/csv-frame.ts';
import type { CsvHead } from '../../lib/review/sampling/csv-mapping.ts';
import { DatesWritten } from '../ui/dates-written.tsx';
import { PlainForm } from '../ui/form/plain-form.tsx';

/** What is read: a heading for each field, `key` at least. */
export interface ChosenColumns<Field extends string> extends Omit<CsvMapping, 'columns'> {
  columns: Partial<Record<Field, string>> & { key: string };
}

interface Props<Field extends string> {
  head: CsvHead<Field>;
  /** In the order in which they are asked. */
  fields: readonly Field[];
  words: Readonly<Record<Field, string>>;
  busy: boolean;
  onRead: (mapping: ChosenColumns<Field>) => void;
}

export function CsvColumns<Field extends string>({ head, fields, words, busy, onRead }: Props<Field>) {
  const [columns, setColumns] = useState<Partial<Record<string, string>>>(head.columns);
  const [dates, setDates] = useState(head.dates);
  const { key } = columns;
  const used = new Set(Object.values(columns));
  const unread = head.headings.filter((heading) => !used.has(heading));
  return (
    <PlainForm
      className="columns-form"
      onSubmit={() => {
        // Set by the fields below alone.
        const chosen = columns as Partial<Record<Field, string>>;
        if (key) onRead({ columns: { ...chosen, key }, dates, delimiter: head.delimiter });
      }}
    >
      <h3>Columns</h3>
      <div className="columns">
        {fields.map((field) => (
          <label key={field} className="field">
            <span>
              {words[field]}
              {field === 'key' && ' (needed)'}
            </span>
            <select
              value={columns[field] ?? ''}
              required={field === 'key'}
              onChange={({ target }) => {
                // A name of a type that is not known yet cannot be taken out.
                const { [field as string]: _, ...others } = columns;
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
        <DatesWritten value={dates} onChange={setDates} />
      </div>
      {unread.length > 0 && <p className="small quiet">Not read and not kept: {unread.join(', ')}.</p>}
      <button type="submit" className="button primary" disabled={!key || busy}>
        Read the file
      </button>
    </PlainForm>
  );
}
