// The charts of the demonstration EHR as their vendor's list has them, so that denials of their claims find vendor and coder.

import type { ChartMapping } from '../../model/oversight/chart-mapping.ts';
import { demoCharts } from '../../practice/charts.ts';

const columns = {
  number: 'Account',
  facility: 'Facility',
  coder: 'Coder',
  specialty: 'Specialty',
  encounterType: 'Patient type',
  payer: 'Payer',
  provider: 'Provider',
  dateOfService: 'Service date',
} as const;

/** How the list is read. */
export const deniedChartsMapping: ChartMapping = {
  columns,
  codes: [],
  rows: 'chart',
  delimiter: ',',
  dates: 'year-month-day',
  zone: 'UTC',
  facility: null,
  delivery: 'ehr',
};

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

export const deniedCharts = (): string =>
  [
    Object.values(columns).join(','),
    ...demoCharts.map((chart) =>
      [
        chart.encounter,
        chart.facility,
        chart.coder,
        chart.specialty,
        chart.encounterType,
        chart.payer,
        chart.provider,
        chart.dateOfService,
      ]
        .map(quoted)
        .join(','),
    ),
    '',
  ].join('\n');
