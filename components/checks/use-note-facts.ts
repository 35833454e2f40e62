// What the documentation in view seems to answer of the questions that the checks ask. The page is read when somebody
// looks at the questions, and nothing is taken as an answer before a person takes it.

import { useEffect, useMemo, useState } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import { isSaidField } from '../../lib/model/chart-fact.ts';
import type { PageDocument } from '../../lib/model/page-document.ts';
import { type FactProposal, proposeFacts } from '../../lib/notes/propose-facts.ts';
import { holdPassage } from '../panel/passage-evidence.ts';
import type { Question } from './chart-checks.ts';
import { noDocuments, usePageDocuments } from './use-page-documents.ts';

export interface NoteFact extends FactProposal {
  of: PageDocument;
}

export interface NoteFacts {
  /** By `questionKey`, what the notes say. */
  facts: ReadonlyMap<string, readonly NoteFact[]>;
  /** Reads the page anew, and tells whether it still shows the passage. */
  stillThere: (fact: Pick<NoteFact, 'quote' | 'of'>) => Promise<boolean>;
}

/** @param open whether anybody sees the questions; the page is not read before */
export function useNoteFacts(
  tab: number | null,
  chart: ChartSnapshot,
  open: boolean,
  questions: readonly Question[],
): NoteFacts {
  const [documents, setDocuments] = useState(noDocuments);
  const read = usePageDocuments(tab, chart);
  useEffect(() => {
    if (!open) return;
    let here = true;
    void read().then((now) => here && setDocuments(now));
    return () => {
      here = false;
    };
  }, [open, read]);
  const stillThere: NoteFacts['stillThere'] = async ({ quote, of }) => {
    const now = await read();
    setDocuments(now);
    return holdPassage(now, quote, of);
  };
  const facts = useMemo(() => {
    const labels = new Map(chart.lines.map(({ key, label }) => [key, label]));
    const { dateOfService = null } = chart.fields;
    return new Map(
      questions.map((question) => {
        const about = { label: labels.get(question.lineKey ?? '') ?? null, dateOfService };
        const found = isSaidField(question.name) ? [] : proposeFacts(documents, [question.name], about);
        return [questionKey(question), found.map((fact) => ({ ...fact, of: documents[fact.document]! }))];
      }),
    );
  }, [documents, questions, chart]);
  return { facts, stillThere };
}

export const questionKey = ({ name, lineKey }: Pick<Question, 'name' | 'lineKey'>): string =>
  `${name} ${lineKey}`;
