// A table of which one row at a time is open; the press of its name closes it again.

export const oneOpen = (open: string | null, onOpen: (key: string | null) => void) => ({
  isOpen: (key: string): boolean => key === open,
  turn: (key: string): void => onOpen(key === open ? null : key),
});
