// A dialog in which an answer is noted: typed, or read from a file and looked at.

import { useState } from 'react';
import { oneOf } from '../../lib/model/one-of.ts';
import type { Query } from '../../lib/model/query.ts';
import type { QueryAnswer, ResponseClass } from '../../lib/model/query-step.ts';
import type { Result } from '../../lib/model/result.ts';
import { fittingClasses } from '../../lib/queries/answer-class.ts';
import type { QueryStepContent } from '../../lib/store/commands/queries.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { responseWords } from './query-words.ts';

interface Props {
  query: Query;
  /** What it begins with; must be keyed by it. */
  first: QueryAnswer | null;
  name: string;
  onStep: (content: QueryStepContent) => Promise<Result<null>>;
}

export function RecordAnswer({ query, first, name, onStep }: Props) {
  const [options, setOptions] = useState<string[]>(first?.options ?? []);
  const [text, setText] = useState(first?.text ?? '');
  const [provider, setProvider] = useState(first?.provider ?? query.recipient?.name ?? '');
  const [kind, setKind] = useState<ResponseClass | null>(first?.class ?? null);
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
            onChange={(event) => setKind(oneOf(classes, event.target.value) ?? null)}
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
