// Whom to turn to at the vendor, by matter, and after how many hours.

import { keysOf } from '../../../../lib/model/keys-of.ts';
import type { LadderStep } from '../../../../lib/oversight/contracts/ladder.ts';
import { NumberField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { matterWords } from './vendor-words.ts';

interface Props {
  ladder: readonly LadderStep[];
  onChange: (ladder: LadderStep[]) => void;
}

const matters = keysOf(matterWords);

export function LadderFields({ ladder, onChange }: Props) {
  const keys = useRowKeys(ladder.length);
  const set = (at: number, parts: Partial<LadderStep>) =>
    onChange(ladder.map((one, n) => (n === at ? { ...one, ...parts } : one)));
  return (
    <fieldset className="vendor-group">
      <legend>Whom to turn to</legend>
      {ladder.map((step, at) => (
        <fieldset key={keys.of(at)} className="vendor-row" aria-label={`Step ${at + 1}`}>
          <div className="payer-pair">
            <SelectField
              label="Matter"
              value={step.matter}
              options={matters}
              words={(one) => matterWords[one]}
              onChange={(matter) => matter && set(at, { matter })}
            />
            <NumberField
              label="After hours"
              required
              max={5000}
              value={step.hours}
              onChange={(hours) => set(at, { hours: hours ?? 0 })}
            />
            <TextField label="Who there" required value={step.name} onChange={(name) => set(at, { name })} />
            <TextField
              label="Their e-mail"
              type="email"
              value={step.email}
              onChange={(email) => set(at, { email })}
            />
          </div>
          <button
            type="button"
            className="button bare"
            onClick={() => {
              keys.drop(at);
              onChange(ladder.filter((_, n) => n !== at));
            }}
          >
            Remove step {at + 1}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => onChange([...ladder, { matter: 'queries', name: '', email: '', hours: 24 }])}
      >
        Add a step
      </button>
    </fieldset>
  );
}
