// What a liaison says on a page goes the way of every other change: the same log, the same rules, within their vendor's
// charts. The step names them; nothing that a form says can name another.

import { asFields } from '../../model/as-fields.ts';
import type { Change, RecordKind } from '../../model/change.ts';
import { timedId } from '../../model/ids.ts';
import type { Fault } from '../../model/result.ts';
import { nextStamp } from '../../model/stamp.ts';
import { pushWithin } from '../changes/push-changes.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Queries } from '../database/database.ts';
import type { Visit } from './visits.ts';

/** In the place of a browser of the extension, and shaped as one: browsers refuse a pull in which any is not. */
const device = 'vendorpage';

/** The fault that keeps the change out, or null. @param kind without a chart: the caller has seen that it is the vendor's. */
export async function takeOwn(
  queries: Queries,
  { now, random }: Clockwork,
  { organisation, person, limits }: Visit,
  kind: RecordKind,
  record: string,
  content: object,
): Promise<Fault | null> {
  const at = now();
  const change: Change = {
    id: timedId(at, random),
    kind,
    record,
    fields: asFields(content),
    seen: {},
    device,
    stamp: nextStamp(at, device),
  };
  const { id, role } = person;
  // Not as somebody's employee: whoever works for a vendor is barred from deciding, and a liaison decides nothing.
  const author = { organisation, id, role, limits, desk: true as const };
  const { outcomes } = await pushWithin(queries, author, [change], at);
  return outcomes[0]?.outcome === 'refused' ? outcomes[0].fault : null;
}
