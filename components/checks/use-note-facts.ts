// What the documentation in view seems to answer of the questions that the checks ask. The page is read when somebody
// looks at the questions, and nothing is taken as an answer before a person takes it.

import { useEffect, useMemo, useState } from 'react';
import { readPageDocuments } from '../../lib/messaging/read-page-documents.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import { isSaidField } from '../../lib/model/chart-fact.ts';
import type { PageDocument } from '../../lib/model/page-document.ts';
import { type FactProposal, proposeFacts } from '../../lib/notes/propose-facts.ts';
import { isElsewhere } from '../panel/same-chart.ts';
import type { Question } from './chart-checks.ts';

export interface NoteFact extends FactProposal {
  of: PageDocument;
}

const none: readonly PageDocument[] = [];

/**
 * @param open whether anybody sees the questions; the page is not read before
 * @returns by `questionKey`, what the notes say
 */
export function useNoteFacts(
  tab: number | null,
  chart: ChartSnapshot,
  open: boolean,
  questions: readonly Question[],
): ReadonlyMap<string, readonly NoteFact[]> {
  const [documents, setDocuments] = useState(none);
  useEffect(() => {
    if (!open || tab === null) return;
    let here = true;
    void readPageDocuments(tab, (reading) => isElsewhere(reading, chart))
      .catch(() => none)
      .then((read) => here && setDocuments(read));
    return () => {
      here = false;
    };
  }, [open, tab, chart]);
  return useMemo(() => {
    const labels = new Map(chart.lines.map(({ key, label }) => [key, label]));
    const { dateOfService = null } = chart.fields;
    return new Map(
      questions.map((question) => {
        const about = { label: labels.get(question.lineKey ?? '') ?? null, dateOfService };
        const facts = isSaidField(question.name) ? [] : proposeFacts(documents, [question.name], about);
        return [questionKey(question), facts.map((fact) => ({ ...fact, of: documents[fact.document]! }))];
      }),
    );
  }, [documents, questions, chart]);
}

export const questionKey = ({ name, lineKey }: Pick<Question, 'name' | 'lineKey'>): string =>
  `${name} ${lineKey}`;
