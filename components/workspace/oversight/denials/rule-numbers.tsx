// How many days people have, and when the same denial again is a pattern.

import { keysOf } from '../../../../lib/model/keys-of.ts';
import type { defaultNumbers } from '../../../../lib/oversight/denials/rules-in-force.ts';
import type { OwnRules } from './own-rules.ts';

type Name = keyof typeof defaultNumbers;

const words: Record<Name, string> = {
  lookDays: 'Business days to look at a new denial',
  rootCauseDays: 'Business days for a root cause, where no contract says it',
  reworkDays: 'Business days for rework, where no contract says it',
  followUpDays: 'Business days until the payer is asked again',
  clusterCount: 'Claims that make a pattern',
  clusterDays: 'Days between the first and the last of a pattern',
};

interface Props {
  rules: OwnRules;
  usual: Readonly<Record<Name, number>>;
  works: boolean;
  onSave: (change: Partial<OwnRules>) => Promise<unknown>;
}

export function RuleNumbers({ rules, usual, works, onSave }: Props) {
  return (
    <div className="filters">
      {keysOf(words).map((name) => (
        <label key={name} className="field">
          <span>{words[name]}</span>
          <input
            key={String(rules[name])}
            type="number"
            min={name === 'clusterCount' ? 2 : 1}
            max={name === 'clusterDays' ? 730 : 365}
            defaultValue={rules[name] ?? ''}
            placeholder={`${usual[name]} (usual)`}
            readOnly={!works}
            onBlur={({ target }) => {
              const next = target.value === '' ? null : Number(target.value);
              if (next !== rules[name] && target.validity.valid) void onSave({ [name]: next });
            }}
          />
        </label>
      ))}
    </div>
  );
}
