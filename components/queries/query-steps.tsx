// The steps that may follow in the life of a query that was sent: reminded, answered, escalated, closed, withdrawn.

import { useState } from 'react';
import { may } from '../../lib/model/permissions.ts';
import type { Role } from '../../lib/model/person.ts';
import { nextRung, overdue, queryStepStates } from '../../lib/queries/check-query-step.ts';
import type { ReadAnswer } from '../../lib/queries/fhir/read-response.ts';
import type { FhirChart } from '../../lib/queries/fhir/values.ts';
import type { AnswerPolicy } from '../../lib/queries/policy.ts';
import type { QueryState } from '../../lib/queries/query-life.ts';
import type { SeenQuery } from '../../lib/store/views/queries.ts';
import { ApproveQuery } from './approve-query.tsx';
import { CloseQuery } from './close-query.tsx';
import { CopyText } from './copy-text.tsx';
import { EndQuery } from './end-query.tsx';
import { EscalateQuery } from './escalate-query.tsx';
import { FhirExchange } from './fhir-exchange.tsx';
import { InsertText } from './insert-text.tsx';
import { ProviderLink } from './provider-link.tsx';
import { queryName } from './query-words.ts';
import { ReadFhir } from './read-fhir.tsx';
import { RecordAnswer } from './record-answer.tsx';
import { SaveFhir } from './save-fhir.tsx';
import type { TakeStep } from './step-props.ts';

interface Props {
  seen: SeenQuery;
  /** Null: not known here. */
  chart: FhirChart | null;
  role: Role;
  person: string;
  policy: AnswerPolicy;
  now: () => number;
  onStep: TakeStep;
  /** Puts text into the page’s field and answers with what to say; left out where no page is in view. */
  onInsert?: (text: string) => Promise<string>;
}

/** An answer out of a file: which reading of one it was, and after how many steps. */
interface Read {
  nth: number;
  after: number;
  value: ReadAnswer | null;
}

/** In which an EHR can have use of the query, or of its answer. */
const inEhr: readonly QueryState[] = ['sent', 'viewed', 'answered', 'closed'];

export function QuerySteps({ seen, chart, role, person, policy, now, onStep, onInsert }: Props) {
  const { life, query } = seen;
  const name = queryName(query);
  const [read, setRead] = useState<Read>({ nth: 0, after: 0, value: null });
  // Once the next person is asked, the answer read before is no more to be recorded.
  const asked = life.steps.findLastIndex(({ step }) => step === 'escalate');
  const answer = asked < read.after ? read.value : null;
  const can = (step: keyof typeof queryStepStates) =>
    queryStepStates[step].includes(life.state) && may(role, `query.${step}`);
  const rung = nextRung(life.rung);
  const due = overdue(life, now()) || life.answer?.class === 'irrelevant';
  const others = query.createdBy !== person && life.state === 'draft';
  const mayApprove = others && can(query.timing === 'post-bill' ? 'approve-post-bill' : 'approve');
  return (
    <div className="query-actions">
      {mayApprove && <ApproveQuery seen={seen} name={name} onStep={onStep} />}
      {can('answer') && query.channel === 'written' && may(role, 'query.send') && (
        <ProviderLink of={{ encounterId: query.encounterId, queryId: seen.id }} name={name} />
      )}
      {can('answer') && chart && query.channel === 'written' && (
        <CopyText query={query} encounter={chart.encounter} name={name} />
      )}
      {can('answer') && chart && query.channel === 'written' && onInsert && (
        <InsertText query={query} encounter={chart.encounter} name={name} onInsert={onInsert} />
      )}
      {inEhr.includes(life.state) && chart && query.channel === 'written' && may(role, 'query.send') && (
        <SaveFhir seen={seen} chart={chart} name={name} />
      )}
      {can('answer') && query.channel === 'written' && (
        <ReadFhir
          seen={seen}
          name={name}
          onRead={(value) => setRead({ nth: read.nth + 1, after: life.steps.length, value })}
        />
      )}
      {can('answer') && query.channel === 'written' && may(role, 'query.send') && (
        <FhirExchange
          of={{ encounterId: query.encounterId, queryId: seen.id }}
          life={life}
          name={name}
          onRead={(value) => setRead({ nth: read.nth + 1, after: life.steps.length, value })}
        />
      )}
      {can('answer') && (
        <RecordAnswer
          key={`${read.nth} ${asked}`}
          query={query}
          first={answer?.answer ?? null}
          name={name}
          onStep={onStep}
        />
      )}
      {can('remind') && (
        <button type="button" className="button" onClick={() => void onStep({ step: 'remind' })}>
          Note a reminder
        </button>
      )}
      {can('escalate') && due && rung && (
        <EscalateQuery rung={rung} name={name} policy={policy} now={now} onStep={onStep} />
      )}
      {can('expire') && due && !rung && <EndQuery way="expire" name={name} onStep={onStep} />}
      {can('close') && life.answer?.class !== 'irrelevant' && (
        <CloseQuery seen={seen} name={name} first={answer?.documentation ?? ''} onStep={onStep} />
      )}
      {can('withdraw') && (query.createdBy === person || life.state !== 'draft') && (
        <EndQuery way="withdraw" name={name} onStep={onStep} />
      )}
    </div>
  );
}
