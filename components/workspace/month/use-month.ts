// Checking many charts, as the screen does it: what is under way, how far it is, and what was found.

import { useRef, useState } from 'react';
import type { CheckedChart } from '../../../lib/model/checked-chart.ts';
import { type Fault, fail, type Result } from '../../../lib/model/result.ts';
import type { CodedMapping } from '../../../lib/review/checked-charts/csv-fields.ts';
import type { MonthChart } from '../../../lib/rules/check-month.ts';
import { knownCheckSettings } from '../../../lib/store/views/check-settings.ts';
import { seenInstructions } from '../../../lib/store/views/payer-instructions.ts';
import type { Session } from '../../session/use-session.ts';
import { useWorkerDesk, type WorkerDesk } from '../worker/use-worker-desk.ts';
import type { FileFound, MonthCounts, MonthWork } from './month-work.ts';

export type MonthSource =
  | { kind: 'here'; charts: readonly CheckedChart[] }
  | { kind: 'file'; file: File; mapping: CodedMapping };

export type MonthState =
  | { at: 'asked' }
  | { at: 'running'; done: number; of: number }
  | { at: 'done'; summary: MonthCounts; found: readonly MonthChart[]; file: FileFound | null };

/** Charts that travel to the worker together: copying more makes the page miss a frame. */
const portion = 100;
/** Rows of charts that come from it together. */
const rowsAtOnce = 500;

const make = (): Worker => new Worker(new URL('./month-worker.ts', import.meta.url), { type: 'module' });

export interface MonthCheck {
  state: MonthState;
  fault: Fault | null;
  desk: WorkerDesk<MonthWork>;
  run: (source: MonthSource) => Promise<void>;
  /** Ends what is under way, or clears what was found. */
  clear: () => void;
}

export function useMonth({ db, identity }: Session): MonthCheck {
  const desk = useWorkerDesk<MonthWork>(make);
  const [state, setState] = useState<MonthState>({ at: 'asked' });
  const [fault, setFault] = useState<Fault | null>(null);
  // Which run is the one that was asked for last: what an older one still says is no matter.
  const latest = useRef(0);

  const work = async (source: MonthSource, mine: number): Promise<Result<MonthState>> => {
    const tell = (done: number, of: number) => {
      if (mine === latest.current) setState({ at: 'running', done, of });
    };
    tell(0, 0);
    const { organisation } = identity.person;
    const [decided, instructions] = [await knownCheckSettings(db), await seenInstructions(db)];
    if (mine !== latest.current) return over;
    const begun = await desk.ask('begin', { organisation, decided, instructions });
    if (!begun.ok) return begun;
    let file: FileFound | null = null;
    if (source.kind === 'file') {
      const read = await desk.ask('csv', { file: source.file, mapping: source.mapping }, tell);
      if (!read.ok) return read;
      file = read.value;
    } else {
      const { charts } = source;
      for (let done = 0; done < charts.length; done += portion) {
        tell(done, charts.length);
        const taken = await desk.ask('charts', charts.slice(done, done + portion));
        if (!taken.ok) return taken;
      }
    }
    const summary = await desk.ask('summary', null);
    if (!summary.ok) return summary;
    const found: MonthChart[] = [];
    for (let more = true; more; ) {
      const next = await desk.ask('found', { from: found.length, count: rowsAtOnce });
      if (!next.ok) return next;
      found.push(...next.value);
      more = next.value.length === rowsAtOnce;
    }
    return { ok: true, value: { at: 'done', summary: summary.value, found, file } };
  };
  return {
    state,
    fault,
    desk,
    async run(source) {
      desk.clear();
      setFault(null);
      latest.current += 1;
      const mine = latest.current;
      const answer = await work(source, mine);
      if (mine !== latest.current) return;
      if (answer.ok) return setState(answer.value);
      setFault(answer.error);
      setState({ at: 'asked' });
    },
    clear() {
      latest.current += 1;
      desk.clear();
      setFault(null);
      setState({ at: 'asked' });
    },
  };
}

/** Nobody is shown it. */
const over = fail('cancelled', 'It was cancelled.', 'Nothing was kept.', 'Begin again.');
