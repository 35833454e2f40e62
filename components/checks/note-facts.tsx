// Answers that stand in the notes, each with its passage: to look at in the page, and to take with one press.

import { PassageItem } from '../panel/passage-item.tsx';
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
          <PassageItem
            key={`${fact.document} ${fact.quote.start} ${words}`}
            lead={<strong>{words}</strong>}
            quote={fact.quote.exact}
            about={[fact.sure === 'look' && fact.why, fact.of.source]}
            takeLabel={`Take ${words}`}
            onShow={() => onShow(fact)}
            onTake={() => onTake(fact)}
          />
        );
      })}
    </ul>
  );
}
