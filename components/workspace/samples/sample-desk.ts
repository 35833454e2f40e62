// The desk of samples, as its screens ask it.

import { type Desk, useDesk } from '../use-desk.ts';
import type { DeskWork } from './desk-work.ts';

export type SampleDesk = Desk<DeskWork>;

const make = (): Worker => new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });

export const useSampleDesk = (): SampleDesk => useDesk<DeskWork>(make);
