// Why a query is asked, its title and its question.

import { deficiency } from '../../lib/model/gap.ts';
import type { Query } from '../../lib/model/query.ts';

import { DeficiencyOptions } from './deficiency-options.tsx';

interface Props {
  query: Query;
  onChange: (fields: Partial<Query>) => void;
}

export function WordingFields({ query, onChange }: Props) {
  return (
    <>
      <div className="finding-pair">
        <label className="field">
          <span>Reason</span>
          <select
            data-field="reason"
            value={query.reason ?? ''}
            onChange={(event) => onChange({ reason: deficiency.parse(event.target.value) })}
          >
            <DeficiencyOptions />
          </select>
        </label>
        <label className="field">
          <span>Title</span>
          <input
            data-field="title"
            value={query.title}
            maxLength={160}
            onChange={(event) => onChange({ title: event.target.value })}
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
          onChange={(event) => onChange({ question: event.target.value })}
        />
      </label>
    </>
  );
}
