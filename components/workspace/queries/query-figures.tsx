// What the queries add up to, in all and by whom or what: signals, without a target. Each number opens what it counts.

import { useState } from 'react';
import type { Calendar } from '../../../lib/queries/business-hours.ts';
import {
  countedQueries,
  type MeasuredGroup,
  measuresBy,
  measuresOf,
} from '../../../lib/queries/query-measures.ts';
import { type SeenTemplates, seenTemplate } from '../../../lib/store/views/query-templates.ts';
import { Choice } from '../../ui/choice.tsx';
import { TableFrame } from '../table/table-frame.tsx';
import type { BoardQuery } from './board-rows.ts';
import { FigureNumber, FigureShare, type OpenFigure } from './open-figure.tsx';

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
  onOpen: OpenFigure;
  templates: SeenTemplates;
}

export function QueryFigures({ queries, calendar, now, who, templates, onOpen }: Props) {
  const [group, setGroup] = useState<Group>('provider');
  const nameOf: Record<Group, (one: BoardQuery) => string | null> = {
    provider: ({ query }) => query.recipient?.name || null,
    topic: ({ query }) => seenTemplate(templates, query.topic)?.template.name ?? 'Question of one’s own',
    service: ({ encounter }) => encounter.specialty ?? null,
    author: ({ query }) => who(query.createdBy),
    coder: ({ encounter }) => encounter.coder ?? null,
  };
  const rows = measuresBy(queries, nameOf[group], calendar, now);
  const counted = countedQueries(queries, now);
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
          {rows.map((row) => (
            <Row key={row.group ?? ''} name={row.group ?? 'Not named'} group={row} onOpen={onOpen} />
          ))}
        </tbody>
        <tfoot>
          <Row name="All" group={{ counted, measures: measuresOf(counted, calendar) }} onOpen={onOpen} />
        </tfoot>
      </TableFrame>
      <p className="small quiet">
        A number opens the queries that it counts. Answered: of those answered, overdue or expired; a query
        withdrawn counts by its answer, without one only if it was overdue by then. In time: by the date set
        when it was sent. Median and 90th percentile (nearest rank) in business hours. Codes changed: of those
        closed.
      </p>
    </section>
  );
}

interface RowProps {
  name: string;
  group: Pick<MeasuredGroup<BoardQuery>, 'counted' | 'measures'>;
  onOpen: OpenFigure;
}

function Row({ name, group: { counted, measures }, onOpen }: RowProps) {
  const number = (words: string, of: readonly BoardQuery[]) => (
    <td className="count number">
      <FigureNumber counted={of} words={`${words}, ${name}`} onOpen={onOpen} />
    </td>
  );
  const share = (words: string, part: readonly BoardQuery[], ofWords: string, of: readonly BoardQuery[]) => (
    <td className="count number unbroken">
      <FigureShare
        counted={part}
        of={of}
        words={`${words}, ${name}`}
        ofWords={`${ofWords}, ${name}`}
        onOpen={onOpen}
      />
    </td>
  );
  const answers = (words: string, part: readonly BoardQuery[]) =>
    share(words, part, 'answered', counted.answered);
  return (
    <tr>
      <th scope="row">{name}</th>
      {number('all', counted.queries)}
      {number('awaiting an answer', counted.awaiting)}
      {number('overdue', counted.overdue)}
      {share('answered', counted.answered, 'answered or over time', counted.toAnswer)}
      {answers('answered in time', counted.inTime)}
      <td className="count number">{hours(measures.median)}</td>
      <td className="count number">{hours(measures.ninetieth)}</td>
      {answers('options chosen', counted.classes.agreed)}
      {answers('own diagnosis', counted.classes['agreed-other'])}
      {answers('disagreed', counted.classes.disagreed)}
      {answers('unable to determine', counted.classes.unable)}
      {share('codes changed', counted.codesChanged, 'closed', counted.closed)}
    </tr>
  );
}

const hours = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)}\u00a0h`);
