// The documents of a practice chart, one beneath the other.

import type { PracticeChart } from '../../lib/model/practice.ts';
import type { Documents } from './use-documents.ts';

interface Props {
  documents: PracticeChart['documents'];
  of: Documents;
}

const refuse = (event: Event): void => event.preventDefault();

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
              field?.addEventListener('beforeinput', refuse);
              return () => {
                of.fields.current[index] = null;
                field?.removeEventListener('beforeinput', refuse);
              };
            }}
            // A field that is read-only by itself has no caret in Chromium, and nothing to select from with the keyboard.
            aria-readonly="true"
            spellCheck={false}
            rows={Math.min(28, Math.ceil(text.length / 64) + text.split('\n').length)}
            defaultValue={text}
            onFocus={() => of.selected(index)}
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
