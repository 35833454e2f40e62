// The desk of samples, in a worker.

import { serveDesk } from '../worker/serve-desk.ts';
import { type DeskWork, makeDesk } from './desk-work.ts';

serveDesk<DeskWork>(makeDesk());
