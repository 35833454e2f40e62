// When the selection in a frame last changed: each frame keeps its own, and the newest is the one meant.

/** Follows until the signal aborts; in milliseconds since 1970, 0 before the first change. */
export function watchSelection(doc: Document, signal: AbortSignal): () => number {
  let at = 0;
  doc.addEventListener(
    'selectionchange',
    () => {
      at = Date.now();
    },
    { signal },
  );
  return () => at;
}
