// A value of the whole stay, as delivered and as reviewed, and why the two differ.

import { rootCause } from '../../lib/model/finding.ts';
import type { WholeChartValue } from '../../lib/model/worksheet.ts';
import { rootCauseWords } from '../ui/words.ts';
import { WhoseSystem } from './cause-fields.tsx';
import { ValueField } from './value-field.tsx';

interface Props {
  name: string;
  value: WholeChartValue;
  closed: boolean;
  onChange: (sides: Partial<WholeChartValue>) => void;
}

export const differs = ({ delivered, reviewed }: WholeChartValue): boolean =>
  delivered !== null && reviewed !== null && delivered !== reviewed;

export function WholeChartValueFields({ name, value, closed, onChange }: Props) {
  return (
    <>
      <div className="finding-pair narrow">
        <ValueField
          label={`${name} as delivered`}
          value={value.delivered}
          closed={closed}
          onChange={(delivered) => onChange({ delivered })}
        />
        <ValueField
          label={`${name} as reviewed`}
          value={value.reviewed}
          closed={closed}
          onChange={(reviewed) => onChange({ reviewed })}
        />
        {differs(value) && (
          <label className="field">
            <span>Root cause</span>
            <select
              value={value.rootCause ?? ''}
              disabled={closed}
              onChange={(event) =>
                onChange({ rootCause: rootCause.parse(event.target.value), vendorSystem: null })
              }
            >
              <option value="" disabled>
                Choose
              </option>
              {rootCause.options.map((option) => (
                <option key={option} value={option}>
                  {rootCauseWords[option]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {differs(value) && value.rootCause === 'system' && (
        <WhoseSystem
          value={value.vendorSystem}
          closed={closed}
          onChange={(vendorSystem) => onChange({ vendorSystem })}
        />
      )}
    </>
  );
}
