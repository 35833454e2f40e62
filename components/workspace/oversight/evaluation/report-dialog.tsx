// A report as it came: its period, what is in it, and its figures, typed or from a CSV file.

import { useState } from 'react';
import { termMeasure } from '../../../../lib/model/oversight/contract.ts';
import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import { type ReportedFigure, reportPart } from '../../../../lib/model/oversight/vendor-report.ts';
import {
  figureColumns,
  reportedFiguresCsv,
} from '../../../../lib/oversight/evaluation/reported-figures-csv.ts';
import { csv } from '../../../../lib/reports/csv.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { DayField, NumberField, SelectField, TextField, Tick } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import type { Desk } from '../form/use-desk.ts';
import { VendorField } from '../form/who-fields.tsx';
import { partWords } from './evaluation-words.ts';

type Words = RegisterWords<'vendor-report'>;

export function ReportDialog({ desk, report }: { desk: Desk; report: Registered<'vendor-report'> | null }) {
  const month = desk.today.slice(0, 7);
  const blank: Words = {
    vendorId: '',
    title: '',
    from: `${month}-01`,
    to: desk.today,
    receivedOn: desk.today,
    parts: [],
    figures: [],
    document: null,
    notes: '',
  };
  const { vendorId, title, from, to, receivedOn, parts, figures, document, notes } = report ?? blank;
  return (
    <RecordDialog
      name={report ? 'Change' : 'Enter a report'}
      schema={registerSchemas['vendor-report']}
      of={report?.title ?? 'as the vendor sent it'}
      start={{ vendorId, title, from, to, receivedOn, parts, figures, document, notes }}
      onSave={(words, changed) =>
        report
          ? desk.change('vendor-report', report.id, changed, `“${words.title}” is saved.`)
          : desk.add('vendor-report', words, `“${words.title}” is entered.`)
      }
    >
      {({ value: words, change, at, errorAt }) => (
        <>
          {!report && (
            <VendorField
              vendors={desk.vendors}
              name="vendorId"
              error={errorAt('vendorId')}
              value={words.vendorId || null}
              onChange={(id) => change({ vendorId: id ?? '' })}
            />
          )}
          <TextField label="Title" required {...at('title')} />
          <div className="field-pair">
            <DayField label="From" required value={words.from} onChange={(d) => d && change({ from: d })} />
            <DayField label="To" required value={words.to} onChange={(d) => d && change({ to: d })} />
            <DayField label="Received" {...at('receivedOn')} />
          </div>
          <fieldset className="field-group">
            <legend className="legend">What is in it</legend>
            {reportPart.options.map((part) => (
              <Tick
                key={part}
                label={partWords[part]}
                value={words.parts.includes(part)}
                onChange={(there) =>
                  change({
                    parts: there ? [...words.parts, part] : words.parts.filter((one) => one !== part),
                  })
                }
              />
            ))}
          </fieldset>
          <Figures figures={words.figures} onChange={(made) => change({ figures: made })} />
        </>
      )}
    </RecordDialog>
  );
}

const isShare = (measure: string) => !['turnaround', 'query-response', 'rework'].includes(measure);

function Figures({
  figures,
  onChange,
}: {
  figures: readonly ReportedFigure[];
  onChange: (figures: ReportedFigure[]) => void;
}) {
  const [measure, setMeasure] = useState<ReportedFigure['measure']>('accuracy');
  const [value, setValue] = useState<number | null>(null);
  const [coder, setCoder] = useState('');
  const [specialty, setSpecialty] = useState('');
  const [told, setTold] = useState('');
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = reportedFiguresCsv(await file.text());
    if (!read.ok) return setTold(`${read.error.happened} ${read.error.action}`);
    const { figures: found, refused } = read.value;
    onChange([...figures, ...found].slice(0, 500));
    setTold(
      `${found.length} figures taken.${refused.length > 0 ? ` Refused: ${refused.map((r) => `line ${r.line}, ${r.problem}`).join(' ')}` : ''}`,
    );
  };
  return (
    <fieldset className="field-group stack">
      <legend className="legend">Figures it reports: {figures.length}</legend>
      <ul className="plain-list small">
        {figures.slice(0, 30).map((one, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two figures of a report can be equal in all parts
          <li key={n}>
            {one.measure} {isShare(one.measure) ? `${(one.value * 100).toFixed(1)} %` : one.value}
            {one.specialty && `, ${one.specialty}`}
            {one.coder && `, ${one.coder}`}{' '}
            <button
              type="button"
              className="link"
              onClick={() => onChange(figures.filter((_, at) => at !== n))}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <div className="field-pair">
        <SelectField
          label="Measure"
          value={measure}
          options={termMeasure.options}
          words={(one) => one.replaceAll('-', ' ')}
          onChange={(one) => one && setMeasure(one)}
        />
        <NumberField
          label={isShare(measure) ? 'Value, %' : 'Value, hours'}
          max={isShare(measure) ? 100 : 100_000}
          value={value}
          onChange={setValue}
        />
        <TextField label="Specialty" value={specialty} onChange={setSpecialty} />
        <TextField label="Coder" value={coder} onChange={setCoder} />
        <button
          type="button"
          className="button"
          disabled={value === null}
          onClick={() => {
            if (value === null) return;
            const one = isShare(measure) ? value / 100 : value;
            onChange([
              ...figures,
              {
                measure,
                value: one,
                specialty: specialty.trim() || null,
                coder: coder.trim() || null,
                numerator: null,
                denominator: null,
                method: '',
              },
            ]);
            setValue(null);
          }}
        >
          Add the figure
        </button>
      </div>
      <label className="field">
        <span>Or take them from a CSV file</span>
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      <button
        type="button"
        className="link"
        onClick={() => saveFile(csv([figureColumns]), 'reported-figures.csv', 'text/csv;charset=utf-8')}
      >
        Save the template
      </button>
      <p role="status" className="small">
        {told}
      </p>
    </fieldset>
  );
}
