// What is done with a task: it is handed to somebody, an audit to an auditor whom the vendor does not employ, and ended with
// what came of it.

import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import type { OversightTask } from '../../../../lib/model/oversight/task.ts';
import { auditorOfVendor, isConflicted } from '../../../../lib/review/refuse/refuse-governance.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { DayField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField } from '../form/who-fields.tsx';

interface Props {
  desk: Desk;
  task: Registered<'oversight-task'>;
}

export function TaskActions({ desk, task }: Props) {
  const vendor = desk.vendors.find((one) => one.id === task.vendorId);
  const names = vendor ? [vendor.name, ...vendor.alsoNamed] : [];
  const review = task.kind === 'monthly-review' || task.kind === 'quarterly-review';
  if (task.status !== 'open')
    return (
      <button
        type="button"
        className="button"
        aria-label={`Open again: ${task.title}`}
        onClick={() =>
          void desk.change(
            'oversight-task',
            task.id,
            { status: 'open', doneOn: null, doneBy: '' },
            `“${task.title}” is open again.`,
          )
        }
      >
        Open again
      </button>
    );
  return (
    <div className="row-actions">
      <RecordDialog
        name="Hand on"
        schema={registerSchemas['oversight-task']}
        of={task.title}
        start={{
          owner: task.owner,
          due: task.due,
          auditor: task.auditor,
          auditorFirm: task.auditorFirm ?? '',
        }}
        onSave={async ({ owner, due, auditor, auditorFirm }) => {
          const known = desk.people.find((one) => one.id === auditor);
          const firm = auditorFirm.trim() || (known?.employer ?? null);
          if (isConflicted(names, firm) || isConflicted(names, known?.employer ?? null))
            return { ok: false, error: auditorOfVendor };
          return desk.change(
            'oversight-task',
            task.id,
            { owner, due, auditor, auditorFirm: firm },
            `“${task.title}” is handed on.`,
          );
        }}
      >
        {({ value: words, change, at }) => (
          <>
            <PersonField people={desk.people} own={desk.own} {...at('owner')} />
            <DayField label="Due" required value={words.due} onChange={(due) => due && change({ due })} />
            {task.kind === 'independent-audit' && (
              <>
                <PersonField
                  label="Auditor with an account here"
                  people={desk.people.filter(({ role }) => role !== 'provider')}
                  own={desk.own}
                  value={desk.people.some((one) => one.id === words.auditor) ? words.auditor : ''}
                  none="Somebody else, named below"
                  onChange={(auditor) => change({ auditor })}
                />
                <TextField
                  label="Auditor without an account"
                  max={120}
                  value={desk.people.some((one) => one.id === words.auditor) ? '' : words.auditor}
                  onChange={(auditor) => change({ auditor })}
                />
                <TextField
                  label="Firm that employs the auditor; empty: our own"
                  max={120}
                  {...at('auditorFirm')}
                />
                <p className="small quiet">
                  Whoever the vendor employs does not audit it: neither browser nor server takes it.
                </p>
              </>
            )}
          </>
        )}
      </RecordDialog>
      <RecordDialog<Pick<OversightTask, 'doneOn' | 'outcome' | 'pack'>>
        name="Done"
        schema={registerSchemas['oversight-task']}
        of={task.title}
        start={{ doneOn: desk.today, outcome: task.outcome, pack: task.pack }}
        onSave={({ doneOn, outcome, pack }) =>
          desk.change(
            'oversight-task',
            task.id,
            { status: 'done', doneOn, doneBy: desk.own.id, outcome, pack },
            `“${task.title}” is done.`,
          )
        }
      >
        {({ at }) => (
          <>
            <DayField label="Done on" required max={desk.today} {...at('doneOn')} />
            {review && <TextField label="Pack that it went by" max={120} {...at('pack')} />}
            <TextField label="What came of it" rows={3} max={4000} {...at('outcome')} />
          </>
        )}
      </RecordDialog>
      <RecordDialog
        name="Drop"
        schema={registerSchemas['oversight-task']}
        of={task.title}
        start={{ outcome: '' }}
        onSave={({ outcome }) =>
          desk.change(
            'oversight-task',
            task.id,
            { status: 'dropped', outcome },
            `“${task.title}” is dropped.`,
          )
        }
      >
        {({ at }) => <TextField label="Why" required rows={2} max={4000} {...at('outcome')} />}
      </RecordDialog>
    </div>
  );
}
