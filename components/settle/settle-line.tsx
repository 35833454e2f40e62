// Judgements that stand side by side on a line: each in words, and a button to keep it.

import { useState } from 'react';
import type { CodeLine } from '../../lib/model/code-line.ts';
import type { Choice } from '../../lib/store/commands/settle.ts';
import type { OpenLine, Topic } from '../../lib/store/views/open-lines.ts';
import { madeWords, sideWords, topicWords } from './side-words.ts';

interface Props {
  /** As `Line 2, I21.4`. */
  name: string;
  line: CodeLine | null;
  /** Undefined while it is being read. */
  open: OpenLine | undefined;
  here: { person: string; device: string };
  who: (id: string | undefined) => string;
  /** Why this person cannot choose; null where they can. */
  why: string | null;
  onChoose: (topic: Topic, choice: Choice) => void;
}

export function SettleLine({ name, line, open, here, who, why, onChoose }: Props) {
  return (
    <section className="settle" aria-label={`${name}: two judgements`}>
      <p>
        <strong>Two judgements stand side by side.</strong> Each was made without having seen the other.{' '}
        {why ?? 'Choose one: it then stands everywhere, and the other stays in the log.'}
      </p>
      {open?.topics.map(({ topic, sides }) => (
        <fieldset key={topic} className="settle-topic">
          <legend className="legend">{topicWords[topic]}</legend>
          <ul className="settle-sides">
            {sides.map((side, index) => {
              const made = madeWords(side, here, who);
              return (
                <li key={side.id} className="settle-side">
                  {sideWords(topic, line, side, open.described).map((words, i) => (
                    <p key={words} className={topic === 'judgement' && i === 0 ? 'settle-said' : undefined}>
                      {words}
                    </p>
                  ))}
                  <p className="small quiet">
                    {made}
                    {index === 0 && '. It stands for now.'}
                  </p>
                  {!why && (
                    <button
                      type="button"
                      className="button"
                      onClick={() => onChoose(topic, { side: side.id })}
                    >
                      Keep this<span className="visually-hidden">: {made}</span>
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
          {!why && topic === 'evidence' && (
            <button type="button" className="button" onClick={() => onChoose(topic, { all: true })}>
              Keep all that was quoted
            </button>
          )}
          {!why && (topic === 'rationale' || topic === 'citation') && (
            <OtherWords
              topic={topic}
              start={sides[0]?.finding[topic] ?? ''}
              onSave={(words) => onChoose(topic, { words })}
            />
          )}
        </fieldset>
      ))}
    </section>
  );
}

interface OtherProps {
  topic: Topic;
  /** What it starts with: the words that stand. */
  start: string;
  onSave: (words: string) => void;
}

function OtherWords({ topic, start, onSave }: OtherProps) {
  const [words, setWords] = useState(start);
  return (
    <details>
      <summary className="small">Write another</summary>
      <label className="field">
        <span>{topicWords[topic]} in other words</span>
        <textarea
          rows={3}
          maxLength={topic === 'citation' ? 300 : 4000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <button type="button" className="button" disabled={!words.trim()} onClick={() => onSave(words)}>
        Keep these words
      </button>
    </details>
  );
}
