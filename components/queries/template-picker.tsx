// What a query is begun with: one of the organisation's own templates, one that comes with Overread, or none.

import { useId } from 'react';
import type { Query } from '../../lib/model/query.ts';
import { isOffered } from '../../lib/queries/template-life.ts';
import {
  offeredTemplates,
  type SeenTemplate,
  type SeenTemplates,
  seenTemplate,
} from '../../lib/store/views/query-templates.ts';
import { withTopic } from './compose.ts';
import { standingWords, templateStateWords } from './template-words.ts';

export interface TemplateChoice {
  templates: SeenTemplates;
  who: (id: string | undefined) => string;
}

interface Props extends TemplateChoice {
  query: Query;
  now: number;
  onChange: (fields: Partial<Query>) => void;
}

export function TemplatePicker({ query, templates, who, now, onChange }: Props) {
  const hint = useId();
  const offered = offeredTemplates(templates);
  const begun =
    query.topic === 'own' ? undefined : seenTemplate(templates, query.topic, query.templateVersion);
  const current = offered.find(({ template }) => template.topic === query.topic);
  const begin = (topic: string) =>
    onChange(withTopic(query, topic, offered.find(({ template }) => template.topic === topic)?.template));
  const groups: [string, SeenTemplate[]][] = [
    ['Your organisation’s', offered.filter(({ madeBy }) => madeBy !== null)],
    ['Approved by your organisation', offered.filter(shippedIn('approved'))],
    ['Shipped with Overread', offered.filter(shippedIn('shipped'))],
  ];
  const stale = begun && current && current.template.version !== query.templateVersion;
  return (
    <div className="query-part">
      <label className="field">
        <span>Topic</span>
        <select
          data-field="topic"
          value={query.topic}
          aria-describedby={begun ? hint : undefined}
          onChange={(event) => begin(event.target.value)}
        >
          <option value="own">A question of my own</option>
          {!current && query.topic !== 'own' && (
            <option value={query.topic}>
              {begun
                ? `${begun.template.name} (${templateStateWords[begun.life.state].toLowerCase()})`
                : 'A template that is not known here'}
            </option>
          )}
          {groups.map(
            ([label, seen]) =>
              seen.length > 0 && (
                <optgroup key={label} label={label}>
                  {seen.map(({ template: { topic, name } }) => (
                    <option key={topic} value={topic}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ),
          )}
        </select>
      </label>
      {begun && (
        <p id={hint} className="small quiet" data-field="templateVersion">
          {standingWords(begun, who, now)}
          {stale && isOffered(current.life) && (
            <>
              {' '}
              <button type="button" className="link" onClick={() => begin(query.topic)}>
                Begin anew with version {current.template.version}
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}

const shippedIn =
  (state: SeenTemplate['life']['state']) =>
  ({ madeBy, life }: SeenTemplate): boolean =>
    madeBy === null && life.state === state;
