// The steps that may follow in the life of a query that was sent: reminded, answered, escalated, closed, withdrawn.

import { useState } from 'react';
import { may } from '../../lib/model/permissions.ts';
import type { Role } from '../../lib/model/person.ts';
import type { LadderRung, ResponseClass } from '../../lib/model/query-step.ts';
import type { Result } from '../../lib/model/result.ts';
import { fittingClasses } from '../../lib/queries/answer-class.ts';
import { addBusinessHours } from '../../lib/queries/business-hours.ts';
import { nextRung, overdue, queryStepStates } from '../../lib/queries/check-query-step.ts';
import type { AnswerPolicy } from '../../lib/queries/policy.ts';
import { queryDigest } from '../../lib/queries/query-digest.ts';
import type { QueryStepContent } from '../../lib/store/commands/queries.ts';
import type { SeenQuery } from '../../lib/store/views/queries.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { ProviderLink } from './provider-link.tsx';
import { queryName, responseWords, rungWords } from './query-words.ts';

interface Props {
  seen: SeenQuery;
  role: Role;
  person: string;
  policy: AnswerPolicy;
  now: () => number;
  onStep: (content: QueryStepContent) => Promise<Result<null>>;
}

export function QuerySteps(props: Props) {
  const { seen, role, person, policy, now, onStep } = props;
  const { life, query } = seen;
  const name = queryName(query);
  const [reason, setReason] = useState('');
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
      {can('answer') && <RecordAnswer {...props} name={name} />}
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
            onStep({ step: 'escalate', rung, reason: reason.trim(), dueAt: rungDue(policy, rung, now()) })
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
      {can('close') && life.answer?.class !== 'irrelevant' && <CloseQuery {...props} name={name} />}
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

/** A calendar on which nobody ever works has no later moment; the hours then run by the clock. */
const rungDue = (policy: AnswerPolicy, rung: LadderRung, now: number): number =>
  addBusinessHours(now, policy.rungHours[rung], policy.calendar) ?? now + policy.rungHours[rung] * 3_600_000;

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

function RecordAnswer({ seen, name, onStep }: Props & { name: string }) {
  const { query } = seen;
  const [options, setOptions] = useState<string[]>([]);
  const [text, setText] = useState('');
  const [provider, setProvider] = useState(query.recipient?.name ?? '');
  const [kind, setKind] = useState<ResponseClass | null>(null);
  const classes = fittingClasses(query, options);
  const chosen = classes.length === 1 ? classes[0]! : kind && classes.includes(kind) ? kind : null;
  return (
    <FormDialog
      name="Record the answer"
      of={name}
      onSubmit={() =>
        onStep({
          step: 'answer',
          answer: { class: chosen ?? classes[0]!, options, text: text.trim(), provider: provider.trim() },
        })
      }
    >
      {query.options.length > 0 && (
        <fieldset className="query-part">
          <legend>What the provider chose</legend>
          {query.options.map(({ id, text: words }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={options.includes(id)}
                onChange={() =>
                  setOptions(options.includes(id) ? options.filter((one) => one !== id) : [...options, id])
                }
              />{' '}
              {words}
            </label>
          ))}
        </fieldset>
      )}
      <label className="field">
        <span>In the provider’s words</span>
        <textarea rows={3} maxLength={4000} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {classes.length > 1 && (
        <label className="field">
          <span>What kind of answer it is</span>
          <select
            required
            value={chosen ?? ''}
            onChange={(event) => setKind(event.target.value as ResponseClass)}
          >
            <option value="" disabled>
              Choose…
            </option>
            {classes.map((one) => (
              <option key={one} value={one}>
                {responseWords[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        <span>Who answered</span>
        <input
          required
          pattern=".*\S.*"
          maxLength={200}
          value={provider}
          onChange={(event) => setProvider(event.target.value)}
        />
      </label>
    </FormDialog>
  );
}

function CloseQuery({ seen, name, onStep }: Props & { name: string }) {
  const [documentation, setDocumentation] = useState('');
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
