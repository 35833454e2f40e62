// Which column of a vendor's file is which: suggested from the headings or from its last file, for a person to correct.

import { useState } from 'react';
import { keysOf } from '../../../../lib/model/keys-of.ts';
import { oneOf } from '../../../../lib/model/one-of.ts';
import {
  type ChartField,
  type ChartMapping,
  type CodeColumn,
  chartField,
  chartMapping,
} from '../../../../lib/model/oversight/chart-mapping.ts';
import { suggestColumns } from '../../../../lib/oversight/intake/suggest-columns.ts';
import { DatesWritten } from '../../../ui/dates-written.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { PlainForm } from '../../../ui/form/plain-form.tsx';
import { ColumnSelect } from './column-select.tsx';
import { codeColumnWords, fieldWords } from './field-words.ts';

interface Props {
  text: string;
  /** How the vendor's last file was read. */
  before: ChartMapping | undefined;
  onRead: (mapping: ChartMapping) => void;
}

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function ChartColumns({ text, before, onRead }: Props) {
  const [head] = useState(() => suggestColumns(text, before));
  const suggested = head.ok ? head.value.suggested : null;
  const [columns, setColumns] = useState(suggested?.columns ?? {});
  const [codes, setCodes] = useState(suggested?.codes ?? []);
  const [rows, setRows] = useState(suggested?.rows ?? 'chart');
  const [dates, setDates] = useState(suggested?.dates ?? 'year-month-day');
  const [zone, setZone] = useState(before?.zone ?? ownZone());
  const [facility, setFacility] = useState(before?.facility ?? '');
  const [delivery, setDelivery] = useState<string>(before?.delivery ?? '');
  if (!head.ok || !suggested) return head.ok ? null : <FaultNotice fault={head.error} />;
  const { headings } = head.value;
  const used = new Set(Object.values(columns));
  const free = headings.filter((heading) => heading !== '' && !used.has(heading));
  const mapping = chartMapping.safeParse({
    columns,
    codes: codes.filter(({ heading }) => !used.has(heading)),
    rows,
    delimiter: suggested.delimiter,
    dates,
    zone,
    facility: facility.trim() || null,
    delivery: delivery || null,
  });
  const point = (field: ChartField, heading: string | null) => {
    const { [field]: _, ...others } = columns;
    setColumns(heading ? { ...others, [field]: heading } : others);
  };
  const hold = (heading: string, holds: CodeColumn | null) => {
    const next = [...codes.filter((one) => one.heading !== heading), ...(holds ? [{ heading, holds }] : [])];
    setCodes(next.sort((a, b) => headings.indexOf(a.heading) - headings.indexOf(b.heading)));
  };
  return (
    <PlainForm
      className="columns-form"
      onSubmit={() => {
        if (mapping.success) onRead(mapping.data);
      }}
    >
      <fieldset className="column-group">
        <legend className="legend">Which column is which</legend>
        <div className="columns">
          {chartField.options.map((field) => (
            <ColumnSelect
              key={field}
              label={fieldWords[field]}
              needed={field === 'number'}
              headings={headings}
              value={columns[field] ?? null}
              onChange={(heading) => point(field, heading)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="column-group">
        <legend className="legend">Columns with codes</legend>
        <div className="columns">
          {free.map((heading) => (
            <label key={heading} className="field">
              <span>{heading}</span>
              <select
                value={codes.find((one) => one.heading === heading)?.holds ?? ''}
                onChange={({ target }) => hold(heading, oneOf(keysOf(codeColumnWords), target.value) ?? null)}
              >
                <option value="">Not read and not kept</option>
                {keysOf(codeColumnWords).map((one) => (
                  <option key={one} value={one}>
                    {codeColumnWords[one]}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        {free.length === 0 && <p className="small quiet">Every column is one of the above.</p>}
      </fieldset>
      <fieldset className="column-group">
        <legend className="legend">The whole file</legend>
        <div className="columns">
          <label className="field">
            <span>A row is</span>
            <select
              value={rows}
              onChange={({ target }) => setRows(target.value === 'code' ? 'code' : 'chart')}
            >
              <option value="chart">a chart</option>
              <option value="code">a code; several make a chart</option>
            </select>
          </label>
          <DatesWritten value={dates} onChange={setDates} />
          <label className="field">
            <span>Time zone of its times</span>
            <input value={zone} required maxLength={60} onChange={({ target }) => setZone(target.value)} />
          </label>
          <label className="field">
            <span>Facility, where no column says</span>
            <input value={facility} maxLength={120} onChange={({ target }) => setFacility(target.value)} />
          </label>
          <label className="field">
            <span>Delivery, where no column says</span>
            <select value={delivery} onChange={({ target }) => setDelivery(target.value)}>
              <option value="">Not known</option>
              <option value="ehr">EHR integration</option>
              <option value="sftp">SFTP</option>
              <option value="web">Web platform</option>
            </select>
          </label>
        </div>
      </fieldset>
      <p className="small quiet">
        {before
          ? 'As the last file of this vendor was read, where the headings are the same.'
          : 'Suggested from the headings. It is kept for the next file of this vendor.'}
      </p>
      <button type="submit" className="button primary" disabled={!mapping.success}>
        Import
      </button>
    </PlainForm>
  );
}
