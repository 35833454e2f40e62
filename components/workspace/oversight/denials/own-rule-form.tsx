// A line of the organisation's own for a reason or remark that the table does not have.

import { z } from 'zod';
import { attribution } from '../../../../lib/model/oversight/denial.ts';
import { type ReasonRule, reasonRule } from '../../../../lib/model/oversight/denial-rules.ts';
import { type Fault, ok } from '../../../../lib/model/result.ts';
import { attributionWords } from '../../../../lib/oversight/denials/denial-words.ts';
import { Choice } from '../../../ui/choice.tsx';
import { SelectField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { RuleList } from './own-rules.ts';

const lists = ['reasons', 'remarks'] as const;

const written = reasonRule.extend({ list: z.enum(lists) });

export function OwnRuleForm({
  onPut,
}: {
  onPut: (list: RuleList, rule: ReasonRule) => Promise<Fault | null>;
}) {
  return (
    <RecordDialog<z.infer<typeof written>>
      name="Add a line"
      of="Attribution of a further reason"
      schema={written}
      start={{
        list: 'reasons',
        code: '',
        attribution: 'coding',
        gist: '',
        source: '',
        evidence: 'own',
      }}
      onSave={async ({ list, ...rule }) => {
        const fault = await onPut(list, reasonRule.parse(rule));
        return fault ? { ok: false, error: fault } : ok(null);
      }}
    >
      {({ value, change, at }) => (
        <>
          <Choice
            legend="Which list"
            options={lists}
            words={{ reasons: 'Reason (CARC)', remarks: 'Remark (RARC)' }}
            {...at('list')}
          />
          <TextField label="Number, such as 97, B15 or N706" required max={8} {...at('code')} />
          <SelectField
            label="It is a matter of"
            value={value.attribution}
            options={attribution.options}
            words={(one) => attributionWords[one]}
            onChange={(one) => one && change({ attribution: one })}
          />
          <TextField label="In your words" {...at('gist')} />
          <TextField label="Rests on" required max={300} {...at('source')} />
        </>
      )}
    </RecordDialog>
  );
}
