// Whose chart this is, on which site and how it was read. Always in sight: a wrong patient is the worst
// mistake possible, and a page that only looks like the EHR is known by its site.

import { dayOrWords } from '../../lib/model/calendar-day.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';

export function ChartStrip({ chart }: { chart: ChartSnapshot }) {
  const { fields, lines, profile, site } = chart;
  const unreadable = lines.filter((line) => line.unreadable !== null).length;
  const facts: [string, string | null][] = [
    ['MRN', fields.patient],
    ['Born', dayOrWords(fields.dob)],
    ['Encounter', fields.encounter],
    ['Service', [fields.dateOfService, fields.dischargeDate].map(dayOrWords).filter(Boolean).join(' to ')],
    ['Payer', fields.payer],
    ['Provider', fields.provider],
    ['Coder', fields.coder],
    ['Vendor', fields.vendor],
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
      <p className="strip-site" title={site}>
        <bdi dir="ltr">{site.replace(/^https:\/\//, '')}</bdi>
      </p>
      <p className="strip-reading">
        {lines.length} code {lines.length === 1 ? 'line' : 'lines'} on this page
        {unreadable > 0 && `, ${unreadable} unreadable`} · profile {profile.id}
      </p>
    </>
  );
}
