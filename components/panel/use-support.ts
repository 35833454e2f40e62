// Looks through the documentation in the page for passages that speak of a line's code, and of the code the auditor
// puts in its place.

import { useMemo } from 'react';
import { readPageDocuments } from '../../lib/messaging/read-page-documents.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { PageDocument } from '../../lib/model/page-document.ts';
import { type AskedCode, evidenceTables } from '../../lib/notes/evidence/asked-code.ts';
import { type EvidencePassage, findEvidence } from '../../lib/notes/evidence/find-evidence.ts';
import { useCodeSets } from '../codes/use-code-sets.ts';
import type { WorksheetRow } from './line-row.tsx';
import { holdPassage } from './passage-evidence.ts';
import { isElsewhere } from './same-chart.ts';

export interface SupportPassage extends EvidencePassage {
  of: Pick<PageDocument, 'source' | 'written'>;
}

export interface Support {
  code: string;
  found: 'support' | 'no-support' | 'not-asked';
  passages: SupportPassage[];
}

export interface Finder {
  /** What was found for each code, or words that say why nothing could be looked through. */
  find: (row: WorksheetRow) => Promise<Support[] | string>;
  /** Reads the page anew, and tells whether it still shows the passage. */
  stillThere: (passage: SupportPassage) => Promise<boolean>;
}

export function useSupport(tab: number | null, chart: ChartSnapshot): Finder {
  const sets = useCodeSets();
  return useMemo(() => {
    const read = async () =>
      tab === null ? [] : readPageDocuments(tab, (reading) => isElsewhere(reading, chart));
    return {
      find: async (row) => {
        const documents = await read();
        if (documents.length === 0)
          return 'The page shows no documentation that can be looked through. Open a note there first.';
        const { dateOfService = null } = chart.fields;
        const tables = evidenceTables(sets, dateOfService ?? '');
        return codesOf(row).map((asked) => {
          const { passages, found } = findEvidence(asked, documents, tables, { dateOfService });
          const of = ({ document }: EvidencePassage) => documents[document]!;
          return { code: asked.code, found, passages: passages.map((one) => ({ ...one, of: of(one) })) };
        });
      },
      stillThere: async ({ quote, of }) => holdPassage(await read(), quote, of),
    };
  }, [tab, chart, sets]);
}

/** The vendor's code and the auditor's, each once. */
function codesOf({ line, verdict }: WorksheetRow): AskedCode[] {
  const own = verdict?.auditor;
  const theirs = line?.code ? [{ system: line.system, code: line.code, label: line.label }] : [];
  return own && own.code !== line?.code
    ? [...theirs, { system: own.system, code: own.code, label: null }]
    : theirs;
}
