// What a query is about: a topic with the words of its template, or a question of one's own.

import { templates } from '../../lib/queries/all-templates.ts';

interface Props {
  topic: string;
  onChange: (topic: string) => void;
}

export function TopicField({ topic, onChange }: Props) {
  return (
    <label className="field">
      <span>Topic</span>
      <select data-field="topic" value={topic} onChange={(event) => onChange(event.target.value)}>
        <option value="own">A question of my own</option>
        {[...templates]
          .sort((a, b) => a.name.localeCompare(b.name))
          .map((one) => (
            <option key={one.topic} value={one.topic}>
              {one.name}
            </option>
          ))}
      </select>
    </label>
  );
}
