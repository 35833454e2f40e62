// Writing a query: what the record says, the question, the answers offered, whom it goes to, checked with each stroke.

import { useMemo, useRef } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { Breach } from '../../lib/queries/breach.ts';
import { checkQuery } from '../../lib/queries/check-query.ts';
import type { AnswerPolicy } from '../../lib/queries/policy.ts';
import { seenTemplate } from '../../lib/store/views/query-templates.ts';
import { useEvidenceRequest } from '../panel/use-evidence-request.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { CheckList } from './check-list.tsx';
import { indicatorFrom, indicatorOf, typedIndicator, withIndicators } from './compose.ts';
import { FormatFields } from './format-fields.tsx';
import { FoundIndicators } from './found-indicators.tsx';
import { goToBreach } from './go-to-breach.ts';
import { IndicatorFields } from './indicator-fields.tsx';
import { OptionFields } from './option-fields.tsx';
import { PeopleFields } from './people-fields.tsx';
import { PlaceholderFields } from './placeholder-fields.tsx';
import { type TemplateChoice, TemplatePicker } from './template-picker.tsx';
import type { Draft } from './use-draft.ts';
import { useMends } from './use-mends.ts';
import { VerbalFields } from './verbal-fields.tsx';
import { WordingFields } from './wording-fields.tsx';
import { YesNoFields } from './yes-no-fields.tsx';

interface Props extends TemplateChoice {
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

export function QueryComposer(props: Props) {
  const { draft, chart, tab, policy, templates, who, now, newId, onTake, children } = props;
  const { query, change, fault } = draft;
  const form = useRef<HTMLDivElement>(null);
  const checked = useMemo(
    () => ({ query, policy, templateSteps: templates.steps, now: now() }),
    [query, policy, templates, now],
  );
  const breaches = useMemo(() => checkQuery(checked), [checked]);
  const mends = useMends(checked, breaches, change);
  const { provider, coder } = chart.fields;
  const take = async () => {
    const taken = await onTake();
    if (taken?.kind === 'quote') change({ indicators: [...query.indicators, indicatorOf(taken, provider)] });
  };
  useEvidenceRequest(tab, () => void take());
  return (
    <div className="query-composer" ref={form}>
      <TemplatePicker query={query} templates={templates} who={who} now={now()} onChange={change} />
      <IndicatorFields
        indicators={query.indicators}
        onChange={(indicators) => change(withIndicators(query, indicators))}
        onTake={() => void take()}
        onType={() => change({ indicators: [...query.indicators, typedIndicator(newId())] })}
      />
      <FoundIndicators
        tab={tab}
        chart={chart}
        query={query}
        cites={seenTemplate(templates, query.topic, query.templateVersion)?.template.cites}
        onAdd={(found) =>
          change({ indicators: [...query.indicators, indicatorFrom(newId(), found, provider)] })
        }
      />
      <WordingFields query={query} onChange={change} />
      <PlaceholderFields key={query.topic} query={query} onChange={change} />
      <FormatFields query={query} onChange={change} />
      {query.format === 'yes-no' && <YesNoFields query={query} onChange={change} />}
      {query.format !== 'open' && (
        <OptionFields
          options={query.options}
          indicators={query.indicators}
          onChange={(options) => change({ options })}
          newId={newId}
        />
      )}
      <PeopleFields query={query} coder={coder} onChange={change} />
      <VerbalFields query={query} now={now} onChange={change} />
      <CheckList
        query={query}
        breaches={breaches}
        mends={mends}
        onGo={(breach) => goToBreach(form.current, query, breach)}
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
