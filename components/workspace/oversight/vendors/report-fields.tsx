// Which reports the vendor owes: what is in them, how often, and by when.

import { keysOf } from '../../../../lib/model/keys-of.ts';
import { type Contract, termMeasure } from '../../../../lib/model/oversight/contract.ts';
import { usualReportDays } from '../../../../lib/oversight/contracts/obligations.ts';
import { ChecksField, NumberField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { measureWords } from '../../../vendors/term-words.ts';
import { useRowKeys } from './use-row-keys.ts';
import { everyWords } from './vendor-words.ts';

type Report = Contract['reports'][number];

interface Props {
  reports: readonly Report[];
  onChange: (reports: Report[]) => void;
}

const everies = keysOf(everyWords);

export function ReportFields({ reports, onChange }: Props) {
  const keys = useRowKeys(reports.length);
  const set = (at: number, parts: Partial<Report>) =>
    onChange(reports.map((one, n) => (n === at ? { ...one, ...parts } : one)));
  return (
    <fieldset className="vendor-group">
      <legend>Reports owed</legend>
      {reports.map((report, at) => (
        <fieldset key={keys.of(at)} className="vendor-row" aria-label={`Report ${at + 1}`}>
          <div className="payer-pair">
            <TextField label="Report" required value={report.what} onChange={(what) => set(at, { what })} />
            <SelectField
              label="How often"
              value={report.every}
              options={everies}
              words={(one) => everyWords[one]}
              onChange={(every) => every && set(at, { every })}
            />
            <NumberField
              label="Days after its period"
              step={1}
              max={120}
              value={report.days ?? usualReportDays}
              onChange={(days) => set(at, { days: days ?? usualReportDays })}
            />
            <TextField
              label="Format"
              max={100}
              value={report.format}
              onChange={(format) => set(at, { format })}
            />
          </div>
          <ChecksField
            label="What must be in it"
            value={report.metrics}
            options={termMeasure.options}
            words={(one) => measureWords[one]}
            onChange={(metrics) => set(at, { metrics })}
          />
          <button
            type="button"
            className="button bare"
            onClick={() => {
              keys.drop(at);
              onChange(reports.filter((_, n) => n !== at));
            }}
          >
            Remove report {at + 1}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="button"
        onClick={() =>
          onChange([
            ...reports,
            {
              metrics: [...termMeasure.options],
              what: 'Monthly quality report',
              every: 'month',
              format: 'CSV',
            },
          ])
        }
      >
        Add a report
      </button>
    </fieldset>
  );
}
