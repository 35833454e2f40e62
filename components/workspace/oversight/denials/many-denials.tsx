// What is done with many denials at once: an owner and a day, and the vendor's list for those chosen; the whole list as a file.

import { dayAt } from '../../../../lib/model/calendar-day.ts';
import type { Denial } from '../../../../lib/model/oversight/denial.ts';
import type { DenialStep } from '../../../../lib/model/oversight/denial-step.ts';
import {
  type DenialsPage,
  mostListed,
  mostStepped,
  type StepTold,
} from '../../../../lib/model/oversight/denials-act.ts';
import { ok, type Result } from '../../../../lib/model/result.ts';
import { denialsCsv, vendorListCsv } from '../../../../lib/reports/denials-csv.ts';
import { usePeople } from '../../../session/use-people.ts';
import type { Session } from '../../../session/use-session.ts';
import { TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { type Owned, OwnerFields } from './owner-fields.tsx';
import { stepSchema } from './step-dialog.tsx';
import { type Asked, askPage } from './use-denials.ts';

interface Props {
  session: Session;
  chosen: readonly Denial[];
  step: (of: readonly Denial[], step: DenialStep) => Promise<Result<StepTold>>;
  onSaid: (words: string) => void;
}

const type = 'text/csv;charset=utf-8';
const many = (n: number): string => (n === 1 ? '1 denial' : `${n.toLocaleString('en-US')} denials`);

export function ManyDenials({ session, chosen, step, onSaid }: Props) {
  const today = todayOf(session);
  /** Says what became of each; those that were not taken stay as they were. */
  const take = async (done: string, taken: DenialStep): Promise<Result<Denial[]>> => {
    const told = await step(chosen, taken);
    if (!told.ok) return told;
    const { refused } = told.value;
    const why = [...new Set(refused.map(({ happened }) => happened))].join(' ');
    onSaid(
      `${many(told.value.taken.length)} ${done}.${refused.length > 0 ? ` ${many(refused.length)} not: ${why}` : ''}`,
    );
    return ok(told.value.taken);
  };
  const of = many(chosen.length);
  const tooMany = chosen.length > mostStepped;
  if (chosen.length === 0) return null;
  return (
    <div className="denial-many">
      {!tooMany && (
        <>
          <span>{of} chosen:</span>
          <RecordDialog<Owned>
            name="Give to"
            of={of}
            schema={stepSchema('assign')}
            start={{ owner: session.identity.person.id, dueOn: null }}
            onSave={({ owner, dueOn }) =>
              take('given an owner and a day', { step: 'assign', owner, dueOn: dueOn ?? '' })
            }
          >
            {({ at }) => (
              <OwnerFields session={session} action="denials.work" owner={at('owner')} dueOn={at('dueOn')} />
            )}
          </RecordDialog>
          <RecordDialog
            name="Send to the vendor"
            of={`${of}: each is noted as sent now, and the list for the vendor is saved as a file`}
            schema={stepSchema('send')}
            start={{ note: '' }}
            onSave={async ({ note }) => {
              const told = await take('noted as sent to the vendor', { step: 'send', note });
              if (!told.ok) return told;
              for (const [vendor, own] of Map.groupBy(told.value, (one) => one.vendor ?? ''))
                saveFile(vendorListCsv(own), `denials-${fileName(vendor)}-${today}.csv`, type);
              return ok(null);
            }}
          >
            {({ at }) => <TextField label="Note" rows={2} max={2000} {...at('note')} />}
          </RecordDialog>
        </>
      )}
      {tooMany && <span>At most {mostStepped} can be chosen at once.</span>}
    </div>
  );
}

interface SaveProps extends Pick<Props, 'session' | 'onSaid'> {
  asked: Asked;
  /** Of the whole list. */
  total: number;
}

export function SaveDenials({ session, asked, total, onSaid }: SaveProps) {
  const who = usePeople(session);
  return (
    <button
      type="button"
      className="button"
      disabled={total === 0}
      onClick={async () => {
        const told = await wholeList(asked);
        if (told.ok) saveFile(denialsCsv(told.value, who), `denials-${todayOf(session)}.csv`, type);
        else onSaid(told.error.happened);
      }}
    >
      Save as CSV
    </button>
  );
}

const todayOf = ({ writer }: Session): string => dayAt(writer.now());

const fileName = (vendor: string): string => vendor.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

async function wholeList(asked: Asked): Promise<Result<Denial[]>> {
  const rows: Denial[] = [];
  let after: DenialsPage['next'] = null;
  do {
    const told: Result<DenialsPage> = await askPage(asked, after, mostListed);
    if (!told.ok) return told;
    rows.push(...told.value.rows);
    after = told.value.next;
  } while (after);
  return ok(rows);
}
