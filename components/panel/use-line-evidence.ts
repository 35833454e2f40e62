// Evidence of a line's finding: the passage that is selected in the page, or where it was looked for in vain.

import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import { timedId } from '../../lib/model/ids.ts';
import type { Session } from '../session/use-session.ts';
import type { WorksheetRow } from './line-row.tsx';
import { signedWords } from './line-words.ts';
import { useTakeEvidence } from './use-evidence.ts';
import type { Review } from './use-review.ts';
import type { SupportPassage } from './use-support.ts';

interface Around {
  session: Session;
  chart: ChartSnapshot;
  tab: number | null;
  review: Review;
  closed: boolean;
  say: (text: string) => void;
  numberOf: (row: WorksheetRow) => number;
}

export function useLineEvidence({ session, chart, tab, review, closed, say, numberOf }: Around) {
  const { writer } = session;
  const takeEvidence = useTakeEvidence(tab, chart, writer);
  const addEvidence = async (row: WorksheetRow | null) => {
    if (closed) return say(signedWords);
    if (!row?.finding) return say('Evidence belongs to a disagreement: press R, D or + first.');
    const taken = await takeEvidence();
    if (typeof taken === 'string') return say(taken);
    attach(row, taken);
  };
  /** A passage that was found in the page and looked at there. */
  const addPassage = (row: WorksheetRow, { quote, of }: SupportPassage) => {
    if (closed) return say(signedWords);
    const takenAt = writer.now();
    const id = timedId(takenAt, writer.random);
    attach(row, { kind: 'quote', id, anchor: quote, source: of.source, documentDate: of.written, takenAt });
  };
  const attach = (row: WorksheetRow, taken: Evidence) => {
    if (!row.finding) return;
    if (row.finding.evidence?.some((standing) => samePassage(standing, taken)))
      return say('This passage is evidence of the line already.');
    review.attach(row.finding.id, taken);
    say(`Evidence taken for line ${numberOf(row)}.`);
  };
  const addAbsent = (row: WorksheetRow, lookedIn: string) => {
    if (!row.finding) return;
    const takenAt = writer.now();
    const id = timedId(takenAt, writer.random);
    review.attach(row.finding.id, { kind: 'absent', id, lookedIn, takenAt });
  };
  return { addEvidence, addPassage, addAbsent };
}

const samePassage = (one: Evidence, other: Evidence): boolean =>
  one.kind === 'quote' &&
  other.kind === 'quote' &&
  one.source === other.source &&
  one.anchor.exact === other.anchor.exact &&
  one.anchor.prefix === other.anchor.prefix;
