// The steps that may follow in the life of a query that was sent: reminded, answered, escalated, closed, withdrawn.

import { useState } from 'react';
import { may } from '../../lib/model/permissions.ts';
import type { Role } from '../../lib/model/person.ts';
import type { Result } from '../../lib/model/result.ts';
import { nextRung, overdue, queryStepStates } from '../../lib/queries/check-query-step.ts';
import type { ReadAnswer } from '../../lib/queries/fhir/read-response.ts';
import type { FhirChart } from '../../lib/queries/fhir/values.ts';
import { type AnswerPolicy, dueAfter } from '../../lib/queries/policy.ts';
import { queryDigest } from '../../lib/queries/query-digest.ts';
import type { QueryState } from '../../lib/queries/query-life.ts';
import type { QueryStepContent } from '../../lib/store/commands/queries.ts';
import type { SeenQuery } from '../../lib/store/views/queries.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { CopyText } from './copy-text.tsx';
import { ProviderLink } from './provider-link.tsx';
import { queryName, rungWords } from './query-words.ts';
import { ReadFhir } from './read-fhir.tsx';
import { RecordAnswer } from './record-answer.tsx';
import { SaveFhir } from './save-fhir.tsx';

interface Props {
  seen: SeenQuery;
  /** Null: not known here. */
  chart: FhirChart | null;
  role: Role;
  person: string;
  policy: AnswerPolicy;
  now: () => number;
  onStep: (content: QueryStepContent) => Promise<Result<null>>;
}

/** An answer out of a file: which reading of one it was, and after how many steps. */
interface Read {
  nth: number;
  after: number;
  value: ReadAnswer | null;
}

/** In which an EHR can have use of the query, or of its answer. */
const inEhr: readonly QueryState[] = ['sent', 'viewed', 'answered', 'closed'];

export function QuerySteps(props: Props) {
  const { seen, chart, role, person, policy, now, onStep } = props;
  const { life, query } = seen;
  const name = queryName(query);
  const [reason, setReason] = useState('');
  const [read, setRead] = useState<Read>({ nth: 0, after: 0, value: null });
  // Once the next person is asked, the answer read before is no more to be recorded.
  const asked = life.steps.findLastIndex(({ step }) => step === 'escalate');
  const answer = asked < read.after ? read.value : null;
  const can = (step: keyof typeof queryStepStates) =>
    queryStepStates[step].includes(life.state) && may(role, `query.${step}`);
  const rung = nextRung(life.rung);
  const due = overdue(life, now()) || life.answer?.class === 'irrelevant';
  const others = query.createdBy !== person && life.state === 'draft';
  const content = others ? queryDigest(query) : null;
  return (
    <div className="query-actions">
      {others && can('approve') && query.timing !== 'post-bill' && (
        <FormDialog name="Approve" of={name} onSubmit={() => onStep({ step: 'approve', content })}>
          <p>You have read the query as it stands and approve that it is sent.</p>
        </FormDialog>
      )}
      {others && can('approve-post-bill') && query.timing === 'post-bill' && (
        <FormDialog
          name="Approve after billing"
          of={name}
          onSubmit={() => onStep({ step: 'approve-post-bill', content })}
        >
          <p>The claim has gone out. You approve that the provider is asked all the same.</p>
        </FormDialog>
      )}
      {can('answer') && query.channel === 'written' && may(role, 'query.send') && (
        <ProviderLink of={{ encounterId: query.encounterId, queryId: seen.id }} name={name} />
      )}
      {can('answer') && chart && query.channel === 'written' && (
        <CopyText query={query} encounter={chart.encounter} name={name} />
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
        <FormDialog
          name="Escalate"
          of={name}
          onSubmit={() =>
            onStep({
              step: 'escalate',
              rung,
              reason: reason.trim(),
              dueAt: dueAfter(policy, policy.rungHours[rung], now()),
            })
          }
        >
          <p>
            It goes to the <strong>{rungWords[rung]}</strong>, who has {policy.rungHours[rung]} business
            hours.
          </p>
          <label className="field">
            <span>What to tell them</span>
            <input value={reason} maxLength={4000} onChange={(event) => setReason(event.target.value)} />
          </label>
        </FormDialog>
      )}
      {can('expire') && due && !rung && (
        <FormDialog
          name="Let expire"
          of={name}
          onSubmit={() => onStep({ step: 'expire', reason: reason.trim() })}
        >
          <ReasonField reason={reason} onChange={setReason} words="Why it is given up" />
        </FormDialog>
      )}
      {can('close') && life.answer?.class !== 'irrelevant' && (
        <CloseQuery {...props} name={name} first={answer?.documentation ?? ''} />
      )}
      {can('withdraw') && (query.createdBy === person || life.state !== 'draft') && (
        <FormDialog
          name="Withdraw"
          of={name}
          onSubmit={() => onStep({ step: 'withdraw', reason: reason.trim() })}
        >
          <ReasonField reason={reason} onChange={setReason} words="Why it is withdrawn" />
        </FormDialog>
      )}
    </div>
  );
}

function ReasonField(props: { reason: string; onChange: (reason: string) => void; words: string }) {
  return (
    <label className="field">
      <span>{props.words}</span>
      <input
        required
        pattern=".*\S.*"
        maxLength={4000}
        value={props.reason}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}

/** @param first documentation that the provider has named already. */
function CloseQuery({ seen, name, first, onStep }: Props & { name: string; first: string }) {
  const [documentation, setDocumentation] = useState(first);
  const [codesChanged, setCodesChanged] = useState(false);
  const needed = seen.life.answer?.class !== 'unable';
  return (
    <FormDialog
      name="Close"
      of={name}
      onSubmit={() => onStep({ step: 'close', documentation: documentation.trim(), codesChanged })}
    >
      <label className="field">
        <span>Note or addendum that now says it, with its date</span>
        <input
          required={needed}
          maxLength={400}
          placeholder="Addendum to discharge summary, 2 November"
          value={documentation}
          onChange={(event) => setDocumentation(event.target.value)}
        />
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={codesChanged}
          onChange={(event) => setCodesChanged(event.target.checked)}
        />{' '}
        Codes changed because of it
      </label>
    </FormDialog>
  );
}
