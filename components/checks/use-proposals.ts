// What a reviewer does with proposals, by key or press. Nothing is accepted that was not in sight: the first press of a
// key unfolds what the checks say of the line.

import { useState } from 'react';
import { showEvidence } from '../../lib/messaging/ask-page.ts';
import type { DismissReason } from '../../lib/model/check-decision.ts';
import type { CodeLine } from '../../lib/model/code-line.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { SeenFact } from '../../lib/store/views/review-view.ts';
import type { Writer } from '../../lib/store/write.ts';
import type { LineVerdict, WorksheetRow } from '../panel/line-row.tsx';
import { signedWords } from '../panel/line-words.ts';
import { passageEvidence } from '../panel/passage-evidence.ts';
import type { Review } from '../panel/use-review.ts';
import { acceptedJudgement } from './accepted-judgement.ts';
import { openOn, type Proposal, type ReadPassage } from './chart-checks.ts';
import type { UsedChecks } from './use-checks.ts';

export interface ProposalActs {
  accept: (one: Proposal) => void;
  dismiss: (one: Proposal, reason: DismissReason, note: string) => void;
  bringBack: (one: Proposal) => void;
  /** Key of the proposal whose dismissal is being explained. */
  dismissing: string | null;
  startDismissing: (key: string) => void;
  /** Leaves the explanation without dismissing. */
  leave: (one: Proposal) => void;
  /** Shows in the page a passage that a proposal was read from. */
  show: (passage: ReadPassage) => void;
  acceptByKey: () => void;
  dismissByKey: () => void;
}

/** What of the worksheet is needed here. */
interface Sheet {
  rows: readonly WorksheetRow[];
  delivered: readonly CodeLine[];
  closed: boolean;
  current: WorksheetRow | null;
  open: { key: string } | null;
  say: (text: string) => void;
  /** For those who hear the screen. */
  tell: (text: string) => void;
  select: (key: string) => void;
  setOpen: (open: { key: string; fresh: boolean; asked?: LineVerdict }) => void;
  focusRow: (key: string) => void;
}

/** @param tab that shows the chart @param writer in whose name passages are taken */
export function useProposals(
  sheet: Sheet,
  review: Review,
  { checks, inSight: shown }: UsedChecks,
  tab: number | null,
  writer: Writer,
): ProposalActs {
  const [dismissing, setDismissing] = useState<string | null>(null);
  const { rows, delivered, closed, current, say } = sheet;
  const numberOf = (key: string) => rows.findIndex((row) => row.key === key) + 1;
  const back = ({ lineKey }: Proposal) => {
    setDismissing(null);
    const key = lineKey ?? current?.key;
    if (key) sheet.focusRow(key);
  };
  const decide = (one: Proposal, reason: DismissReason | null, note: string) => {
    const { lineKey, message } = one;
    review.decideCheck({ rule: one.rule.id, lineKey, message, reason, note });
    back(one);
  };
  /** Of what was read only while the page shows it: nothing is taken that cannot be looked at. */
  const acceptRead = async (one: Proposal) => {
    const passages = await shown(one.passages);
    if (passages.length === 0) return say(notShown(one));
    take(
      one,
      passages.map(({ quote, of }) => passageEvidence(writer, quote, of)),
    );
  };
  const accept = (one: Proposal) => {
    if (one.passages.length > 0) void acceptRead(one);
    else take(one, passagesOf(one, review.view.facts));
  };
  const take = (one: Proposal, evidence: readonly Evidence[]) => {
    const at = one.lineKey ?? current?.line?.key;
    const line = delivered.find(({ key }) => key === at) ?? null;
    const standing = new Set(review.view.verdicts.filter((v) => v.disposition).map((v) => v.lineKey ?? ''));
    const judgement = acceptedJudgement(one, line, standing, evidence);
    if (!judgement) return say('Choose a line of the vendor first: the finding stands at one.');
    const { lineKey, disposition } = judgement;
    void review.judge(judgement);
    sheet.select(lineKey);
    const asked = disposition === 'add' || disposition === null ? {} : { asked: disposition };
    sheet.setOpen({ key: lineKey, fresh: true, ...asked });
    say(`Taken as a finding from check ${one.rule.id}. Ctrl Z takes it back.`);
  };
  /** The first open proposal of the line in view, once it is in sight; else unfolds it. */
  const inSight = (): Proposal | null => {
    if (closed) {
      say(signedWords);
      return null;
    }
    const [one] = current?.line ? openOn(checks, current.line.key) : [];
    const [wide] = openOn(checks, null);
    if (!one || !current) {
      if (!wide) say('The checks propose nothing on this line.');
      return wide ?? null;
    }
    if (sheet.open?.key === current.key) return one;
    sheet.setOpen({ key: current.key, fresh: false });
    sheet.tell(`Line ${numberOf(current.key)}: ${one.message}`);
    return null;
  };
  return {
    accept,
    dismiss: (one, reason, note) => {
      decide(one, reason, note);
      say('Dismissed, with your reason. It can be brought back on the line.');
    },
    bringBack: (one) => {
      decide(one, null, '');
      say('Brought back.');
    },
    show: ({ quote }) => {
      if (tab === null) return;
      void showEvidence(tab, `read ${quote.region} ${quote.start}`, quote).then((found) => {
        if (found === 'lost') say('That passage is not on the page now. Open the note that it stands in.');
      });
    },
    dismissing,
    startDismissing: setDismissing,
    leave: back,
    acceptByKey: () => {
      const one = inSight();
      if (one) accept(one);
    },
    dismissByKey: () => {
      const one = inSight();
      if (one) setDismissing(one.key);
    },
  };
}

function notShown({ passages }: Proposal): string {
  const [first] = passages;
  const where = first?.of.source ?? first?.of.name;
  return `The page does not show that passage now, and nothing was taken. Open ${where ? `“${where}”` : 'the note'} and press again.`;
}

/** The passages in which the answers that a proposal rests on were read, each once. */
function passagesOf({ used }: Proposal, facts: readonly SeenFact[]): Evidence[] {
  const passages = facts.flatMap(({ name, lineKey = null, evidence }) =>
    evidence?.kind === 'quote' && used.some((one) => one.name === name && one.lineKey === lineKey)
      ? [evidence]
      : [],
  );
  return [...new Map(passages.map((one) => [`${one.anchor.region} ${one.anchor.start}`, one])).values()];
}
