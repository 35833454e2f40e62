// Incidents with patients’ data at vendors: how long the vendor took to tell, against its contract, and until when people must
// be told of a breach.

import type { Contract } from '../../../../lib/model/oversight/contract.ts';
import { type IncidentClock, incidentClock } from '../../../../lib/oversight/governance/incident-clock.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import type { Desk } from '../form/use-desk.ts';
import { useRegister } from '../use-register.ts';
import { breachWords, incidentStatusWords } from './governance-words.ts';
import { IncidentDialog } from './incident-dialog.tsx';

/** Of the contract in force on that day, the one signed last; null: none says any. */
function hoursOf(
  contracts: readonly (Contract & { id: string })[],
  vendorId: string,
  day: string,
): number | null {
  const inForce = contracts
    .filter((one) => one.vendorId === vendorId && one.signedOn !== null)
    .filter((one) => (one.from ?? '') <= day && (one.to === null || day <= one.to))
    .sort((a, b) => (b.signedOn ?? '').localeCompare(a.signedOn ?? ''));
  return inForce[0]?.breachHours ?? null;
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export function IncidentsPart({ desk }: { desk: Desk }) {
  const all = useRegister(desk.session, 'security-incident') ?? [];
  const contracts = useRegister(desk.session, 'vendor-contract') ?? [];
  const { visible, more } = useShownRows([...all].sort((a, b) => b.discoveredAt - a.discoveredAt));
  return (
    <section aria-label="Incidents">
      <p className="quiet">
        Whether an incident is a breach is decided by a person. People concerned are told without delay, and
        no later than 60 calendar days after it was discovered (45 CFR 164.404).
      </p>
      {desk.mayWrite && (
        <div className="filters">
          <IncidentDialog desk={desk} incident={null} />
        </div>
      )}
      <TableFrame label="Security incidents">
        <thead>
          <tr>
            {[
              'Incident',
              'Vendor',
              'Told by the vendor',
              'People told by',
              'Breach',
              'Stands',
              ...(desk.mayWrite ? ['Change'] : []),
            ].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((one) => (
            <Row
              key={one.id}
              desk={desk}
              one={one}
              clock={incidentClock(one, hoursOf(contracts, one.vendorId, dayOf(one.discoveredAt)), desk.now)}
            />
          ))}
        </tbody>
      </TableFrame>
      {all.length === 0 && (
        <EmptyState next="Record one above on the day that it is heard of: its times count from then.">
          No incident is recorded.
        </EmptyState>
      )}
      {more}
    </section>
  );
}

function Row({
  desk,
  one,
  clock,
}: {
  desk: Desk;
  one: Registered<'security-incident'>;
  clock: IncidentClock;
}) {
  return (
    <tr>
      <th scope="row">
        {one.title}
        <div className="small quiet">known {dayOf(one.discoveredAt)}</div>
      </th>
      <td>
        {desk.vendorName(one.vendorId)}
        <div className="small quiet">{desk.who(one.owner)}</div>
      </td>
      <td className={clock.inTime === false ? 'small state-bad' : 'small'}>
        {clock.hours === null
          ? 'not known when the vendor found it'
          : `${clock.hours.toFixed(1)} h ${clock.told ? 'until it told' : 'and not told yet'}`}
        <div>
          {clock.allowed === null ? 'the contract says no hours' : `${clock.allowed} h by contract`}
          {clock.inTime === false && ', late'}
          {clock.inTime === true && ', in time'}
        </div>
      </td>
      <td className={clock.peopleLate ? 'small unbroken state-bad' : 'small unbroken'}>
        {one.peopleToldOn
          ? `told ${one.peopleToldOn}`
          : clock.peopleDueAt !== null
            ? dayOf(clock.peopleDueAt)
            : 'not needed'}
        {clock.peopleLate && ', late'}
      </td>
      <td>{breachWords[one.breach]}</td>
      <td className="small">
        {incidentStatusWords[one.status]}
        {one.people !== null && <div className="quiet">{one.people.toLocaleString('en-US')} people</div>}
      </td>
      {desk.mayWrite && (
        <td>
          <IncidentDialog desk={desk} incident={one} />
        </td>
      )}
    </tr>
  );
}
