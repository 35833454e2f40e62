// Answers that stand in the notes, each with its passage: to look at in the page, and to take with one press.

import { answerWords, questionOf } from './check-words.ts';
import type { NoteFact } from './use-note-facts.ts';

interface Props {
  facts: readonly NoteFact[];
  onShow: (fact: NoteFact) => void;
  onTake: (fact: NoteFact) => void;
}

export function NoteFacts({ facts, onShow, onTake }: Props) {
  if (facts.length === 0) return null;
  return (
    <ul className="support-list" aria-label="In the notes">
      {facts.map((fact) => {
        const words = answerWords(questionOf(fact.fact).input, fact.value);
        return (
          <li key={`${fact.document} ${fact.quote.start} ${words}`}>
            <button type="button" className="evidence-quote" onClick={() => onShow(fact)}>
              <strong>{words}</strong> “{fact.quote.exact}”
              <span className="quiet small">
                {fact.sure === 'look' && ` ${fact.why}`}
                {fact.of.source && ` ${fact.of.source}`}
              </span>{' '}
              <span className="evidence-show small">Show in the page</span>
            </button>
            <button
              type="button"
              className="button"
              aria-label={`Take ${words}`}
              onClick={() => onTake(fact)}
            >
              Take
            </button>
          </li>
        );
      })}
    </ul>
  );
}
