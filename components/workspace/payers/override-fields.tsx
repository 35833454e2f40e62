// The check that an instruction goes over for its payer: it is off there, or what it finds weighs otherwise.

import { severity } from '../../../lib/model/finding.ts';
import { oneOf } from '../../../lib/model/one-of.ts';
import type { InstructionWords } from '../../../lib/model/payer-instruction.ts';
import { allRules } from '../../../lib/rules/all-rules.ts';
import { severityWords } from '../../ui/words.ts';

type Override = NonNullable<InstructionWords['override']>;

interface Props {
  value: Override | null;
  onChange: (value: Override | null) => void;
}

export function OverrideFields({ value, onChange }: Props) {
  return (
    <div className="payer-pair">
      <label className="field">
        <span>Goes over a check</span>
        <select
          value={value?.rule ?? ''}
          onChange={(event) =>
            onChange(event.target.value ? { rule: event.target.value, act: value?.act ?? 'off' } : null)
          }
        >
          <option value="">None</option>
          {value && !allRules.some(({ id }) => id === value.rule) && (
            <option value={value.rule}>{value.rule}</option>
          )}
          {allRules.map(({ id, title }) => (
            <option key={id} value={id}>
              {id}: {title}
            </option>
          ))}
        </select>
      </label>
      {value && (
        <label className="field">
          <span>For this payer</span>
          <select
            value={value.act}
            onChange={(event) =>
              onChange({ ...value, act: oneOf(severity.options, event.target.value) ?? 'off' })
            }
          >
            <option value="off">it is off</option>
            {severity.options.map((one) => (
              <option key={one} value={one}>
                what it finds weighs {severityWords[one].toLowerCase()}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
