// How and when a query is asked.

import { type Query, queryFormat, queryTiming } from '../../lib/model/query.ts';
import { withFormat } from '../../lib/queries/change-format.ts';
import { formatWords, timingWords } from './query-words.ts';

interface Props {
  query: Query;
  onChange: (fields: Partial<Query>) => void;
}

export function FormatFields({ query, onChange }: Props) {
  return (
    <div className="finding-pair">
      <label className="field">
        <span>Format</span>
        <select
          data-field="format"
          value={query.format}
          onChange={(event) => onChange(withFormat(query, queryFormat.parse(event.target.value)))}
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
          onChange={(event) => onChange({ timing: queryTiming.parse(event.target.value) })}
        >
          {queryTiming.options.map((option) => (
            <option key={option} value={option}>
              {timingWords[option]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
