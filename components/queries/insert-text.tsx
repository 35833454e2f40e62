// The text of a query put into the page's own message field by one press, where the person has placed the caret.

import { useCallback, useState } from 'react';
import { type InsertOutcome, insertText } from '../../lib/messaging/insert-text.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { Query } from '../../lib/model/query.ts';
import { isElsewhere, sameChart } from '../panel/same-chart.ts';
import type { PanelChart } from '../panel/use-chart.ts';
import { Tip } from '../ui/tip.tsx';
import { textOf } from './copy-text.tsx';

const noField = 'No message field of the page is in use. Click into it in the page, then press again.';

const words: Record<InsertOutcome, string> = {
  inserted: 'The text was inserted in the page. Read it there, and send it in the EHR.',
  altered: 'The page changed the text as it was inserted: compare it there, or copy it.',
  'no-field': noField,
  'one-line':
    'The field you were in last takes one line, or is a search. Click into a message field, then press again.',
  'read-only': 'The field you were in last cannot be written to. Click into another, or copy the text.',
  'too-long': 'The text is longer than the field takes. Copy it into an attachment or another field.',
  'other-chart': 'The page shows another chart, or is loading one. Nothing was inserted.',
  'no-answer': 'The page did not answer. Look whether the text is in its field; if not, press again.',
};

/** Puts text into a tab that shows this chart; answers with what to say. */
export function useInsertText(tab: number | null, chart: ChartSnapshot, check: PanelChart['check']) {
  return useCallback(
    async (text: string): Promise<string> => {
      if (tab === null) return noField;
      if (!sameChart(chart, await check())) return words['other-chart'];
      return words[await insertText(tab, text, (reading) => isElsewhere(reading, chart))];
    },
    [tab, chart, check],
  );
}

interface Props {
  query: Query;
  encounter: string;
  /** What the query is called, for those who hear the buttons. */
  name: string;
  onInsert: (text: string) => Promise<string>;
}

export function InsertText({ query, encounter, name, onInsert }: Props) {
  const [said, setSaid] = useState('');
  const insert = async () => {
    setSaid('');
    setSaid(await onInsert(textOf(query, encounter)));
  };
  return (
    <>
      <Tip text="Click into the message field in the page first">
        <button
          type="button"
          className="button"
          aria-label={`Insert into the page’s message field: ${name}`}
          onClick={() => void insert()}
        >
          Insert into the page’s message field
        </button>
      </Tip>
      <span role="status" className="small">
        {said}
      </span>
    </>
  );
}
