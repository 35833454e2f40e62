// Which column of a file of claims' status is which.

import { useState } from 'react';
import {
  type StatusMapping,
  statusField,
  statusMapping,
} from '../../../../lib/model/oversight/status-mapping.ts';
import { csvHead } from '../../../../lib/review/sampling/csv-mapping.ts';
import { DatesWritten } from '../../../ui/dates-written.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { ColumnSelect } from './column-select.tsx';
import { statusFieldWords } from './field-words.ts';

interface Props {
  text: string;
  onRead: (mapping: StatusMapping) => void;
}

export function StatusColumns({ text, onRead }: Props) {
  const [head] = useState(() => csvHead(text));
  const number = head.ok ? head.value.columns.key : undefined;
  const [columns, setColumns] = useState<StatusMapping['columns']>(number ? { number } : {});
  const [dates, setDates] = useState(head.ok ? head.value.dates : 'year-month-day');
  if (!head.ok) return <FaultNotice fault={head.error} />;
  const { headings, delimiter } = head.value;
  const mapping = statusMapping.safeParse({ columns, delimiter, dates });
  return (
    <form
      className="columns-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (mapping.success) onRead(mapping.data);
      }}
    >
      <div className="columns">
        {statusField.options.map((field) => (
          <ColumnSelect
            key={field}
            label={statusFieldWords[field]}
            needed={field === 'number' || field === 'status'}
            headings={headings}
            value={columns[field] ?? null}
            onChange={(heading) => {
              const { [field]: _, ...others } = columns;
              setColumns(heading ? { ...others, [field]: heading } : others);
            }}
          />
        ))}
        <DatesWritten value={dates} onChange={setDates} />
      </div>
      <p className="small quiet">
        The status is a category of the payer’s acknowledgement (A1, A2 clean; A3, A6 to A8 not), or words
        such as accepted and rejected. The cause is coding, billing or other.
      </p>
      <button type="submit" className="button primary" disabled={!mapping.success}>
        Import
      </button>
    </form>
  );
}
