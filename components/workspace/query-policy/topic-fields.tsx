// Which topics a second person reads before a query is sent.

import { templates } from '../../../lib/queries/all-templates.ts';
import { complicationTopics } from '../../../lib/queries/compliance/complication.ts';
import type { PartProps } from './policy-parts.ts';
import { alwaysRead, topicWords } from './policy-words.ts';

export function TopicFields({ form: { topics }, onChange }: PartProps) {
  // What another version or the organisation itself has named stays, and can be taken out.
  const known = [...new Set([...templates.map(({ topic }) => topic), ...topics])]
    .filter((topic) => !complicationTopics.includes(topic))
    .sort((a, b) => topicWords(a).localeCompare(topicWords(b)));
  return (
    <fieldset className="query-part">
      <legend>Read by a second person before sending</legend>
      <p className="quiet">Always: {alwaysRead.join(', ')}, and every query after billing. Besides these:</p>
      <div className="policy-topics">
        {known.map((topic) => (
          <label key={topic} className="check">
            <input
              type="checkbox"
              checked={topics.includes(topic)}
              onChange={(event) =>
                onChange({
                  topics: event.target.checked ? [...topics, topic] : topics.filter((one) => one !== topic),
                })
              }
            />{' '}
            {topicWords(topic)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
