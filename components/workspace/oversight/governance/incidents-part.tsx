// Incidents with patients’ data at vendors: how long the vendor took to tell, against its contract, and until when people must
// be told of a breach.

import { dayAt, dayText } from '../../../../lib/model/calendar-day.ts';
import type { Contract } from '../../../../lib/model/oversight/contract.ts';
import { type IncidentClock, incidentClock } from '../../../../lib/oversight/governance/incident-clock.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ListPart } from '../../table/list-part.tsx';
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

type Incident = Registered<'security-incident'>;

export function IncidentsPart({ desk }: { desk: Desk }) {
  const all = useRegister(desk.session, 'security-incident') ?? [];
  const contracts = useRegister(desk.session, 'vendor-contract') ?? [];
  const clockOf = (one: Incident) =>
    incidentClock(one, hoursOf(contracts, one.vendorId, dayAt(one.discoveredAt)), desk.now);
  const columns: Column<Incident>[] = [
    {
      head: 'Incident',
      by: ({ discoveredAt }) => discoveredAt,
      width: 14,
      cell: ({ title, discoveredAt }) => (
        <>
          {title}
          <div className="small quiet">known {dayText(dayAt(discoveredAt))}</div>
        </>
      ),
    },
    {
      head: 'Vendor',
      by: ({ vendorId }) => desk.vendorName(vendorId),
      width: 12,
      cell: ({ vendorId, owner }) => (
        <>
          {desk.vendorName(vendorId)}
          <div className="small quiet">{desk.who(owner)}</div>
        </>
      ),
    },
    {
      head: 'Told by the vendor',
      by: (one) => clockOf(one).hours,
      width: 13,
      look: (one) => (clockOf(one).inTime === false ? 'small state-bad' : 'small'),
      cell: (one) => <Told {...clockOf(one)} />,
    },
    {
      head: 'People told by',
      by: (one) => clockOf(one).peopleDueAt,
      width: 11,
      look: (one) => (clockOf(one).peopleLate ? 'small unbroken state-bad' : 'small unbroken'),
      cell: (one) => {
        const { peopleDueAt, peopleLate } = clockOf(one);
        return (
          <>
            {one.peopleToldOn
              ? `told ${dayText(one.peopleToldOn)}`
              : peopleDueAt !== null
                ? dayText(dayAt(peopleDueAt))
                : 'not needed'}
            {peopleLate && ', late'}
          </>
        );
      },
    },
    { head: 'Breach', by: ({ breach }) => breachWords[breach], cell: ({ breach }) => breachWords[breach] },
    {
      head: 'Stands',
      by: ({ status }) => incidentStatusWords[status],
      look: 'small',
      cell: ({ status, people }) => (
        <>
          {incidentStatusWords[status]}
          {people !== null && <div className="quiet">{people.toLocaleString('en-US')} people</div>}
        </>
      ),
    },
    ...(desk.mayWrite
      ? [{ head: 'Change', width: 7, cell: (one: Incident) => <IncidentDialog desk={desk} incident={one} /> }]
      : []),
  ];
  return (
    <ListPart
      label="Incidents"
      about={
        <p className="quiet">
          Whether an incident is a breach is decided by a person. People concerned are told without delay, and
          no later than 60 calendar days after it was discovered (45 CFR 164.404).
        </p>
      }
      acts={desk.mayWrite && <IncidentDialog desk={desk} incident={null} />}
    >
      <DataTable
        label="Security incidents"
        columns={columns}
        rows={[...all].sort((a, b) => b.discoveredAt - a.discoveredAt)}
        keyOf={({ id }) => id}
        none={
          <EmptyState next="Record one above on the day that it is heard of: its times count from then.">
            {' '}
            No incident is recorded.{' '}
          </EmptyState>
        }
      />
    </ListPart>
  );
}

function Told({ hours, told, allowed, inTime }: IncidentClock) {
  return (
    <>
      {hours === null
        ? 'not known when the vendor found it'
        : `${hours.toFixed(1)} h ${told ? 'until it told' : 'and not told yet'}`}
      <div>
        {allowed === null ? 'the contract says no hours' : `${allowed} h by contract`}
        {inTime === false && ', late'}
        {inTime === true && ', in time'}
      </div>
    </>
  );
}
