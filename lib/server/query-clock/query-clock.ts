// What keeping the times of policies needs from outside, and what one part of it tells the other.

import type { LadderRung } from '../../model/query-step.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database } from '../database/database.ts';
import type { Mailer } from '../mail/mailer.ts';

export interface QueryClock extends Clockwork {
  database: Database;
  /** Without it nobody is written to. */
  mailer?: Mailer | undefined;
  /** Told what the operator should know; never an address. */
  tell: (event: 'query-clock-failed' | 'rung-not-mailed', organisation: string, error?: unknown) => void;
}

/** A query that went to somebody on the ladder. */
export interface Escalated {
  rung: LadderRung;
  dueAt: number;
  /** Id of who asked. */
  by: string;
}
