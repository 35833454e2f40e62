// A field for a code in which one can also say in words what is meant: what is found stands beneath it.

import { type HTMLAttributes, type KeyboardEvent, type Ref, useId, useRef } from 'react';
import type { CodeSystem } from '../../lib/model/code-line.ts';
import { typedCodes } from '../../lib/model/code-shape.ts';
import type { OwnCode } from '../../lib/store/own-codes.ts';
import { ComboboxInput, useCombobox } from '../ui/combobox.tsx';
import { CodeList } from './code-list.tsx';
import { isLikeCode, useCodeSearch } from './use-code-search.ts';

interface Props extends Pick<HTMLAttributes<HTMLInputElement>, 'aria-describedby'> {
  label: string;
  text: string;
  onText: (text: string) => void;
  /** A code was chosen from the list. */
  onTake: (code: OwnCode) => void;
  /** A key that is not the list's. */
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  onBlur?: () => void;
  /** Of the line that the code stands for. */
  system: CodeSystem | null;
  input?: Ref<HTMLInputElement>;
  wrong: boolean;
  closed?: boolean;
  required?: boolean;
  /** Marks the field that takes the focus when its form opens. */
  first?: boolean;
}

export function CodeSearch(props: Props) {
  const { label, text, onText, onTake, onKeyDown, onBlur, system, closed, first } = props;
  const id = useId();
  const search = useCodeSearch({ text, onText, onTake, system });
  const asking = useRef(false);
  const { at: codes, options, active } = search;
  const option = options[active];
  const box = useCombobox({ id, open: search.listed, text, onText: search.type, active });
  /** The code that a question is about: the one chosen in the list, else the one that is typed. */
  const meant = option?.of === 'code' ? option : option ? null : typedCodes(text, system)[0];
  const about = () => {
    if (!codes || !meant) return;
    asking.current = true;
    const over = () => {
      asking.current = false;
    };
    const onUse = (code: OwnCode) => {
      over();
      search.close();
      onTake(code);
    };
    codes.about({ system: meant.system, code: meant.code, onUse, onClose: over });
  };
  return (
    <div className="field code-search">
      <label className="legend" htmlFor={id}>
        {label}
      </label>
      <ComboboxInput
        of={box}
        ref={props.input}
        className={isLikeCode(text) ? 'code' : undefined}
        maxLength={80}
        spellCheck={false}
        disabled={closed}
        required={props.required}
        data-first={first ? true : undefined}
        aria-invalid={props.wrong}
        aria-describedby={props['aria-describedby']}
        onBlur={() => {
          // Looking at a code is not leaving the field.
          if (asking.current) return;
          search.leave();
          if (!search.opened) onBlur?.();
        }}
        onKeyDown={(event) => {
          if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'i') {
            event.preventDefault();
            about();
          } else if (!search.onKey(event)) onKeyDown?.(event);
        }}
      />
      {search.listed && <CodeList of={box} search={search} about={meant ? about : null} />}
    </div>
  );
}
