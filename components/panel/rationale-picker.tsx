// Putting a kept rationale in by a few keys: typed words find it, arrows choose it, Enter takes it.

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { FindingCategory } from '../../lib/model/finding.ts';
import type { OfferedRationale } from '../../lib/store/views/rationales.ts';
import { ComboboxChoice, ComboboxChoices, ComboboxInput, useCombobox } from '../ui/combobox.tsx';
import { categoryWords } from '../ui/words.ts';
import { rationaleSearch } from './rationale-search.ts';

interface Props {
  all: readonly OfferedRationale[];
  category: FindingCategory | null;
  onTake: (rationale: OfferedRationale) => void;
  /** Closed by a key: the focus goes back to the rationale. */
  onClose: () => void;
  /** The focus went elsewhere. */
  onLeave: () => void;
}

export function RationalePicker({ all, category, onTake, onClose, onLeave }: Props) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const found = rationaleSearch(all, typed, category);
  const active = Math.min(at, found.length - 1);
  const type = (text: string) => {
    setTyped(text);
    setAt(0);
  };
  const box = useCombobox({ id, open: true, text: typed, onText: type, active });
  useEffect(() => input.current?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: found.length - 1,
    };
    const to = moves[event.key];
    const chosen = found[active];
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && chosen) onTake(chosen);
    else if (to !== undefined && found.length > 0) setAt((to + found.length) % found.length);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    // Escape would leave the finding too.
    event.stopPropagation();
  };
  return (
    <div className="rationale-picker">
      <div className="field">
        <label htmlFor={id}>Find a rationale</label>
        <ComboboxInput of={box} ref={input} maxLength={80} onKeyDown={onKey} onBlur={onLeave} />
      </div>
      <ComboboxChoices of={box} className="rationale-options" label="Rationales">
        {found.map((rationale, n) => (
          <ComboboxChoice
            key={rationale.id}
            of={box}
            at={n}
            className="rationale-option"
            onChoose={() => onTake(rationale)}
          >
            <strong>{rationale.title}</strong> <span className="chip">{ownerWords(rationale)}</span>
            <span className="rationale-text">{rationale.text}</span>
            <span className="small quiet">
              {[rationale.category && categoryWords[rationale.category], rationale.citation]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </ComboboxChoice>
        ))}
      </ComboboxChoices>
      <p className="small quiet" role="status">
        {all.length === 0
          ? 'No rationale is kept yet. Write one and choose “Keep as a rationale”.'
          : `${found.length} of ${all.length}. Enter puts it in, Esc closes.`}
      </p>
    </div>
  );
}

/** Whose it is, and who is offered it. */
export const ownerWords = ({ own, shared }: OfferedRationale): string =>
  own ? (shared ? 'yours, shared' : 'yours alone') : 'shared by a colleague';
