// All demonstration charts, in work-list order, and how to find one.

import type { DemoChart } from './chart-type.ts';
import { anesthesia } from './charts/anesthesia.ts';
import { behavioralHealth } from './charts/behavioral-health.ts';
import { cardiology } from './charts/cardiology.ts';
import { emergency } from './charts/emergency.ts';
import { inpatientMedicine } from './charts/inpatient-medicine.ts';
import { neurology } from './charts/neurology.ts';
import { oncology } from './charts/oncology.ts';
import { orthopedics } from './charts/orthopedics.ts';
import { radiology } from './charts/radiology.ts';

export const demoCharts: readonly DemoChart[] = [
  ...cardiology,
  ...oncology,
  ...orthopedics,
  ...emergency,
  ...behavioralHealth,
  ...anesthesia,
  ...radiology,
  ...neurology,
  ...inpatientMedicine,
];

const byId = new Map(
  demoCharts.flatMap((chart) => [[chart.id, chart] as const, [chart.encounter, chart] as const]),
);

/** The chart of that id, or of that encounter number: a worklist knows no other name for it. */
export const chartById = (id: string): DemoChart | undefined => byId.get(id);

/** The chart of that patient and encounter number. */
export const chartByEncounter = (mrn: string, encounter: string): DemoChart | undefined =>
  demoCharts.find((chart) => chart.patient.mrn === mrn && chart.encounter === encounter);
