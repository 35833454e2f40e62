// Writing a query: what the record says, the question, the answers offered, whom it goes to, checked with each stroke.

import { useRef, useState } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import { deficiency } from '../../lib/model/gap.ts';
import { type Indicator, type Query, queryFormat, queryTiming } from '../../lib/model/query.ts';
import { templates } from '../../lib/queries/all-templates.ts';
import type { Breach } from '../../lib/queries/breach.ts';
import { checkQuery } from '../../lib/queries/check-query.ts';
import { fillPlaceholders, placeholdersOf } from '../../lib/queries/placeholders.ts';
import type { AnswerPolicy } from '../../lib/queries/policy.ts';
import { deficiencyWords } from '../../lib/reports/query-words.ts';
import { useEvidenceRequest } from '../panel/use-evidence-request.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { CheckList } from './check-list.tsx';
import { indicatorFrom, indicatorOf, typedIndicator, withFormat, withTopic } from './compose.ts';
import { FoundIndicators } from './found-indicators.tsx';
import { IndicatorFields } from './indicator-fields.tsx';
import { OptionFields } from './option-fields.tsx';
import { PeopleFields } from './people-fields.tsx';
import { formatWords, timingWords } from './query-words.ts';
import type { Draft } from './use-draft.ts';
import { VerbalFields } from './verbal-fields.tsx';
import { YesNoFields } from './yes-no-fields.tsx';

interface Props {
  draft: Draft;
  chart: ChartSnapshot;
  tab: number | null;
  policy: AnswerPolicy;
  now: () => number;
  newId: () => string;
  onTake: () => Promise<Evidence | null>;
  /** What comes below: the ways to send it. */
  children: (breaches: readonly Breach[]) => React.ReactNode;
}

export function QueryComposer({ draft, chart, tab, policy, now, newId, onTake, children }: Props) {
  const { query, change, fault } = draft;
  const form = useRef<HTMLDivElement>(null);
  const breaches = checkQuery({ query, policy, now: now() });
  const take = async () => {
    const taken = await onTake();
    if (taken?.kind === 'quote')
      change({ indicators: [...query.indicators, indicatorOf(taken, chart.fields.provider)] });
  };
  useEvidenceRequest(tab, () => void take());
  const go = ({ field, part }: Breach) => {
    const parts = { indicators: '.indicator-list', options: '.option-list' } as Record<string, string>;
    const at = query[field] && Array.isArray(query[field]) ? (query[field] as { id?: string }[]) : [];
    const n = at.findIndex(({ id }) => id === part);
    const within = parts[field];
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    const target = within
      ? (find(`${within} > li:nth-child(${n + 1})`) ?? find(`${within} + .query-actions`))
      : find(`[data-field="${field}"]`);
    const fields = 'input, select, textarea, button';
    (target?.matches(fields) ? target : target?.querySelector<HTMLElement>(fields))?.focus();
  };
  return (
    <div className="query-composer" ref={form}>
      <label className="field">
        <span>Topic</span>
        <select
          data-field="topic"
          value={query.topic}
          onChange={(event) => change(withTopic(query, event.target.value))}
        >
          <option value="own">A question of my own</option>
          {[...templates]
            .sort((a, b) => a.name.localeCompare(b.name))
            .map(({ topic, name }) => (
              <option key={topic} value={topic}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <IndicatorFields
        indicators={query.indicators}
        onChange={(indicators) => change({ indicators, options: supported(query, indicators) })}
        onTake={() => void take()}
        onType={() => change({ indicators: [...query.indicators, typedIndicator(newId())] })}
      />
      <FoundIndicators
        tab={tab}
        chart={chart}
        query={query}
        onAdd={(found) =>
          change({
            indicators: [...query.indicators, indicatorFrom(newId(), found, chart.fields.provider)],
          })
        }
      />
      <div className="finding-pair">
        <label className="field">
          <span>Reason</span>
          <select
            data-field="reason"
            value={query.reason ?? ''}
            onChange={(event) => change({ reason: deficiency.parse(event.target.value) })}
          >
            <option value="" disabled>
              Choose…
            </option>
            {deficiency.options.map((option) => (
              <option key={option} value={option}>
                {deficiencyWords[option]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>Title</span>
          <input
            data-field="title"
            value={query.title}
            maxLength={160}
            onChange={(event) => change({ title: event.target.value })}
          />
        </label>
      </div>
      <label className="field">
        <span>Question</span>
        <textarea
          data-field="question"
          rows={4}
          maxLength={4000}
          value={query.question}
          onChange={(event) => change({ question: event.target.value })}
        />
      </label>
      <Placeholders
        key={query.topic}
        query={query}
        onFill={(words) => change(fillPlaceholders(query, words))}
      />
      <div className="finding-pair">
        <label className="field">
          <span>Format</span>
          <select
            data-field="format"
            value={query.format}
            onChange={(event) => change(withFormat(query, queryFormat.parse(event.target.value)))}
          >
            {queryFormat.options.map((option) => (
              <option key={option} value={option}>
                {formatWords[option]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>When</span>
          <select
            data-field="timing"
            value={query.timing}
            onChange={(event) => change({ timing: queryTiming.parse(event.target.value) })}
          >
            {queryTiming.options.map((option) => (
              <option key={option} value={option}>
                {timingWords[option]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {query.format === 'yes-no' && <YesNoFields query={query} onChange={change} />}
      {query.format !== 'open' && (
        <OptionFields
          options={query.options}
          indicators={query.indicators}
          onChange={(options) => change({ options })}
          newId={newId}
        />
      )}
      <PeopleFields query={query} coder={chart.fields.coder} onChange={change} />
      <VerbalFields query={query} now={now} onChange={change} />
      <CheckList
        query={query}
        breaches={breaches}
        onGo={go}
        onJustify={(rule, reason) =>
          change({
            justifications: [
              ...query.justifications.filter((given) => given.rule !== rule),
              { rule, reason },
            ],
          })
        }
      />
      {fault && <FaultNotice fault={fault} />}
      {children(breaches)}
    </div>
  );
}

/** What is no indicator any more supports nothing. */
const supported = (query: Query, indicators: readonly Indicator[]): Query['options'] => {
  const there = new Set(indicators.map(({ id }) => id));
  return query.options.map((one) => ({
    ...one,
    supportedBy: one.supportedBy.filter((id) => there.has(id)),
    documentedIn: one.documentedIn && there.has(one.documentedIn) ? one.documentedIn : null,
  }));
};

function Placeholders({ query, onFill }: { query: Query; onFill: (words: Record<string, string>) => void }) {
  const [words, setWords] = useState<Record<string, string>>({});
  const open = placeholdersOf(query);
  if (open.length === 0) return null;
  return (
    <div className="query-part">
      {open.map((name) => (
        <label key={name} className="field">
          <span>In the words of the record: {name}</span>
          <input
            value={words[name] ?? ''}
            maxLength={200}
            onChange={(event) => setWords({ ...words, [name]: event.target.value })}
            onBlur={() => onFill(words)}
            onKeyDown={(event) => event.key === 'Enter' && onFill(words)}
          />
        </label>
      ))}
    </div>
  );
}
