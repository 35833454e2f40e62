// A rationale to be kept: its words, by what it is found, and who is offered it.

import { useId, useState } from 'react';
import { type FindingCategory, findingCategory } from '../../lib/model/finding.ts';
import type { RationaleWords } from '../../lib/store/commands/rationales.ts';
import { Choice } from '../ui/choice.tsx';
import { PlainForm } from '../ui/form/plain-form.tsx';
import { categoryWords } from '../ui/words.ts';

interface Props {
  /** What stands in the fields at first. */
  start: RationaleWords;
  /** Of the button that keeps it. */
  action: string;
  onKeep: (words: RationaleWords) => void;
  onCancel: () => void;
}

const audiences = ['own', 'shared'] as const;
const audienceWords = { own: 'Mine alone', shared: 'Shared with all reviewers' };

export function RationaleForm({ start, action, onKeep, onCancel }: Props) {
  const [words, setWords] = useState(start);
  const reminder = useId();
  const set = (fields: Partial<RationaleWords>) => setWords((was) => ({ ...was, ...fields }));
  const submit = () => {
    const [title, text] = [words.title.trim(), words.text.trim()];
    if (title && text) onKeep({ ...words, title, text, citation: words.citation.trim() });
  };
  return (
    <PlainForm className="rationale-form" onSubmit={submit}>
      <label className="field">
        <span>Title, to find it by</span>
        <input
          value={words.title}
          required
          maxLength={80}
          autoComplete="off"
          data-title
          onChange={(event) => set({ title: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Words</span>
        <textarea
          rows={4}
          value={words.text}
          required
          maxLength={2000}
          aria-describedby={reminder}
          onChange={(event) => set({ text: event.target.value })}
        />
      </label>
      <p id={reminder} className="small quiet">
        Leave out all that points to a patient: names, numbers, dates, places.
      </p>
      <label className="field">
        <span>Citation</span>
        <input
          value={words.citation}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => set({ citation: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Offered first for</span>
        <select
          value={words.category ?? ''}
          onChange={(event) => set({ category: categoryOf(event.target.value) })}
        >
          <option value="">Any category</option>
          {findingCategory.options.map((option) => (
            <option key={option} value={option}>
              {categoryWords[option]}
            </option>
          ))}
        </select>
      </label>
      <Choice
        legend="Who is offered it"
        options={audiences}
        words={audienceWords}
        value={words.shared ? 'shared' : 'own'}
        onChange={(who) => set({ shared: who === 'shared' })}
      />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" className="button primary">
          {action}
        </button>
      </div>
    </PlainForm>
  );
}

const categoryOf = (value: string): FindingCategory | null =>
  value === '' ? null : findingCategory.parse(value);
