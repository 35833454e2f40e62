// The form for a code the vendor omitted.

import { type FormEvent, type Ref, useState } from 'react';

interface Props {
  input: Ref<HTMLInputElement>;
  /** Takes the text; answers with what is wrong with it, or null when it was added. */
  onAdd: (text: string) => string | null;
  onLeave: () => void;
}

export function AddCode({ input, onAdd, onLeave }: Props) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const answer = text.trim() === '' ? 'Type the code first.' : onAdd(text);
    setWrong(answer);
    if (answer === null) setText('');
  };
  return (
    <form className="add-code" onSubmit={submit}>
      <label className="field">
        <span>Code the vendor omitted</span>
        <input
          ref={input}
          className="code"
          value={text}
          maxLength={12}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong !== null}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onLeave()}
        />
      </label>
      <button type="submit" className="button" title="Add an omitted code (+)">
        Add code
      </button>
      {wrong && (
        <span className="small line-missing" role="alert">
          {wrong}
        </span>
      )}
    </form>
  );
}
