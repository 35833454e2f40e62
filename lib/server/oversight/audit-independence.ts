// An independent audit is not left to somebody whom the audited vendor employs: the account says who employs its person,
// whatever the change says.

import type { Change } from '../../model/change.ts';
import type { RegisterOf } from '../../model/oversight/register-kinds.ts';
import type { Fault } from '../../model/result.ts';
import { auditorOfVendor, isConflicted } from '../../review/refuse/refuse-governance.ts';
import { type RecordState, recordValues } from '../../sync/merge.ts';
import type { PushedRecords } from '../changes/pushed-records.ts';
import type { Queries } from '../database/database.ts';

type Task = Partial<RegisterOf<'oversight-task'>>;
type Named = Partial<RegisterOf<'vendor'>>;

/** The fault that keeps the change out, or null. */
export async function refuseAuditor(
  queries: Queries,
  organisation: string,
  change: Change,
  records: Pick<PushedRecords, 'find'>,
): Promise<Fault | null> {
  if (change.kind !== 'oversight-task' || !('auditor' in change.fields || 'auditorFirm' in change.fields))
    return null;
  const stood = records.find('oversight-task', change.record);
  const { kind, auditor, auditorFirm, vendorId }: Task = {
    ...(stood && recordValues(stood)),
    ...change.fields,
  };
  if (kind !== 'independent-audit' || !vendorId) return null;
  const state = records.find('vendor', vendorId) ?? (await vendorOf(queries, organisation, vendorId));
  if (!state) return null;
  const { name, alsoNamed = [] }: Named = recordValues(state);
  const names = [...(name ? [name] : []), ...alsoNamed];
  const [account] = auditor
    ? await queries.query<{ employer: string | null }>(
        'select employer from person where organisation = $1 and id = $2',
        [organisation, auditor],
      )
    : [];
  return isConflicted(names, account?.employer ?? null) || isConflicted(names, auditorFirm ?? null)
    ? auditorOfVendor
    : null;
}

async function vendorOf(queries: Queries, organisation: string, id: string): Promise<RecordState | null> {
  const [row] = await queries.query<{ state: string }>(
    `select state from record where organisation = $1 and kind = 'vendor' and id = $2`,
    [organisation, id],
  );
  return row ? JSON.parse(row.state) : null;
}
