// Where a finding that has just been opened begins: wholly in sight if it fits, the focus on what it asks first.

import { useEffect, useRef } from 'react';

/** @param fresh whether the focus is to move; looked at once, when the editor opens. */
export function useFirstField(fresh: boolean) {
  const form = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves once, when the editor opens
  useEffect(() => {
    if (!fresh) return;
    showWhole(form.current?.closest('.line'));
    const asked = form.current?.querySelector<HTMLElement>('[data-first]');
    asked?.focus({ preventScroll: true });
    // What stands there is nearly always replaced as a whole.
    if (asked instanceof HTMLInputElement) asked.select();
  }, []);
  return form;
}

/** Scrolls only when the line with its finding is not wholly in sight: nothing moves without need. */
function showWhole(line: Element | null | undefined): void {
  const body = line?.closest('.panel-body')?.getBoundingClientRect();
  const box = line?.getBoundingClientRect();
  if (!line || !body || !box || (box.top >= body.top && box.bottom <= body.bottom)) return;
  line.scrollIntoView({ block: box.height < body.height ? 'nearest' : 'start' });
}
