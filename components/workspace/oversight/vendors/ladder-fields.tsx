// Whom to turn to at the vendor, by matter, and after how many hours.

import { keysOf } from '../../../../lib/model/keys-of.ts';
import type { LadderStep } from '../../../../lib/oversight/contracts/ladder.ts';
import { NumberField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { RowsField } from './rows-field.tsx';
import { matterWords } from './vendor-words.ts';

interface Props {
  ladder: readonly LadderStep[];
  onChange: (ladder: LadderStep[]) => void;
}

const matters = keysOf(matterWords);

const blank: LadderStep = { matter: 'queries', name: '', email: '', hours: 24 };

export function LadderFields({ ladder, onChange }: Props) {
  return (
    <RowsField
      legend="Whom to turn to"
      named={(n) => `Step ${n}`}
      remove={(n) => `Remove step ${n}`}
      add="Add a step"
      blank={blank}
      value={ladder}
      onChange={onChange}
    >
      {(step, set) => (
        <div className="payer-pair">
          <SelectField
            label="Matter"
            value={step.matter}
            options={matters}
            words={(one) => matterWords[one]}
            onChange={(matter) => matter && set({ matter })}
          />
          <NumberField
            label="After hours"
            required
            max={5000}
            value={step.hours}
            onChange={(hours) => set({ hours: hours ?? 0 })}
          />
          <TextField label="Who there" required value={step.name} onChange={(name) => set({ name })} />
          <TextField
            label="Their e-mail"
            type="email"
            value={step.email}
            onChange={(email) => set({ email })}
          />
        </div>
      )}
    </RowsField>
  );
}
