// A transport straight to the backend's rules, with a network that tests can break.

import { fail, ok } from '../../../lib/model/result.ts';
import { offline } from '../../../lib/sync/ask-server.ts';
import type { Transport } from '../../../lib/sync/transport.ts';
import { PureBackend } from '../../faults/pure-backend.ts';

export type Trouble =
  /** The request never arrives. */
  | 'request-lost'
  /** The server did it; its answer never arrives. */
  | 'answer-lost'
  | 'signed-out'
  | null;

export interface BreakableTransport extends Transport {
  /** What happens to each request from now on, oldest first; when none is left, all is well. */
  trouble: Trouble[];
  /** What was asked, as `push 3` (changes) and `pull 12` (position). */
  asked: string[];
}

const address = 'https://overread.example';
const signedOut = fail('signed-out', 'Your session has ended.', 'Work stays here.', 'Sign in.');

const otherEpoch = fail('other-epoch', 'The server was restored.', 'Work stays here.', 'Go on.');

/** @param limit changes a pull gives at most. */
export function pureTransport(backend = new PureBackend(), author = 'ada', limit = 500): BreakableTransport {
  const lost = { ok: false as const, error: offline(address) };
  const transport: BreakableTransport = {
    trouble: [],
    asked: [],
    async push(changes, _, epoch) {
      transport.asked.push(`push ${changes.length}`);
      const trouble = transport.trouble.shift() ?? null;
      if (trouble === 'signed-out') return signedOut;
      if (trouble === 'request-lost') return lost;
      if (epoch !== undefined && epoch !== backend.epoch) return otherEpoch;
      const outcomes = await backend.push(author, structuredClone(changes), 0);
      return trouble === 'answer-lost' ? lost : ok({ outcomes, epoch: backend.epoch });
    },
    async pull(after, _, epoch) {
      transport.asked.push(`pull ${after}`);
      const trouble = transport.trouble.shift() ?? null;
      if (trouble === 'signed-out') return signedOut;
      if (trouble) return lost;
      if (epoch !== undefined && epoch !== backend.epoch) return otherEpoch;
      const page = backend.pull(after, limit);
      return page
        ? ok(structuredClone(page))
        : fail('log-behind', 'This browser has read further than the log goes.', '', '');
    },
  };
  return transport;
}
