// What the demonstration organisation knows of its vendors at its first start: registers, and a year of invented operations,
// so that the pages of oversight show a living organisation and no empty tables.

import { governanceDemo } from '../../lib/demo/oversight/governance.ts';
import { demoVendors, meridian, northgate } from '../../lib/demo/oversight/vendors.ts';
import { demoYear } from '../../lib/demo/oversight/year.ts';
import { asFields } from '../../lib/model/as-fields.ts';
import { addDays, dayAt } from '../../lib/model/calendar-day.ts';
import type { Change } from '../../lib/model/change.ts';
import { systemRandom, timedId } from '../../lib/model/ids.ts';
import type { RegisterKind } from '../../lib/model/oversight/register-kinds.ts';
import { nextStamp } from '../../lib/model/stamp.ts';
import { pushChanges } from '../../lib/server/changes/push-changes.ts';
import type { Database } from '../../lib/server/database/database.ts';
import { inOrganisation } from '../../lib/server/database/scope.ts';
import { ownOrganisation } from '../../lib/server/first-account.ts';
import { putRecords } from './put-records.ts';
import { putYear } from './put-year.ts';

const device = 'demonstration'.slice(0, 16);

/** Who the demonstration is of, by their e-mail: the reviews are the second person's, so that the first can decide on them. */
interface Whose {
  owner: string;
  reviewer: string;
}

/** Does nothing where somebody has registered a vendor. */
export async function seedOversight(database: Database, emails: Whose, now: number): Promise<void> {
  const organisation = ownOrganisation;
  const people = await inOrganisation(database, organisation, async (queries) => {
    const [known] = await queries.query<{ n: number }>(
      "select count(*) as n from record where organisation = $1 and kind = 'vendor'",
      [organisation],
    );
    const rows = await queries.query<{ id: string; email: string }>(
      'select id, email from person where organisation = $1',
      [organisation],
    );
    return Number(known?.n) === 0 ? new Map(rows.map(({ id, email }) => [email, id])) : undefined;
  });
  const [owner, reviewer] = [people?.get(emails.owner), people?.get(emails.reviewer)];
  if (owner === undefined || reviewer === undefined) return;
  const author = { organisation, id: owner, role: 'administrator' as const };
  const { outcomes } = await pushChanges(database, author, registers(owner, now), now);
  const refused = outcomes.find(({ outcome }) => outcome === 'refused');
  if (refused) throw new Error(`The demonstration's registers were refused: ${JSON.stringify(refused)}`);
  const year = demoYear(addDays(dayAt(now), -365), 3000);
  await inOrganisation(database, organisation, (queries) => putYear(queries, organisation, year, owner));
  await putRecords(database, { organisation, owner, reviewer }, year, now);
}

/** Vendors first: what names one comes after it. */
function registers(owner: string, at: number): Change[] {
  const today = dayAt(at);
  let stamp: string | undefined;
  const change = (kind: RegisterKind, said: object, record = timedId(at, systemRandom)): Change => {
    stamp = nextStamp(at, device, stamp);
    const made = { madeBy: owner, madeAt: at, removed: false };
    return {
      id: timedId(at, systemRandom),
      kind,
      record,
      fields: asFields({ ...made, ...said }),
      seen: {},
      device,
      stamp,
    };
  };
  const ids = new Map<string, string>();
  const vendors = demoVendors(today, owner).flatMap(({ vendor, agreements, contract, coders }) => {
    const first = change('vendor', vendor);
    const vendorId = first.record;
    ids.set(vendor.name, vendorId);
    return [
      first,
      ...agreements.map((one) => change('vendor-agreement', { ...one, vendorId })),
      change('vendor-contract', { ...contract, vendorId }),
      ...coders.map((one) => change('coder', { ...one, vendorId })),
    ];
  });
  const round = timedId(at, systemRandom);
  const of = {
    meridian: ids.get(meridian) ?? '',
    northgate: ids.get(northgate) ?? '',
    round,
    owner,
    today,
    at,
  };
  const governance = governanceDemo(of).map(({ kind, fields }) =>
    kind === 'evaluation-round' ? change(kind, fields, round) : change(kind, fields),
  );
  return [...vendors, ...governance];
}
