// The list beneath a field for a code. It opens to the side on which there is room, and nothing around it moves.

import { type MouseEvent, useLayoutEffect, useRef, useState } from 'react';
import { ComboboxChoice, ComboboxChoices, type ComboboxState } from '../ui/combobox.tsx';
import { Icon } from '../ui/icon.tsx';
import { codeWords } from './code-words.ts';
import type { SearchOption } from './search-options.ts';
import type { CodeSearchState } from './use-code-search.ts';

interface Props {
  of: ComboboxState;
  search: CodeSearchState;
  /** Shows what is known of the chosen code; null where none is chosen. */
  about: (() => void) | null;
}

/** What a list of a few codes takes. */
const enough = 240;
const most = 380;

/** The focus stays in the field, or the list would close before the press is done. */
const stay = { onMouseDown: (event: MouseEvent) => event.preventDefault() };

export function CodeList({ of, search, about }: Props) {
  const { id } = of;
  const { options, opened, asks } = search;
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ above: false, room: most });
  useLayoutEffect(() => {
    const field = document.getElementById(id)?.getBoundingClientRect();
    const within = list.current?.closest('dialog, .panel-body')?.getBoundingClientRect();
    if (!field) return;
    const below = Math.min(within?.bottom ?? innerHeight, innerHeight) - field.bottom;
    const above = field.top - Math.max(within?.top ?? 0, 0);
    const upwards = below < enough && above > below;
    setPlace({ above: upwards, room: Math.max(160, Math.min(most, (upwards ? above : below) - 12)) });
  }, [id]);
  const name = opened ? `${asks}, under ${codeWords(opened)}` : 'Codes found';
  return (
    <div
      ref={list}
      className={place.above ? 'code-list above' : 'code-list'}
      style={{ maxHeight: place.room }}
      {...stay}
    >
      {opened && (
        <p className="code-list-head small">
          <button type="button" tabIndex={-1} className="button bare" onClick={search.back}>
            <Icon name="back" /> <kbd>Esc</kbd>
          </button>{' '}
          <span>
            <strong>{asks}</strong> under <span className="code">{codeWords(opened)}</span>
            {opened.said.length > 0 && ` › ${opened.said.join(' › ')}`}
          </span>
        </p>
      )}
      <ComboboxChoices of={of} label={name} className="code-options">
        {options.map((option, n) => (
          <ComboboxChoice
            key={option.of === 'code' ? `${option.system} ${option.code}` : option.piece.piece}
            of={of}
            at={n}
            className="code-option"
            tone={option.of === 'code' ? option.tone : undefined}
            onChoose={() => search.choose(option)}
          >
            <OptionWords option={option} />
          </ComboboxChoice>
        ))}
      </ComboboxChoices>
      <p className="code-list-foot small quiet">
        <span role="status">{footWords(search)}</span>
        {about && (
          <button type="button" tabIndex={-1} className="button bare" onClick={about}>
            About <kbd>Ctrl I</kbd>
          </button>
        )}
      </p>
    </div>
  );
}

function OptionWords({ option }: { option: SearchOption }) {
  if (option.of === 'piece')
    return (
      <span className="code-option-piece">
        <span>{option.label}</span>{' '}
        <span className={option.piece.only ? 'code' : 'small quiet'}>{option.words}</span>
      </span>
    );
  return (
    <>
      <span className="code-option-head">
        <span className="code">{option.code}</span> <span className="small quiet">{option.system}</span>{' '}
        {option.mark && <span className="chip">{option.mark}</span>}{' '}
        <span className="small code-validity">{option.words}</span>
      </span>{' '}
      <span className="code-option-title">{option.title}</span>
    </>
  );
}

function footWords({ options, active, opened, listsOwn, isCode }: CodeSearchState): string {
  const count = `${options.length} ${options.length === 1 ? 'choice' : 'choices'}`;
  if (options.length > 0) return isCode && active < 0 ? `${count}. Enter takes what is typed.` : `${count}.`;
  if (listsOwn) return 'No codes of yours yet: those you take are listed here.';
  if (isCode && !opened) return 'No table at hand has this. Enter takes it as it is typed.';
  return opened ? 'No such choice.' : 'No code found at hand.';
}
