// What a field for a code does with keys: it looks for what is typed, walks through what is found, and goes down under a
// heading. A code typed whole is taken as it stands by Enter, as if nothing had been looked for.

import { type KeyboardEvent, useState } from 'react';
import { afterPiece } from '../../lib/codes/search/code-steps.ts';
import { systemOf } from '../../lib/codes/search/search-sets.ts';
import type { CodeSystem } from '../../lib/model/code-line.ts';
import { typedCodes } from '../../lib/model/code-shape.ts';
import type { OwnCode } from '../../lib/store/own-codes.ts';
import { useChartCodes } from './chart-codes.ts';
import {
  foundOptions,
  type Opened,
  openedOptions,
  openHeading,
  ownOptions,
  type SearchOption,
} from './search-options.ts';

interface Asked {
  text: string;
  onText: (text: string) => void;
  onTake: (code: OwnCode) => void;
  system: CodeSystem | null;
}

/** Whether a text is a code, or the beginning of one, and no words. */
export const isLikeCode = (text: string): boolean =>
  /^\s*(?:[a-z]?\d[\w.]*)?\s*$/i.test(text) || typedCodes(text, null).length > 0;

export function useCodeSearch({ text, onText, onTake, system }: Asked) {
  const codes = useChartCodes();
  const [listed, setListed] = useState<'no' | 'found' | 'own'>('no');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [moved, setMoved] = useState<number | null>(null);

  const { asks, options } = shownOptions();
  // Words have no other meaning than what they find; a code that is typed is the code.
  const first = options[0];
  const offersFirst =
    opened !== null ||
    (listed === 'found' && !isLikeCode(text) && !(first?.of === 'code' && first.tone === 'gone'));
  const active = options.length === 0 ? -1 : Math.min(moved ?? (offersFirst ? 0 : -1), options.length - 1);

  function shownOptions(): { asks: string | null; options: SearchOption[] } {
    if (!codes || listed === 'no') return { asks: null, options: [] };
    if (opened) return openedOptions(codes, opened, text);
    if (listed === 'own') return { asks: null, options: ownOptions(codes, system) };
    return { asks: null, options: foundOptions(codes, text, system) };
  }
  /** The field was left: what was typed to choose among pieces is no code. */
  const leave = () => {
    if (opened) onText(opened.typed);
    close();
  };
  const close = () => {
    setListed('no');
    setOpened(null);
    setMoved(null);
  };
  const open = (to: Opened | null, typed: string) => {
    setOpened(to);
    setMoved(null);
    onText(typed);
  };
  const take = (code: OwnCode) => {
    close();
    onTake(code);
  };
  const choose = (option: SearchOption) => {
    if (!codes) return;
    if (option.of === 'code') {
      if (!option.opens) return take({ system: option.system, code: option.code });
      // Under a heading under a heading, the way back is to what was typed first.
      return open(openHeading(codes, option, opened?.typed ?? text), '');
    }
    const only = openedCode(option);
    if (only) return take(only);
    if (!opened) return;
    const { heading, choices } = afterPiece(opened.set.index, opened.heading, opened.choices, option.piece);
    open({ ...opened, heading, choices, said: [...opened.said, option.label] }, '');
  };
  const openedCode = ({ words, piece }: Extract<SearchOption, { of: 'piece' }>): OwnCode | null =>
    piece.only && opened ? { system: systemOf(opened.set.kind), code: words } : null;
  const back = () => open(null, opened?.typed ?? '');

  const type = (typed: string) => {
    setMoved(null);
    setListed(typed.trim() === '' && !opened ? 'no' : opened ? listed : 'found');
    onText(typed);
  };
  /** True when the key was the list's, and the field has nothing to do with it. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (!codes || event.nativeEvent.isComposing) return false;
    const last = options.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: active === last ? 0 : active + 1,
      // From the first back to what is typed.
      ArrowUp: active < 0 ? last : active - 1,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (listed === 'no') {
      if (event.key !== 'ArrowDown' || event.altKey) return false;
      setListed(text.trim() === '' ? 'own' : 'found');
      setMoved(0);
    } else if (event.key === 'Escape') opened ? back() : close();
    else if (event.key === 'Backspace' && opened && text === '') back();
    else if (event.key === 'Enter' && options[active]) choose(options[active]);
    else if (to !== undefined && options.length > 0) setMoved(to);
    else if (event.key !== 'Enter') return false;
    else if (!opened || (options.length === 0 && typedCodes(text, null).length > 0)) {
      // What is typed is taken; under a heading too, where it is a whole code of another place.
      close();
      return false;
    }
    event.preventDefault();
    // Escape would leave the finding too.
    event.stopPropagation();
    return true;
  };
  return {
    at: codes,
    listed: listed !== 'no',
    listsOwn: listed === 'own' && !opened,
    isCode: isLikeCode(text),
    asks,
    options,
    opened,
    active,
    choose,
    back,
    close,
    leave,
    type,
    onKey,
  };
}

export type CodeSearchState = ReturnType<typeof useCodeSearch>;
