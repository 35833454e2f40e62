// Where a chart opens directly in each of the three shapes.

import { chartById } from '../practice/charts.ts';

export const shapes = ['classic', 'spa', 'platform'] as const;
export type DemoShape = (typeof shapes)[number];

/** The address of one chart in one shape, below `base` (no slash at its end). */
export const chartUrl = (base: string, shape: DemoShape, id: string): string => {
  const chart = chartById(id);
  if (!chart) throw new Error(`no demonstration chart ${id}`);
  const paths: Record<DemoShape, string> = {
    classic: `/classic/?chart=${id}`,
    spa: `/spa/patient/${chart.patient.mrn}/encounter/${chart.encounter}/coding`,
    platform: `/platform/work/${id}`,
  };
  return base + paths[shape];
};
