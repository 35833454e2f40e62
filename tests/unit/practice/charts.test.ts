// The demonstration charts hold together: enough of them, in every specialty, with codes of the right form
// and notes that read like notes.

import { describe, expect, it } from 'vitest';
import type { CodeSystem } from '../../../lib/model/code-line.ts';
import { errorCount } from '../../../lib/practice/answer-key.ts';
import type { DemoLine } from '../../../lib/practice/chart-type.ts';
import { demoCharts } from '../../../lib/practice/charts.ts';

const forms: Record<CodeSystem, RegExp> = {
  'ICD-10-CM': /^[A-TV-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/,
  'ICD-10-PCS': /^[0-9A-HJ-NP-Z]{7}$/,
  CPT: /^\d{5}$/,
  HCPCS: /^[A-CE-V]\d{4}$/,
};

const specialties = [
  'Cardiology',
  'Oncology',
  'Orthopedics',
  'Emergency medicine',
  'Behavioral health',
  'Anesthesia',
  'Radiology',
  'Neurology',
  'Inpatient medicine',
];

const isDiagnosis = (line: DemoLine) => line.system === 'ICD-10-CM';

describe('the set of charts', () => {
  it('has at least 42 charts, told apart by id, record number and encounter', () => {
    expect(demoCharts.length).toBeGreaterThanOrEqual(42);
    const values = [
      demoCharts.map((chart) => chart.id),
      demoCharts.map((chart) => chart.patient.mrn),
      demoCharts.map((chart) => chart.patient.name),
      demoCharts.map((chart) => chart.encounter),
    ];
    for (const list of values) expect(new Set(list).size).toBe(list.length);
  });

  it.each(specialties)('has at least four charts of %s', (specialty) => {
    expect(demoCharts.filter((chart) => chart.specialty === specialty).length).toBeGreaterThanOrEqual(4);
  });

  it('has a third of charts with nothing wrong, and six or more with ten lines', () => {
    const clean = demoCharts.filter((chart) => errorCount(chart) === 0);
    expect(clean.length * 3).toBeGreaterThanOrEqual(demoCharts.length);
    expect(demoCharts.filter((chart) => chart.lines.length >= 10).length).toBeGreaterThanOrEqual(6);
  });

  it('has one line that cannot be read, coders over several specialties and two facilities', () => {
    expect(demoCharts.flatMap((chart) => chart.lines).filter((line) => line.unreadable)).toHaveLength(1);
    expect(new Set(demoCharts.map((chart) => chart.coder)).size).toBe(7);
    expect(new Set(demoCharts.map((chart) => chart.facility)).size).toBe(2);
  });
});

describe.each(demoCharts.map((chart) => [chart.id, chart] as const))('chart %s', (_, chart) => {
  it('has dates in order', () => {
    const { dateOfService, dischargeDate, delivered, due } = chart;
    const dates = [chart.patient.dob, dateOfService, dischargeDate ?? dateOfService, delivered, due];
    for (const date of dates) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(dates).toEqual(dates.toSorted());
    expect(dateOfService >= '2026-02-01' && dateOfService < '2026-12-01').toBe(true);
    expect(chart.encounterType === 'inpatient').toBe(dischargeDate !== null);
  });

  it('has code lines of valid form, diagnoses first, without repeating one', () => {
    for (const line of chart.lines) {
      if (line.unreadable) expect(line.code).not.toMatch(forms[line.system]);
      else expect(line.code).toMatch(forms[line.system]);
      expect(line.modifiers.every((modifier) => /^[0-9A-Z]{2}$/.test(modifier))).toBe(true);
    }
    const kinds = chart.lines.map(isDiagnosis);
    expect(kinds).toEqual(kinds.toSorted((a, b) => Number(b) - Number(a)));
    const diagnoses = chart.lines.filter(isDiagnosis).map((line) => line.code);
    expect(new Set(diagnoses).size).toBe(diagnoses.length);
  });

  it('points from procedures to delivered diagnoses, and gives them units', () => {
    for (const line of chart.lines) {
      const billed = line.system === 'CPT' || line.system === 'HCPCS';
      expect(line.units !== null && line.units > 0).toBe(billed);
      expect(line.pointers.length > 0).toBe(billed);
      for (const position of line.pointers) expect(isDiagnosis(chart.lines[position - 1]!)).toBe(true);
    }
  });

  it('has POA on the diagnoses of inpatient facility claims and nowhere else', () => {
    const expected = chart.claim === 'facility' && chart.encounterType === 'inpatient';
    for (const line of chart.lines) expect(line.poa !== null).toBe(expected && isDiagnosis(line));
  });

  it('has short labels of our own for CPT', () => {
    for (const line of chart.lines) {
      if (line.system === 'CPT' && line.label !== null) expect(line.label.length).toBeLessThanOrEqual(40);
    }
  });

  it('has documents of some length, signed by people with a role', () => {
    const words = chart.documents.flatMap((document) => document.text.split(/\s+/));
    expect(words.length).toBeGreaterThanOrEqual(120);
    for (const { title, author, signed } of chart.documents) {
      expect(title).not.toBe('');
      expect(author).toMatch(/^.+, .+$/);
      expect(signed).toMatch(/^2026-\d{2}-\d{2} \d{2}:\d{2}$/);
    }
  });
});
