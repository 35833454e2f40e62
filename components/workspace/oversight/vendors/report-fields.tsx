// Which reports the vendor owes: what is in them, how often, and by when.

import { keysOf } from '../../../../lib/model/keys-of.ts';
import { type Contract, termMeasure } from '../../../../lib/model/oversight/contract.ts';
import { usualReportDays } from '../../../../lib/oversight/contracts/obligations.ts';
import { ChecksField, NumberField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { measureWords } from '../../../vendors/term-words.ts';
import { RowsField } from './rows-field.tsx';
import { everyWords } from './vendor-words.ts';

type Report = Contract['reports'][number];

interface Props {
  reports: readonly Report[];
  onChange: (reports: Report[]) => void;
}

const everies = keysOf(everyWords);

const blank: Report = {
  metrics: [...termMeasure.options],
  what: 'Monthly quality report',
  every: 'month',
  format: 'CSV',
};

export function ReportFields({ reports, onChange }: Props) {
  return (
    <RowsField
      legend="Reports owed"
      named={(n) => `Report ${n}`}
      remove={(n) => `Remove report ${n}`}
      add="Add a report"
      blank={blank}
      value={reports}
      onChange={onChange}
    >
      {(report, set) => (
        <>
          <div className="payer-pair">
            <TextField label="Report" required value={report.what} onChange={(what) => set({ what })} />
            <SelectField
              label="How often"
              value={report.every}
              options={everies}
              words={(one) => everyWords[one]}
              onChange={(every) => every && set({ every })}
            />
            <NumberField
              label="Days after its period"
              step={1}
              max={120}
              value={report.days ?? usualReportDays}
              onChange={(days) => set({ days: days ?? usualReportDays })}
            />
            <TextField
              label="Format"
              max={100}
              value={report.format}
              onChange={(format) => set({ format })}
            />
          </div>
          <ChecksField
            label="What must be in it"
            value={report.metrics}
            options={termMeasure.options}
            words={(one) => measureWords[one]}
            onChange={(metrics) => set({ metrics })}
          />
        </>
      )}
    </RowsField>
  );
}
