// The documents of a practice chart, one beneath the other.

import type { PracticeChart } from '../../lib/model/practice.ts';
import type { Documents } from './use-documents.ts';

interface Props {
  documents: PracticeChart['documents'];
  of: Documents;
}

export function DocumentFields({ documents, of }: Props) {
  return (
    <section className="practice-documents" aria-label="Documentation">
      <p className="small quiet">
        Select the passage that proves it, then press <kbd>E</kbd> here or in the worksheet. With the
        keyboard: Shift and the arrow keys.
      </p>
      {documents.map(({ title, author, signed, text }, index) => (
        <label key={title + signed} className="field">
          <span>
            <strong>{title}</strong> {author}, {signed}
          </span>
          <textarea
            ref={(field) => {
              of.fields.current[index] = field;
            }}
            readOnly
            rows={Math.min(28, Math.ceil(text.length / 64) + text.split('\n').length)}
            value={text}
            onSelect={() => of.selected(index)}
            onKeyDown={(event) => {
              if (event.key.toLowerCase() !== 'e' || event.ctrlKey || event.metaKey || event.altKey) return;
              event.preventDefault();
              of.ask();
            }}
          />
        </label>
      ))}
    </section>
  );
}
