// What is selected in the documents of a practice chart. They are fields of text that take no input, so that a passage can be selected
// with the keyboard as with the mouse.

import { type RefObject, useMemo, useRef } from 'react';
import type { QuoteAnchor } from '../../lib/model/evidence.ts';
import type { PracticeChart } from '../../lib/model/practice.ts';
import type { OwnDocuments } from '../panel/own-documents.ts';

/** Characters kept of what stands around a quote. */
const around = 32;

export interface Documents extends OwnDocuments {
  /** The fields, by the place of their document. */
  fields: RefObject<(HTMLTextAreaElement | null)[]>;
  /** That something was selected in this document. */
  selected: (index: number) => void;
  /** Asks for the selection, as a press of E in the worksheet does. */
  ask: () => void;
  /** Selects the text where it stands; false where it does not. */
  showText: (text: string) => boolean;
}

export function useDocuments(documents: PracticeChart['documents']): Documents {
  const fields = useRef<(HTMLTextAreaElement | null)[]>([]);
  const last = useRef<number | null>(null);
  const asked = useRef(new Set<() => void>());
  return useMemo(() => {
    const showText = (text: string): boolean => {
      const index = documents.findIndex((one) => one.text.includes(text));
      const field = fields.current[index];
      if (!field) return false;
      const start = field.value.indexOf(text);
      field.focus();
      field.setSelectionRange(start, start + text.length);
      field.scrollIntoView({ block: 'nearest' });
      return true;
    };
    return {
      fields,
      selected: (index) => {
        last.current = index;
      },
      ask: () => {
        for (const take of asked.current) take();
      },
      showText,
      take: () => {
        const index = last.current;
        const field = index === null ? null : fields.current[index];
        const of = index === null ? undefined : documents[index];
        if (!field || !of || field.selectionStart === field.selectionEnd) return null;
        const { value, selectionStart: start, selectionEnd: end } = field;
        const anchor: QuoteAnchor = {
          exact: value.slice(start, end).slice(0, 4000),
          prefix: value.slice(Math.max(0, start - around), start),
          suffix: value.slice(end, end + around),
          start,
          region: `document ${index}`,
        };
        const source = `${of.title}, ${of.author}, ${of.signed}`;
        return { anchor, source, documentDate: of.signed.slice(0, 10) };
      },
      show: ({ exact }) => (showText(exact) ? 'found' : 'lost'),
      onAsked: (take) => {
        asked.current.add(take);
        return () => asked.current.delete(take);
      },
    };
  }, [documents]);
}
