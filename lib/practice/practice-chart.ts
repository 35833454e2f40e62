// A chart as the practice page shows it: what an EHR's page would tell, its documents, and the key.

import type { CodeLine } from '../model/code-line.ts';
import type { PracticeChart } from '../model/practice.ts';
import { answersFor } from './answer-key.ts';
import type { DemoChart } from './chart-type.ts';
import { demoCharts } from './charts.ts';

/** Delivered lines as a reader makes them, but for the keys of those that cannot be read. */
export function deliveredLines(chart: DemoChart): CodeLine[] {
  const { lines } = answersFor(chart);
  return chart.lines.map(({ system, code, modifiers, units, pointers, poa, label, unreadable }, index) => ({
    key: lines[index]?.lineKey ?? `unreadable #${index}`,
    system,
    code: unreadable ? '' : code,
    modifiers,
    units,
    diagnoses: pointers.map((n) => chart.lines[n - 1]?.code ?? ''),
    poa,
    label,
    unreadable: unreadable ? code : null,
  }));
}

/** Every practice chart, in the order of the demonstration's work list. */
export const practiceCharts = (): PracticeChart[] =>
  demoCharts.map((chart) => {
    const { patient, encounter, dateOfService, dischargeDate, payer, provider, coder } = chart;
    const { specialty, encounterType, facility } = chart;
    const lines = deliveredLines(chart);
    const answers = answersFor(chart);
    return {
      id: chart.id,
      specialty,
      fields: {
        patient: patient.mrn,
        name: patient.name,
        dob: patient.dob,
        encounter,
        dateOfService,
        dischargeDate,
        payer,
        provider,
        coder,
        // Nobody's agreement or contract is practised with.
        vendor: null,
        specialty,
        encounterType,
        facility,
      },
      lines,
      documents: chart.documents,
      key: [...answers.lines, ...answers.omitted].map((answer, index) => ({
        ...answer,
        lineKey: lines[index]?.key ?? answer.lineKey ?? '',
      })),
    };
  });
