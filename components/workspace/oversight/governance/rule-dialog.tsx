// The numbers of the calendar of oversight, as the organisation has them. Open tasks that stand where the calendar put them
// move with it.

import { eachOf } from '../../../../lib/model/each-of.ts';
import { keysOf } from '../../../../lib/model/keys-of.ts';
import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import { NumberField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { Desk } from '../form/use-desk.ts';
import { moveTasks } from './move-tasks.ts';
import type { Calendar } from './use-calendar.ts';

const numbers = {
  firstAuditDays: ['First independent audit, days after the first day', 365],
  auditsInFirstYear: ['Independent audits in the first year', 12],
  dailyDays: ['Daily monitoring, days', 365],
  monthlyAfter: ['Review of a month, days after its end', 90],
  quarterlyAfter: ['Review of a quarter, days after its end', 90],
  overpaymentDays: ['To report and return an overpayment, days', 365],
  suspendedDays: ['Suspended by an investigation at most, days', 365],
} as const;
const names = keysOf(numbers);

export function RuleDialog({ desk, calendar: { rule, rules } }: { desk: Desk; calendar: Calendar }) {
  const own = [...(rules ?? [])].sort((a, b) => b.madeAt - a.madeAt)[0];
  const start = {
    ...eachOf(names, (name) => rule[name]),
    why: own?.why ?? '',
  };
  return (
    <RecordDialog
      name="Change the rule"
      schema={registerSchemas['oversight-calendar']}
      of="of audits, reviews and overpayments"
      start={start}
      onSave={async (words, changed) => {
        const said = 'The calendar goes by the new numbers.';
        const answer = own
          ? await desk.change('oversight-calendar', own.id, changed, said)
          : await desk.add('oversight-calendar', words, said);
        if (answer.ok)
          for (const vendor of desk.vendors)
            await moveTasks(desk, vendor, vendor, { before: rule, after: words });
        return answer;
      }}
    >
      {({ value, change, at, errorAt }) => (
        <>
          {names.map((name) => (
            <NumberField
              key={name}
              label={numbers[name][0]}
              required
              min={1}
              max={numbers[name][1]}
              step={1}
              value={value[name]}
              error={errorAt(name)}
              onChange={(n) => n !== null && change({ [name]: n })}
            />
          ))}
          <TextField label="Why it is so here" rows={2} max={4000} {...at('why')} />
          <p className="quiet small">
            Open tasks that stand on the day that the calendar gave them move. What is done, dropped or set to
            another day by hand stays.
          </p>
        </>
      )}
    </RecordDialog>
  );
}
