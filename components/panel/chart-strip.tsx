// Whose chart this is and how it was read. Always in sight: a wrong patient is the worst mistake possible.

import type { ChartSnapshot } from '../../lib/model/chart.ts';

export function ChartStrip({ chart }: { chart: ChartSnapshot }) {
  const { fields, lines, profile } = chart;
  const unreadable = lines.filter((line) => line.unreadable !== null).length;
  const facts: [string, string | null][] = [
    ['MRN', fields.patient],
    ['Born', fields.dob],
    ['Encounter', fields.encounter],
    [
      'Service',
      fields.dischargeDate ? `${fields.dateOfService} to ${fields.dischargeDate}` : fields.dateOfService,
    ],
    ['Payer', fields.payer],
    ['Provider', fields.provider],
    ['Coder', fields.coder],
    ['Specialty', fields.specialty],
  ];
  return (
    <>
      <h1>{fields.name ?? `Patient ${fields.patient}`}</h1>
      <dl>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className="strip-reading">
        {lines.length} code {lines.length === 1 ? 'line' : 'lines'} on this page
        {unreadable > 0 && `, ${unreadable} unreadable`} · profile {profile.id}
      </p>
    </>
  );
}
