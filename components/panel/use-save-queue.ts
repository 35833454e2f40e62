// Saving in the order things were done. Each save shows its effect at once and is taken back if it fails.

import { useCallback, useRef, useState } from 'react';
import type { Fault, Result } from '../../lib/model/result.ts';
import type { Done } from '../../lib/store/commands/worksheet-edits.ts';
import type { Edit } from '../../lib/store/write.ts';
import type { Early } from './early-view.ts';
import type { UndoStack } from './use-undo-stack.ts';

/** How long a saved decision still covers the store's view, in milliseconds: the view follows within it. */
const handOver = 500;

export interface SaveQueue {
  early: readonly Early[];
  fault: Fault | null;
  dismissFault: () => void;
  /** Runs `save` after those before it. `undoable`: what it did can be taken back by `undo`. */
  save: (save: () => Promise<Result<Done>>, early: readonly Early[], undoable?: boolean) => void;
  undo: (restore: (edits: readonly Edit[]) => Promise<Result<Done>>) => void;
  /** True until everything done so far is in the browser's store. */
  saving: boolean;
}

/**
 * @param saved called after each save, to send it.
 * @param stack takes what would undo each save.
 */
export function useSaveQueue(saved: () => void, stack: Pick<UndoStack, 'push' | 'pop'>): SaveQueue {
  const [early, setEarly] = useState<readonly Early[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const [unsaved, setUnsaved] = useState(0);
  const { push, pop } = stack;
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const save = useCallback<SaveQueue['save']>(
    (work, shown, canBeUndone = true) => {
      const drop = () => setEarly((all) => all.filter((e) => !shown.includes(e)));
      setEarly((all) => [...all, ...shown]);
      setFault(null);
      setUnsaved((n) => n + 1);
      queue.current = queue.current.then(work).then((answer) => {
        setUnsaved((n) => n - 1);
        if (!answer.ok) {
          drop();
          setFault(answer.error);
          return;
        }
        setTimeout(drop, handOver);
        if (canBeUndone && answer.value.undo.length > 0) push(answer.value.undo);
        saved();
      });
    },
    [saved, push],
  );

  const undo = useCallback<SaveQueue['undo']>(
    (restore) => {
      // Taken from the stack when its turn comes, so that what is being saved now is undone first.
      const work = async () => {
        const step = pop() ?? [];
        const answer = await restore(step);
        // Nothing was undone: it can be tried again.
        if (!answer.ok && step.length > 0) push(step);
        return answer;
      };
      save(
        async () => {
          setEarly([]);
          return work();
        },
        [],
        false,
      );
    },
    [save, pop, push],
  );

  return {
    early,
    fault,
    dismissFault: () => setFault(null),
    save,
    undo,
    saving: unsaved > 0,
  };
}
