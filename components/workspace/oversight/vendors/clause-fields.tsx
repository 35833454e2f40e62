// The clauses that belong into every such contract: agreed, vague or missing, and where they stand.

import { type Clause, clauseKind } from '../../../../lib/model/oversight/contract.ts';
import { clauseWords } from '../../../../lib/oversight/contracts/contract-flags.ts';
import { SelectField, TextField } from '../../../ui/form/fields.tsx';

interface Props {
  clauses: readonly Clause[];
  onChange: (clauses: Clause[]) => void;
}

const states = ['agreed', 'vague', 'missing'] as const;
const stateWords = { agreed: 'Agreed on', vague: 'Vague', missing: 'Missing' };

export function ClauseFields({ clauses, onChange }: Props) {
  const of = (kind: Clause['kind']): Clause =>
    clauses.find((one) => one.kind === kind) ?? { kind, state: 'missing', text: '', where: '' };
  const set = (kind: Clause['kind'], parts: Partial<Clause>) =>
    onChange([...clauses.filter((one) => one.kind !== kind), { ...of(kind), ...parts }]);
  return (
    <fieldset className="vendor-group">
      <legend>Clauses</legend>
      {clauseKind.options.map((kind) => {
        const clause = of(kind);
        return (
          <div key={kind} className="payer-pair vendor-clause">
            <SelectField
              label={clauseWords[kind]}
              value={clause.state}
              options={states}
              words={(one) => stateWords[one]}
              onChange={(state) => state && set(kind, { state })}
            />
            <TextField
              label={`Where: ${clauseWords[kind].toLowerCase()}`}
              value={clause.where}
              onChange={(where) => set(kind, { where })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
