// What must be in a vendor’s report, and the pattern of one that has volume and speed only.

import { expect, it } from 'vitest';
import type { ReportPart, VendorReport } from '../../../../lib/model/oversight/vendor-report.ts';
import { reportChecklist, thinReports } from '../../../../lib/oversight/evaluation/report-checklist.ts';

const figure = (measure: 'accuracy' | 'turnaround' | 'denial-rate', coder: string | null = null) => ({
  measure,
  specialty: null,
  coder,
  value: 0.9,
  numerator: null,
  denominator: null,
  method: '',
});
const report = (parts: ReportPart[], more: Partial<VendorReport> = {}): VendorReport => ({
  vendorId: '0190a000-0000-7000-8000-000000000001',
  title: 'Monthly',
  from: '2026-10-01',
  to: '2026-10-31',
  receivedOn: null,
  parts,
  figures: [],
  document: null,
  notes: '',
  madeBy: 'ada',
  madeAt: 1,
  removed: false,
  ...more,
});
const missing = (one: VendorReport) =>
  reportChecklist(one)
    .rows.filter((row) => !row.there)
    .map(({ part }) => part);

it('a whole report lacks nothing', () => {
  const whole = report(['accuracy', 'turnaround', 'denial-codes', 'coder-quality', 'volume']);
  expect(reportChecklist(whole)).toMatchObject({ complete: true, volumeAndSpeedOnly: false });
});

it.each(['accuracy', 'turnaround', 'denial-codes', 'coder-quality'] as const)('%s is missed', (part) => {
  const all: ReportPart[] = ['accuracy', 'turnaround', 'denial-codes', 'coder-quality'];
  expect(missing(report(all.filter((one) => one !== part)))).toEqual([part]);
});

it('figures that were entered count as there; a denial rate is not a list of reason codes', () => {
  const figures = [figure('accuracy', 'B. Osei'), figure('turnaround'), figure('denial-rate')];
  expect(missing(report([], { figures }))).toEqual(['denial-codes']);
  expect(missing(report([], { figures: [figure('accuracy')] }))).toContain('coder-quality');
});

it('volume and turnaround only is a pattern; with accuracy it is none; an empty report is none', () => {
  expect(reportChecklist(report(['volume', 'turnaround'])).volumeAndSpeedOnly).toBe(true);
  expect(reportChecklist(report(['volume'])).volumeAndSpeedOnly).toBe(true);
  expect(reportChecklist(report(['volume', 'turnaround', 'accuracy'])).volumeAndSpeedOnly).toBe(false);
  expect(reportChecklist(report([])).volumeAndSpeedOnly).toBe(false);
});

it('counts the thin reports up to now, and starts anew after a whole one', () => {
  const on = (to: string, parts: ReportPart[]) => report(parts, { to });
  const thin = (all: VendorReport[]) => thinReports(all).map(({ to }) => to);
  const all = [
    on('2026-08-31', ['volume']),
    on('2026-09-30', ['accuracy', 'volume']),
    on('2026-11-30', ['turnaround']),
    on('2026-10-31', ['volume', 'turnaround']),
  ];
  expect(thin(all)).toEqual(['2026-11-30', '2026-10-31']);
  expect(thin(all.slice(0, 2))).toEqual([]);
});
