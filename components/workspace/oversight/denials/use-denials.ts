// A list of denials as the backend tells it, page after page as somebody reads on, with the figures of all of it.

import { useCallback, useEffect, useRef, useState } from 'react';
import { askOversight } from '../../../../lib/messaging/oversight-messages.ts';
import type { Denial } from '../../../../lib/model/oversight/denial.ts';
import type { DenialStep } from '../../../../lib/model/oversight/denial-step.ts';
import {
  type DenialFilters,
  type DenialOrder,
  type DenialsLook,
  type DenialsPage,
  denialsLook,
  denialsPage,
  type StepTold,
  stepTold,
} from '../../../../lib/model/oversight/denials-act.ts';
import { type Fault, ok, type Result } from '../../../../lib/model/result.ts';
import { afterSteps } from './after-steps.ts';

export interface Asked {
  filters: DenialFilters;
  order: DenialOrder;
  down: boolean;
}

const first = 100;
/** Rows of each further page: few enough to be there before they are scrolled to, many enough to reach the end soon. */
const further = 1000;

export const askPage = (
  { filters, order, down }: Asked,
  after: DenialsPage['next'],
  limit = first,
): Promise<Result<DenialsPage>> =>
  askOversight('denials', { act: 'list', filters, order, down, after, limit }, denialsPage);

export interface DenialList {
  /** Null before the first answer. */
  page: DenialsPage | null;
  look: DenialsLook | null;
  fault: Fault | null;
  load: () => Promise<void>;
  /** Loads on until there are so many rows. */
  need: (count: number) => void;
  /** Takes the step on each; what became of them stands in the list at once. */
  step: (of: readonly Denial[], step: DenialStep) => Promise<Result<StepTold>>;
}

export function useDenials(asked: Asked): DenialList {
  const [page, setPage] = useState<DenialsPage | null>(null);
  const [look, setLook] = useState<DenialsLook | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const key = JSON.stringify(asked);
  const latest = useRef(key);
  latest.current = key;
  /** Rows that somebody wants to see; one page is asked for at a time, as each says where the next begins. */
  const needed = useRef(0);
  const asking = useRef(false);
  const [{ newest, note }] = useState(afterSteps);
  /** Counts the lists that were begun: a page of an older one is no page of this. */
  const begun = useRef(0);
  const load = useCallback(async () => {
    const wanted: Asked = JSON.parse(key);
    const [told, figures] = await Promise.all([
      askPage(wanted, null),
      askOversight('denials', { act: 'look', filters: wanted.filters }, denialsLook),
    ]);
    // Somebody has asked for something else meanwhile.
    if (latest.current !== key) return;
    begun.current += 1;
    needed.current = 0;
    const bad = !told.ok ? told.error : !figures.ok ? figures.error : null;
    setFault(bad);
    if (told.ok) setPage({ ...told.value, rows: told.value.rows.map(newest) });
    if (figures.ok) setLook(figures.value);
  }, [key, newest]);
  useEffect(() => void load(), [load]);
  const need = async (count: number): Promise<void> => {
    needed.current = Math.max(needed.current, count);
    if (asking.current || !page) return;
    asking.current = true;
    const list = begun.current;
    let { next } = page;
    let loaded = page.rows.length;
    while (next && loaded < needed.current) {
      const told: Result<DenialsPage> = await askPage(asked, next, further);
      if (list !== begun.current) break;
      setFault(told.ok ? null : told.error);
      if (!told.ok) break;
      const rows = told.value.rows.map(newest);
      next = told.value.next;
      loaded += rows.length;
      const end = next;
      // What a step has changed meanwhile stays changed.
      setPage((before) => before && { next: end, rows: [...before.rows, ...rows] });
    }
    asking.current = false;
  };
  const step = async (of: readonly Denial[], taken: DenialStep): Promise<Result<StepTold>> => {
    const told = await askOversight(
      'denials',
      { act: 'step', of: of.map(({ id, steps }) => ({ id, steps })), step: taken },
      stepTold,
    );
    if (!told.ok) return told;
    for (const one of told.value.taken) note(one);
    // A row that no longer fits the filters stays in sight until the list is asked for again.
    setPage((before) => before && { ...before, rows: before.rows.map(newest) });
    return ok(told.value);
  };
  return { page, look, fault, load, need: (count) => void need(count), step };
}

/** Of a step on one denial: the fault where it was refused. */
export function oneTaken(told: Result<StepTold>): Result<null> {
  if (!told.ok) return told;
  const [refused] = told.value.refused;
  if (!refused) return ok(null);
  const { code, happened, action } = refused;
  return { ok: false, error: { code, happened, meaning: 'Nothing was changed.', action } };
}
