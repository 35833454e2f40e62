// The words that a person has selected, with the element that holds them all.

interface ShadowAware {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/** Null when nothing is selected; what stands in a form field counts too. */
export function selectedIn(doc: Document): { element: Element; words: string } | null {
  const field = doc.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    const words = field.type === 'password' ? '' : chosenIn(field);
    if (words !== '') return { element: field, words };
  }
  const selection: (Selection & ShadowAware) | null = doc.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const [composed] = selection.getComposedRanges?.({ shadowRoots: openRoots(doc) }) ?? [];
  const chosen = composed ?? selection.getRangeAt(0);
  const range = doc.createRange();
  range.setStart(chosen.startContainer, chosen.startOffset);
  range.setEnd(chosen.endContainer, chosen.endOffset);
  const words = range.toString().replace(/\s+/g, ' ').trim();
  const holder = range.commonAncestorContainer;
  const element = holder instanceof Element ? holder : holder.parentElement;
  return element && words !== '' ? { element, words: words.slice(0, 240) } : null;
}

const chosenIn = (field: HTMLInputElement | HTMLTextAreaElement): string => {
  try {
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0).trim();
  } catch {
    return '';
  }
};

const openRoots = (root: Document | ShadowRoot): ShadowRoot[] =>
  Array.from(root.querySelectorAll('*')).flatMap((element) =>
    element.shadowRoot ? [element.shadowRoot, ...openRoots(element.shadowRoot)] : [],
  );
