// Queries of all charts in a table; each opens to what was asked and what may be done.

import { useState } from 'react';
import type { Result } from '../../../lib/model/result.ts';
import { fhirChart } from '../../../lib/queries/fhir/values.ts';
import type { AnswerPolicy } from '../../../lib/queries/policy.ts';
import { type QueryAge, queryAge } from '../../../lib/queries/query-age.ts';
import { indicatorText } from '../../../lib/queries/query-text.ts';
import { authorRoleWords, deficiencyWords } from '../../../lib/reports/query-words.ts';
import type { QueryStepContent } from '../../../lib/store/commands/queries.ts';
import { QuerySteps } from '../../queries/query-steps.tsx';
import { lifeWords, queryName, responseWords, stepLine, timeWords } from '../../queries/query-words.ts';
import type { Session } from '../../session/use-session.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { oneOpen } from '../table/one-open.ts';
import { RowOpen } from '../table/row-open.tsx';
import type { BoardQuery } from './board-rows.ts';

interface Props {
  rows: readonly BoardQuery[];
  session: Session;
  policy: AnswerPolicy;
  who: (id: string | undefined) => string;
  onStep: (one: BoardQuery, content: QueryStepContent) => Promise<Result<null>>;
}

export function QueryTable({ rows, session, policy, who, onStep }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const { now } = session.writer;
  const ageOf = ({ life }: BoardQuery) => queryAge(life, policy.calendar, now());
  const columns: Column<BoardQuery>[] = [
    {
      head: 'Query',
      by: ({ query }) => queryName(query),
      width: 16,
      cell: ({ query }, opening) => <RowOpen opening={opening}>{queryName(query)}</RowOpen>,
    },
    {
      head: 'Encounter',
      by: ({ encounter }) => encounter.number ?? null,
      width: 11,
      cell: ({ encounter }) => (
        <>
          <span className="number unbroken">{encounter.number}</span>
          <div className="small quiet">{encounter.name}</div>
        </>
      ),
    },
    {
      head: 'To',
      by: ({ query }) => query.recipient?.name ?? null,
      width: 11,
      cell: ({ query }) => query.recipient?.name,
    },
    {
      head: 'Where it stands',
      by: ({ life }) => life.dueAt,
      width: 15,
      look: ({ life }) => (life.dueAt !== null && now() >= life.dueAt ? 'overdue' : undefined),
      cell: ({ life }) => lifeWords(life, now()),
    },
    {
      head: 'Business hours',
      by: (one) => ageOf(one)?.hours ?? null,
      width: 8,
      look: 'number unbroken',
      cell: (one) => <Age age={ageOf(one)} />,
    },
    {
      head: 'Asked by',
      by: ({ query, life }) => life.sentAt ?? query.createdAt,
      width: 11,
      cell: ({ query, life }) => (
        <>
          {who(query.createdBy)}
          <div className="small quiet">{timeWords(life.sentAt ?? query.createdAt)}</div>
        </>
      ),
    },
  ];
  return (
    <DataTable
      label="Queries"
      columns={columns}
      rows={rows}
      none="No query is like this. Queries are written in the panel, beside the chart: press M there."
      keyOf={({ id }) => id}
      detail={{
        ...oneOpen(open, setOpen),
        of: (one) => (
          <>
            <Asked one={one} />
            <QuerySteps
              seen={one}
              chart={fhirChart(one.encounter)}
              role={session.identity.person.role}
              person={session.writer.person}
              policy={policy}
              now={now}
              onStep={(content) => onStep(one, content)}
            />
          </>
        ),
      }}
    />
  );
}

function Age({ age }: { age: QueryAge | null }) {
  if (!age) return '–';
  return (
    <>
      {hoursWords(age.hours)}
      {age.over !== null && <div className="small overdue">{hoursWords(age.over)} over</div>}
    </>
  );
}

const hoursWords = (hours: number): string => `${Math.floor(hours)}\u00a0h`;

function Asked({ one: { query, life } }: { one: BoardQuery }) {
  const { answer } = life;
  return (
    <div className="query-asked">
      {query.reason && <p className="small quiet">{deficiencyWords[query.reason]}</p>}
      <ul>
        {query.indicators.map((one) => (
          <li key={one.id}>{indicatorText(one, { role: authorRoleWords })}</li>
        ))}
      </ul>
      <p>{query.question}</p>
      <ul>
        {query.options.map(({ id, text }) => (
          <li key={id}>{answer?.options.includes(id) ? <strong>{text} (chosen)</strong> : text}</li>
        ))}
      </ul>
      {answer && (
        <p>
          {answer.provider}: {responseWords[answer.class].toLowerCase()}
          {answer.text && `, “${answer.text}”`}
        </p>
      )}
      <ol className="small quiet">
        {life.steps.map((step) => (
          <li key={step.number}>{stepLine(step)}</li>
        ))}
      </ol>
    </div>
  );
}
