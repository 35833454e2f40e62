// The keys of a spot check, the same letters as in the worksheet; a number chooses among the categories.

import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { OwnCode } from '../../lib/store/own-codes.ts';
import { codeOfRow } from '../panel/code-of-row.ts';
import type { LineVerdict } from '../panel/line-row.tsx';
import { aroundKey } from '../ui/around-key.ts';
import { likelyCategories } from './likely-categories.ts';
import type { SpotCheckActions } from './use-spot-check.ts';

const verdicts: Record<string, LineVerdict> = {
  a: 'agree',
  r: 'revise',
  d: 'delete',
  t: 'attribute',
  q: 'resequence',
};

/** @param add the field in which an omitted code is typed. @param about shows what is known of a code. */
export function useSpotKeys(
  check: SpotCheckActions,
  add: RefObject<HTMLInputElement | null>,
  about: ((code: OwnCode) => void) | undefined,
): void {
  const latest = useRef({ check, about });
  latest.current = { check, about };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (aroundKey(event, 'input, select, textarea, dialog')) return;
      const act = actionOf(event, latest.current.check, add, latest.current.about);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [add]);
}

function actionOf(
  event: KeyboardEvent,
  check: SpotCheckActions,
  add: RefObject<HTMLInputElement | null>,
  about: ((code: OwnCode) => void) | undefined,
): (() => void) | null {
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && key === 'z') return check.undo;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (key === 'arrowdown' || key === 'j') return () => check.step(1);
  if (key === 'arrowup' || key === 'k') return () => check.step(-1);
  if (key === '+') return () => add.current?.focus();
  if (key === 'a' && event.shiftKey) return check.agreeWithRest;
  const row = check.current();
  if (!row) return null;
  const code = codeOfRow(row);
  if (key === 'i' && code && about) return () => about(code);
  if (key === 'escape') return () => check.fold(row);
  if (key === 'backspace' || key === 'delete') return () => check.clear(row);
  const verdict = verdicts[key];
  if (verdict) return () => check.verdict(row, verdict);
  const given = row.verdict?.disposition;
  if (check.open !== row || !row.finding || !given || given === 'agree') return null;
  const system = row.line?.system ?? row.verdict?.auditor?.system ?? null;
  const category = likelyCategories(given, system)[Number(key) - 1];
  return category ? () => check.category(row, category) : null;
}
