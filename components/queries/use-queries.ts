// The gaps and queries of the chart in view, and what is done with them. Before anything is recorded the page is read
// anew: it must still show this chart.

import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useState } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { Gap } from '../../lib/model/gap.ts';
import { timedId } from '../../lib/model/ids.ts';
import type { Query } from '../../lib/model/query.ts';
import { type Fault, ok, type Result } from '../../lib/model/result.ts';
import type { AnswerPolicy } from '../../lib/queries/policy.ts';
import { placeCoderGap } from '../../lib/store/commands/coder-gaps.ts';
import { changeGap, type GapContent, raiseGap } from '../../lib/store/commands/gaps.ts';
import { type QueryStepContent, takeQueryStep, writeQuery } from '../../lib/store/commands/queries.ts';
import { keepQueryAuthor, readQueryAuthor } from '../../lib/store/query-author.ts';
import type { ChartGaps } from '../../lib/store/views/coder-gaps.ts';
import type { SeenQuery } from '../../lib/store/views/queries.ts';
import { otherChart } from '../panel/other-chart.ts';
import { sameChart } from '../panel/same-chart.ts';
import type { PanelChart } from '../panel/use-chart.ts';
import type { Session } from '../session/use-session.ts';
import { emptyQuery } from './compose.ts';
import { useChartGaps } from './use-chart-gaps.ts';
import { usePolicy } from './use-policy.ts';

export interface Queries {
  view: ChartGaps;
  policy: AnswerPolicy;
  fault: Fault | null;
  dismissFault: () => void;
  raise: (content: GapContent) => Promise<string | null>;
  /** Makes what a coder noted a gap of this chart, where it is none yet. By the id of what was noted. */
  place: (id: string) => Promise<Result<null>>;
  changeGap: (id: string, fields: Partial<Pick<Gap, 'state' | 'closedWith'>>) => Promise<Result<null>>;
  /** An empty draft about a gap, or about none; nothing is written. */
  start: (gap: Partial<Gap> & { id: string | null }) => { id: string; query: Query };
  write: (id: string, query: Query) => Promise<Result<null>>;
  step: (seen: Pick<SeenQuery, 'id'>, content: QueryStepContent) => Promise<Result<null>>;
}

/** Null while the store is being read. The calling component must be keyed by the chart and the person. */
export function useQueries(
  session: Session,
  chart: ChartSnapshot,
  check: PanelChart['check'],
  onSaved: () => void,
): Queries | null {
  const { db, writer, identity } = session;
  const [fault, setFault] = useState<Fault | null>(null);
  const found = useChartGaps(db, chart);
  const policy = usePolicy(db);
  const author = useLiveQuery(async () => ({ known: await readQueryAuthor(db) }), [db]);

  const checked = useCallback(
    async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
      const answer = sameChart(chart, await check()) ? await work() : otherChart;
      setFault(answer.ok ? null : answer.error);
      if (answer.ok) onSaved();
      return answer;
    },
    [chart, check, onSaved],
  );
  // As it was when it was opened: `write` must stay the same function while the page is read again.
  const [opened] = useState(chart);
  const write = useCallback(
    async (id: string, query: Query) => {
      const answer = await writeQuery(db, writer, id, query, opened);
      if (answer.ok) {
        await keepQueryAuthor(db, query.author);
        onSaved();
      }
      return answer;
    },
    [db, writer, opened, onSaved],
  );

  if (!found || !author || !policy) return null;
  const { id: encounterId, gaps: view } = found;
  const place = (id: string) => checked(() => placeCoderGap(db, writer, chart, id));
  return {
    view,
    policy,
    fault,
    dismissFault: () => setFault(null),
    raise: async (content) => {
      const answer = await checked(() => raiseGap(db, writer, chart, content));
      return answer.ok ? answer.value : null;
    },
    place,
    changeGap: async (id, fields) => {
      const noted = view.waiting.get(id);
      const placed = noted ? await place(noted) : ok(null);
      if (!placed.ok) return placed;
      const answer = await changeGap(db, writer, id, fields);
      if (answer.ok) onSaved();
      return answer;
    },
    start: (gap) => ({
      id: timedId(writer.now(), writer.random),
      query: emptyQuery({
        encounterId,
        gap,
        chart,
        billedOn: view.billedOn,
        author: author.known ?? {
          name: identity.person.name,
          credential: '',
          contact: identity.person.email,
        },
        createdBy: writer.person,
        createdAt: writer.now(),
      }),
    }),
    write,
    step: async ({ id }, content) => {
      const answer = await takeQueryStep(db, writer, policy, { encounterId, queryId: id }, content);
      if (!answer.ok) return answer;
      onSaved();
      return { ok: true, value: null };
    },
  };
}
