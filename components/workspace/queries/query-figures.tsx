// What the queries add up to, in all and by whom or what: signals, without a target.

import { useState } from 'react';
import { templateOf } from '../../../lib/queries/all-templates.ts';
import type { Calendar } from '../../../lib/queries/business-hours.ts';
import {
  measuresBy,
  type QueryMeasures,
  queryMeasures,
  type Share,
} from '../../../lib/queries/query-measures.ts';
import { Choice } from '../../ui/choice.tsx';
import { percent } from '../../ui/words.ts';
import { TableFrame } from '../table-frame.tsx';
import type { BoardQuery } from './board-rows.ts';

const groups = ['provider', 'topic', 'service', 'author', 'coder'] as const;
type Group = (typeof groups)[number];
const groupWords: Record<Group, string> = {
  provider: 'Provider',
  topic: 'Topic',
  service: 'Service line',
  author: 'Asked by',
  coder: 'Coder',
};

interface Props {
  queries: readonly BoardQuery[];
  calendar: Calendar;
  now: number;
  who: (id: string | undefined) => string;
}

export function QueryFigures({ queries, calendar, now, who }: Props) {
  const [group, setGroup] = useState<Group>('provider');
  const nameOf: Record<Group, (one: BoardQuery) => string | null> = {
    provider: ({ query }) => query.recipient?.name || null,
    topic: ({ query }) => templateOf(query.topic)?.name ?? 'Question of one’s own',
    service: ({ encounter }) => encounter.specialty ?? null,
    author: ({ query }) => who(query.createdBy),
    coder: ({ encounter }) => encounter.coder ?? null,
  };
  const rows = measuresBy(queries, nameOf[group], calendar, now);
  return (
    <section aria-label="Figures">
      <h2>Figures</h2>
      <p className="small quiet">
        Answers are counted as signals. Nothing here is a target: what matters is that the record is right,
        not that a provider agrees.
      </p>
      <Choice legend="By" options={groups} words={groupWords} value={group} onChange={setGroup} />
      <TableFrame label="Figures of queries" dense>
        <thead>
          <tr>
            <th scope="col">{groupWords[group]}</th>
            {['Queries', 'Awaiting', 'Overdue', 'Answered', 'In time', 'Median', '90th'].map((head) => (
              <th key={head} scope="col" className="count">
                {head}
              </th>
            ))}
            {['Options chosen', 'Own diagnosis', 'Disagreed', 'Unable', 'Codes changed'].map((head) => (
              <th key={head} scope="col" className="count">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group: name, measures }) => (
            <Row key={name ?? ''} name={name ?? 'Not named'} measures={measures} />
          ))}
        </tbody>
        <tfoot>
          <Row name="All" measures={queryMeasures(queries, calendar, now)} />
        </tfoot>
      </TableFrame>
      <p className="small quiet">
        Answered: of those answered, overdue or expired; withdrawn ones do not count. In time: by the date set
        when it was sent. Median and 90th percentile (nearest rank) in business hours. Codes changed: of those
        closed.
      </p>
    </section>
  );
}

function Row({ name, measures }: { name: string; measures: QueryMeasures }) {
  const { answered, inTime, median, ninetieth, classes, codesChanged } = measures;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="count number">{measures.queries}</td>
      <td className="count number">{measures.awaiting}</td>
      <td className="count number">{measures.overdue}</td>
      <ShareCell share={answered} />
      <ShareCell share={inTime} />
      <td className="count number">{hours(median)}</td>
      <td className="count number">{hours(ninetieth)}</td>
      <ShareCell share={classes.agreed} />
      <ShareCell share={classes['agreed-other']} />
      <ShareCell share={classes.disagreed} />
      <ShareCell share={classes.unable} />
      <ShareCell share={codesChanged} />
    </tr>
  );
}

const hours = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)}\u00a0h`);

const ShareCell = ({ share: { count, of } }: { share: Share }) => (
  <td className="count number unbroken">
    {of === 0 ? (
      '–'
    ) : (
      <>
        {count} / {of}
        <div className="small quiet">{percent(count / of)}</div>
      </>
    )}
  </td>
);
