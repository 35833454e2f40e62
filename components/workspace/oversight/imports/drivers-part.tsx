// What drives charts to a vendor, side by side: the backlog, own coding positions that nobody fills, specialties that a vendor
// takes without a coder for them, and audits of payers.

import type { OperationsTold } from '../../../../lib/model/oversight/operations.ts';
import {
  type SpecialtyGap,
  specialtyGaps,
  vacanciesBySpecialty,
} from '../../../../lib/oversight/coders/staffing.ts';
import { inquiryFigures } from '../../../../lib/oversight/governance/inquiry-figures.ts';
import type { Session } from '../../../session/use-session.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { routeTo } from '../../use-route.ts';
import { useDesk } from '../form/use-desk.ts';
import { useRegister } from '../use-register.ts';
import { PositionDialog } from './position-dialog.tsx';
import { PositionTable } from './position-table.tsx';
import { spanWords } from './time-words.ts';

interface Props {
  session: Session;
  told: OperationsTold;
  /** Days whose charts are looked at for specialties. */
  days: number;
}

const gapColumns: Column<SpecialtyGap>[] = [
  { head: 'Vendor', by: ({ vendor }) => vendor, cell: ({ vendor }) => vendor },
  { head: 'Specialty', by: ({ specialty }) => specialty, cell: ({ specialty }) => specialty },
  {
    head: 'Charts received',
    by: ({ charts }) => charts,
    count: true,
    cell: ({ charts }) => charts.toLocaleString('en-US'),
  },
  { head: 'Coders on the roster', by: ({ coders }) => coders, count: true, cell: ({ coders }) => coders },
];

export function DriversPart({ session, told, days }: Props) {
  const desk = useDesk(session);
  const positions = useRegister(session, 'coding-position') ?? [];
  const coders = useRegister(session, 'coder') ?? [];
  const inquiries = inquiryFigures(useRegister(session, 'payer-inquiry') ?? [], desk.today);
  const vacancies = vacanciesBySpecialty(positions, desk.today);
  const gaps = specialtyGaps(told.received, desk.vendors, coders, desk.today);
  const waiting = told.backlog.reduce((sum, { total }) => sum + total, 0);
  const oldest = Math.max(0, ...told.backlog.map(({ oldestHours }) => oldestHours));
  const openings = vacancies.reduce((sum, one) => sum + one.openings, 0);
  const where = vacancies.map(({ specialty, openings: n }) => `${specialty ?? 'any specialty'} ${n}`);
  return (
    <section className="operations" aria-labelledby="drivers">
      <h2 id="drivers">What drives outsourcing</h2>
      <ul className="alert-kinds" aria-label="What drives outsourcing">
        <Tile value={waiting} name="charts in the backlog">
          {waiting > 0 && `The oldest for ${spanWords(oldest)}`}
        </Tile>
        <Tile value={openings} name="open coding positions">
          {where.join(', ')}
        </Tile>
        <Tile value={gaps.length} name="specialties without a credentialed coder">
          {coders.length === 0
            ? 'Nobody is in the register of coders'
            : 'At the vendor that was given charts'}
        </Tile>
        <Tile
          value={inquiries.open}
          name="open audits and inquiries of payers"
          href={routeTo('governance', { part: 'inquiries' })}
        >
          {inquiries.lastYear} received in twelve months, {inquiries.late} late
        </Tile>
      </ul>
      {(positions.length > 0 || desk.mayWrite) && (
        <>
          <h3>Own coding positions</h3>
          {desk.mayWrite && <PositionDialog desk={desk} position={null} />}
          <PositionTable desk={desk} positions={positions} />
        </>
      )}
      {gaps.length > 0 && (
        <>
          <h3>Specialties without a credentialed coder</h3>
          <p className="quiet">
            Charts of the last {days} days. Nobody of the vendor’s roster who is there holds a credential and,
            where the specialty is of high complexity, one of it or an assignment to it.
          </p>
          <DataTable
            label="Specialties without a credentialed coder"
            columns={gapColumns}
            rows={gaps}
            keyOf={({ vendor, specialty }) => `${vendor} ${specialty}`}
            none=""
          />
        </>
      )}
    </section>
  );
}

function Tile({
  value,
  name,
  href,
  children,
}: {
  value: number;
  name: string;
  href?: string;
  children: React.ReactNode;
}) {
  const told = (
    <>
      <strong>{value.toLocaleString('en-US')}</strong>
      <span>{name}</span>
      {children && <span className="small quiet">{children}</span>}
    </>
  );
  return <li>{href ? <a href={href}>{told}</a> : <div className="tile">{told}</div>}</li>;
}
