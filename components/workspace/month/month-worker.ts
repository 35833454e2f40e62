// The desk of a month of charts, in a worker.

import { serveDesk } from '../worker/serve-desk.ts';
import { type MonthWork, monthDesk } from './month-work.ts';

serveDesk<MonthWork>(monthDesk());
