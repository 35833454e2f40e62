// A line of the organisation's own for a reason or remark that the table does not have.

import { useState } from 'react';
import { type Attribution, attribution } from '../../../../lib/model/oversight/denial.ts';
import { type ReasonRule, reasonRule } from '../../../../lib/model/oversight/denial-rules.ts';
import { type Fault, fail, ok } from '../../../../lib/model/result.ts';
import { attributionWords } from '../../../../lib/oversight/denials/denial-words.ts';
import { Choice } from '../../../ui/choice.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import type { RuleList } from './own-rules.ts';

const lists = ['reasons', 'remarks'] as const;

export function OwnRuleForm({
  onPut,
}: {
  onPut: (list: RuleList, rule: ReasonRule) => Promise<Fault | null>;
}) {
  const [list, setList] = useState<RuleList>('reasons');
  const [code, setCode] = useState('');
  const [attributed, setAttributed] = useState<Attribution>('coding');
  const [gist, setGist] = useState('');
  const [source, setSource] = useState('');
  return (
    <FormDialog
      name="Add a line"
      of="Whose matter a further reason is"
      onSubmit={async () => {
        const rule = reasonRule.safeParse({ code, attribution: attributed, gist, source, evidence: 'own' });
        if (!rule.success)
          return fail(
            'no-reason-code',
            'The number is none such as 97, B15 or N706.',
            'Nothing was added.',
            'Mend it.',
          );
        const fault = await onPut(list, rule.data);
        return fault ? { ok: false, error: fault } : ok(null);
      }}
      onDone={() => setCode('')}
    >
      <Choice
        legend="Which list"
        options={lists}
        words={{ reasons: 'Reason (CARC)', remarks: 'Remark (RARC)' }}
        value={list}
        onChange={setList}
      />
      <label className="field">
        <span>Number</span>
        <input required maxLength={8} value={code} onChange={({ target }) => setCode(target.value)} />
      </label>
      <label className="field">
        <span>It is a matter of</span>
        <select value={attributed} onChange={({ target }) => setAttributed(target.value as Attribution)}>
          {attribution.options.map((one) => (
            <option key={one} value={one}>
              {attributionWords[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>In your words</span>
        <input maxLength={200} value={gist} onChange={({ target }) => setGist(target.value)} />
      </label>
      <label className="field">
        <span>Rests on</span>
        <input required maxLength={300} value={source} onChange={({ target }) => setSource(target.value)} />
      </label>
    </FormDialog>
  );
}
