// What a key was pressed in: keys of a screen leave fields and dialogs alone.

/** The nearest element around the pressed place, itself included, that the selector fits; null where none does. */
export const aroundKey = ({ target }: { target: EventTarget | null }, selector: string): Element | null =>
  target instanceof Element ? target.closest(selector) : null;
