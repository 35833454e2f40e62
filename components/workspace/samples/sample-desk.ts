// The desk of samples, as its screens ask it.

import { useWorkerDesk, type WorkerDesk } from '../worker/use-worker-desk.ts';
import type { DeskWork } from './desk-work.ts';

export type SampleDesk = WorkerDesk<DeskWork>;

const make = (): Worker => new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });

export const useSampleDesk = (): SampleDesk => useWorkerDesk<DeskWork>(make);
