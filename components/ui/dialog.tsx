// A modal dialog: the browser's own, in one place. It gives the top layer, keeps the rest from being reached, closes on
// Escape and brings the focus back, all at once and in every frame; and the guard of the docked panel, which must know
// that what takes a press is in sight, can ask the browser for nothing else.

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

interface Props {
  open: boolean;
  /** Escape, or a button of `DialogActions`. */
  onClose: () => void;
  title: ReactNode;
  /** What stands in it stays while it is closed, as what was typed does. */
  keep?: boolean;
  className?: string;
  /** Id of what is read out first, beside the title. */
  describedBy?: string;
  /** Whatever has the attribute `data-autofocus` takes the focus; else the first that can. */
  children: ReactNode;
}

export function Dialog({ open, onClose, title, keep, className, describedBy, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  // Before anything is painted: the next key is the dialog's.
  useLayoutEffect(() => {
    if (!open) return dialog.current?.close();
    if (dialog.current?.open) return;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={className ? `dialog ${className}` : 'dialog'}
      aria-labelledby={name}
      aria-describedby={describedBy}
      onClose={() => open && onClose()}
      // What lies beneath has keys of its own.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={name}>{title}</h2>
      {(open || keep) && children}
    </dialog>
  );
}

/** The ways out, at the end. A button of the type `submit` closes the dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <form method="dialog" className="dialog-actions">
      {children}
    </form>
  );
}

/** Closes the dialog in which something stands, now: the focus is back before anything else moves it. */
export const closeDialogOf = (part: Element): void => part.closest('dialog')?.close();
