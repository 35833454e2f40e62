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
import { OpeningTable } from '../opening-table.tsx';
import type { BoardQuery } from './board-rows.ts';

interface Props {
  rows: readonly BoardQuery[];
  session: Session;
  policy: AnswerPolicy;
  who: (id: string | undefined) => string;
  onStep: (one: BoardQuery, content: QueryStepContent) => Promise<Result<null>>;
}

const heads = ['Query', 'Encounter', 'To', 'Where it stands', 'Business hours', 'Asked by'] as const;

export function QueryTable({ rows, session, policy, who, onStep }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const { now } = session.writer;
  return (
    <OpeningTable
      label="Queries"
      heads={heads}
      rows={rows}
      none="No query is like this."
      keyOf={({ id }) => id}
      open={open}
      onOpen={setOpen}
      name={({ query }) => queryName(query)}
      cells={(one) => <Cells one={one} policy={policy} who={who} now={now()} />}
      detail={(one) => (
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
      )}
    />
  );
}

interface CellsProps extends Pick<Props, 'policy' | 'who'> {
  one: BoardQuery;
  now: number;
}

function Cells({ one: { query, life, encounter }, policy, who, now }: CellsProps) {
  return (
    <>
      <td>
        <span className="number unbroken">{encounter.number}</span>
        <div className="small quiet">{encounter.name}</div>
      </td>
      <td>{query.recipient?.name}</td>
      <td className={life.dueAt !== null && now >= life.dueAt ? 'overdue' : undefined}>
        {lifeWords(life, now)}
      </td>
      <td className="number unbroken">
        <Age age={queryAge(life, policy.calendar, now)} />
      </td>
      <td>
        {who(query.createdBy)}
        <div className="small quiet">{timeWords(life.sentAt ?? query.createdAt)}</div>
      </td>
    </>
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
