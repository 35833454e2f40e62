// Which column of a list is which: suggested from the headings, and pointed at by the person.

import { useEffect, useState } from 'react';
import {
  type DenialsCsv,
  denialsCsvField,
  neededDenialFields,
} from '../../../../lib/model/oversight/denials-csv.ts';
import type { Fault } from '../../../../lib/model/result.ts';
import { csvFieldWords, suggestedColumns } from '../../../../lib/oversight/denials/csv-denials.ts';
import { csvHead } from '../../../../lib/review/sampling/csv-mapping.ts';
import { DatesWritten } from '../../../ui/dates-written.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';

interface Props {
  file: File;
  busy: boolean;
  onSend: (what: DenialsCsv) => void;
}

interface Head {
  headings: string[];
  what: DenialsCsv;
}

/** Enough to see the headings and how dates are written. */
const looked = 20_000;

export function CsvColumns({ file, busy, onSend }: Props) {
  const [head, setHead] = useState<Head | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    let left = false;
    void file
      .slice(0, looked)
      .text()
      .then((text) => {
        const read = csvHead(text);
        if (left) return;
        if (!read.ok) return setFault(read.error);
        const { headings, delimiter } = read.value;
        const slashes = /\d\/\d{1,2}\/\d{4}/.test(text);
        setHead({
          headings: headings.filter(Boolean),
          what: {
            kind: 'denials-csv',
            delimiter,
            dates: slashes ? 'month-day-year' : 'year-month-day',
            columns: suggestedColumns(headings),
          },
        });
      });
    return () => {
      left = true;
    };
  }, [file]);
  if (fault) return <FaultNotice fault={fault} />;
  if (!head) return <p className="quiet">Reading its headings…</p>;
  const { headings, what } = head;
  const missing = neededDenialFields.filter((field) => !what.columns[field]);
  const change = (more: Partial<DenialsCsv>) => setHead({ headings, what: { ...what, ...more } });
  return (
    <form
      className="denial-columns"
      aria-label={`Columns of ${file.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(what);
      }}
    >
      <p>
        <strong>{file.name}</strong>: which column is which?
      </p>
      <div className="filters">
        {denialsCsvField.options.map((field) => (
          <label key={field} className="field">
            <span>
              {csvFieldWords[field]}
              {neededDenialFields.includes(field) && ' (needed)'}
            </span>
            <select
              value={what.columns[field] ?? ''}
              onChange={({ target }) => {
                const { [field]: _, ...others } = what.columns;
                change({ columns: target.value ? { ...others, [field]: target.value } : others });
              }}
            >
              <option value="">Not in the file</option>
              {headings.map((heading) => (
                <option key={heading} value={heading}>
                  {heading}
                </option>
              ))}
            </select>
          </label>
        ))}
        <DatesWritten value={what.dates} onChange={(dates) => change({ dates })} />
      </div>
      <p>
        <button type="submit" className="button primary" disabled={busy || missing.length > 0}>
          Import the list
        </button>{' '}
        {missing.length > 0 && (
          <span className="quiet">
            Still to be said: {missing.map((field) => csvFieldWords[field]).join(', ')}.
          </span>
        )}
      </p>
    </form>
  );
}
