// What the reviewer has answered for the checks: value, who and when, and the passage where it was read. Two answers that
// were given at two devices unknown to each other stand side by side, and count for nothing until one is chosen.

import type { Evidence } from '../../lib/model/evidence.ts';
import type { SaidFact } from '../../lib/store/commands/checks.ts';
import type { SeenFact } from '../../lib/store/views/review-view.ts';
import { timeText } from '../ui/time-text.ts';
import { answerWords, questionOf } from './check-words.ts';

interface Props {
  facts: readonly SeenFact[];
  lineWords: (lineKey: string | null) => string;
  /** Name of a person by id. */
  who: (id: string) => string;
  closed: boolean;
  onConfirm: (fact: SaidFact) => void;
  /** The passage that is selected in the page; null where there is none, which it has said. */
  takePassage: () => Promise<Evidence | null>;
}

export const standing = (facts: readonly SeenFact[]): SeenFact[] =>
  facts.filter(({ value, conflicts }) => conflicts.length > 0 || (value !== null && value !== undefined));

export function SaidFacts({ facts, lineWords, who, closed, onConfirm, takePassage }: Props) {
  return (
    <ul className="said-facts" aria-label="Answered">
      {facts.map((fact) => {
        const { id, name, lineKey = null, said, conflicts } = fact;
        if (!name) return null;
        // Of two answers only the later one's passage is known, and not whose of them it is.
        const evidence = conflicts.length > 0 ? null : (fact.evidence ?? null);
        const { label, input } = questionOf(name);
        const confirm = (value: SaidFact['value'], quote: Evidence | null) =>
          onConfirm({ name, lineKey, value, evidence: quote });
        const about = `${label}, ${lineWords(lineKey)}`;
        return (
          <li key={id}>
            {said.map(({ value, by, at }) => (
              <p key={`${by} ${at}`}>
                <span className="quiet">{label}:</span> {answerWords(input, value)}{' '}
                <span className="small quiet">
                  {lineWords(lineKey)}, {who(by)}, {timeText(at)}
                </span>
                {conflicts.length > 0 && !closed && (
                  <button
                    type="button"
                    className="button"
                    // It stands in the record already, and the command asks once more whether it fits.
                    onClick={() => confirm(value as SaidFact['value'], null)}
                  >
                    Keep this
                  </button>
                )}
              </p>
            ))}
            {evidence?.kind === 'quote' && (
              <p className="small">
                “{evidence.anchor.exact}” <span className="quiet">{evidence.source}</span>
              </p>
            )}
            {!closed && conflicts.length === 0 && (
              <span className="fact-buttons">
                <button
                  type="button"
                  className="button"
                  aria-label={`Take selected text for ${about}`}
                  onClick={async () => {
                    const passage = await takePassage();
                    if (passage) confirm(fact.value ?? null, passage);
                  }}
                >
                  Take selected text
                </button>
                <button
                  type="button"
                  className="button"
                  aria-label={`Take back ${about}`}
                  onClick={() => confirm(null, null)}
                >
                  Take back
                </button>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
