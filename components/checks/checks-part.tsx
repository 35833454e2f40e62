// Above the lines: what the checks say of the encounter as a whole, and folded away, what they could not tell and why.

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { showEvidence } from '../../lib/messaging/ask-page.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { SaidFact } from '../../lib/store/commands/checks.ts';
import type { SeenFact } from '../../lib/store/views/review-view.ts';
import type { Writer } from '../../lib/store/write.ts';
import { goneWords, passageEvidence } from '../panel/passage-evidence.ts';
import { type ChartChecks, notTakenOn, openOn } from './chart-checks.ts';
import { counted } from './check-words.ts';
import { FactForm } from './fact-form.tsx';
import { NotImported } from './not-imported.tsx';
import { NoteFacts } from './note-facts.tsx';
import { OtherFact } from './other-fact.tsx';
import { ProposalList } from './proposal-list.tsx';
import { SaidFacts, standing } from './said-facts.tsx';
import { type NoteFact, questionKey, useNoteFacts } from './use-note-facts.ts';
import type { ProposalActs } from './use-proposals.ts';

interface Props {
  details: RefObject<HTMLDetailsElement | null>;
  tab: number | null;
  chart: ChartSnapshot;
  writer: Writer;
  checks: ChartChecks;
  /** How many of the page's documents were read. */
  documents: number;
  facts: readonly SeenFact[];
  acts: ProposalActs;
  /** Keys of the lines in their order, each with words for it. */
  lines: ReadonlyMap<string, string>;
  current: { key: string; number: number } | null;
  who: (id: string) => string;
  closed: boolean;
  onConfirm: (fact: SaidFact) => void;
  takePassage: () => Promise<Evidence | null>;
  onLeave: () => void;
  /** Says something in words where the worksheet does. */
  onSay: (text: string) => void;
}

/** Unfolds what the checks could not tell, and goes to the first thing that can be answered. */
export function showChecks(details: HTMLDetailsElement | null): void {
  if (!details) return;
  details.open = true;
  (
    details.querySelector<HTMLElement>('form input, form select, form button') ??
    details.querySelector('summary')
  )?.focus();
}

export function ChecksPart(props: Props) {
  const {
    details,
    tab,
    chart,
    writer,
    checks,
    documents,
    facts,
    acts,
    lines,
    current,
    who,
    closed,
    onConfirm,
    takePassage,
    onLeave,
    onSay,
  } = props;
  const wide = notTakenOn(checks, null);
  const open = checks.proposals.filter(({ state }) => state === 'open').length;
  const lineWords = (key: string | null) => (key === null ? 'the whole encounter' : (lines.get(key) ?? key));
  const said = standing(facts);
  const before = (name: string, lineKey: string | null): unknown =>
    said.find(
      (fact) => fact.name === name && (fact.lineKey ?? null) === lineKey && fact.conflicts.length === 0,
    )?.value ?? null;
  const questions = useMemo(() => {
    const order = chart.lines.map(({ key }) => key);
    return checks.questions.toSorted(
      (a, b) => order.indexOf(a.lineKey ?? '') - order.indexOf(b.lineKey ?? ''),
    );
  }, [checks.questions, chart.lines]);
  const [unfolded, setUnfolded] = useState(false);
  const notes = useNoteFacts(tab, chart, unfolded && !closed, questions);
  const answered = useRef(false);
  const asked = questions.map(({ name, lineKey }) => `${name} ${lineKey}`).join();
  // The question that was answered is gone, and the focus with it: it goes on to the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other questions stand there
  useEffect(() => {
    if (answered.current && document.activeElement === document.body) showChecks(details.current);
    answered.current = false;
  }, [asked]);
  const say = (name: SaidFact['name'], lineKey: string | null, value: unknown, evidence: Evidence | null) => {
    answered.current = true;
    // The command asks whether it fits the fact before it keeps it.
    onConfirm({ name, lineKey, value: value as SaidFact['value'], evidence });
  };
  const take = async (name: SaidFact['name'], lineKey: string | null, fact: NoteFact) => {
    if (await notes.stillThere(fact))
      say(name, lineKey, fact.value, passageEvidence(writer, fact.quote, fact.of));
    else onSay(goneWords);
  };
  const here = current && openOn(checks, current.key).length > 0;
  return (
    <section className="chart-checks" aria-label="Checks">
      {wide.length > 0 && (
        <ProposalList
          name="Checks of the whole encounter"
          proposals={wide}
          closed={closed}
          byKey={!here}
          at={current?.number ?? null}
          acts={acts}
        />
      )}
      <details
        ref={details}
        onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave();
        }}
      >
        <summary>
          Checks: {open === 0 ? 'nothing to propose' : counted(open, 'proposal')}{' '}
          {checks.unsure > 0 && <span className="small quiet">{checks.unsure} could not tell</span>}{' '}
          {!closed && <kbd>C</kbd>}
        </summary>
        {!closed && questions.length > 0 && (
          <ul className="questions" aria-label="Could not tell">
            {questions.map(({ name, lineKey, rules }) => (
              <li key={`${name} ${lineKey}`}>
                <FactForm
                  name={name}
                  about={`${capital(lineWords(lineKey))} · for ${rules.length === 1 ? 'check' : 'checks'} ${rules.join(', ')}`}
                  before={before(name, lineKey)}
                  found={
                    <NoteFacts
                      facts={notes.facts.get(questionKey({ name, lineKey })) ?? []}
                      onShow={({ quote }) =>
                        tab !== null && void showEvidence(tab, `fact ${name} ${lineKey}`, quote)
                      }
                      onTake={(fact) => void take(name, lineKey, fact)}
                    />
                  }
                  onAnswer={(value) => say(name, lineKey, value, null)}
                />
              </li>
            ))}
          </ul>
        )}
        {said.length > 0 && (
          <SaidFacts
            facts={said}
            lineWords={lineWords}
            who={who}
            closed={closed}
            onConfirm={onConfirm}
            takePassage={takePassage}
          />
        )}
        {!closed && (
          <OtherFact
            line={
              current && lines.has(current.key) ? { key: current.key, words: lineWords(current.key) } : null
            }
            onConfirm={onConfirm}
          />
        )}
        {!closed && (
          <p className="small quiet">
            Checks by reading have read {counted(documents, 'document')} that the page showed. Open another
            note there, and it is read too.
          </p>
        )}
        <NotImported {...checks} />
      </details>
    </section>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
