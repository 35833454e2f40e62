// What the check of a query says as it is written: each point with its rule, the words it concerns and the way out.

import { useEffect, useRef } from 'react';
import type { Query } from '../../lib/model/query.ts';
import type { Breach } from '../../lib/queries/breach.ts';
import type { Mends } from './use-mends.ts';

interface Props {
  query: Query;
  breaches: readonly Breach[];
  mends: Mends;
  onJustify: (rule: string, reason: string) => void;
  onGo: (breach: Breach) => void;
}

const partsIn = (value: unknown): { id?: string; text?: string }[] => (Array.isArray(value) ? value : []);

/** The words of the query that a breach concerns; null where it concerns all of a part, or no text. */
export function wordsOf(query: Query, { field, part, span }: Breach): string | null {
  if (!span) return null;
  const value = query[field];
  const text = typeof value === 'string' ? value : partsIn(value).find(({ id }) => id === part)?.text;
  return text?.slice(span.start, span.end) || null;
}

/** Points of one rule that ask for the same; a template’s unsupported options are a dozen of them. */
const shownOfEach = 3;

const MendButton = ({ says, onPress }: { says: string | null; onPress: () => void }) =>
  says && (
    <button type="button" className="button mend" onClick={onPress}>
      {says}
    </button>
  );

/** Takes the focus from the button that was pressed, which is gone. */
function LastMend({ says, undo }: { says: string; undo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p className="small">
      Done: {says}.{' '}
      <button type="button" className="link" ref={button} onClick={undo}>
        Undo
      </button>
    </p>
  );
}

const Words = ({ text }: { text: string | null }) => text && <mark>{text}</mark>;

export function CheckList({ query, breaches, mends, onJustify, onGo }: Props) {
  const reasonOf = (rule: string) => query.justifications.find((given) => given.rule === rule)?.reason ?? '';
  const askedRules = [
    ...new Set([
      ...breaches.filter(({ level }) => level === 'justify').map(({ rule }) => rule),
      ...query.justifications.map(({ rule }) => rule),
    ]),
  ];
  return (
    <section className="query-part" aria-label="Compliance check">
      <h3>Compliance check</h3>
      <p role="status" className={breaches.length === 0 ? 'check-clear' : 'small'}>
        {breaches.length === 0
          ? 'Nothing holds this query.'
          : `${breaches.length} ${breaches.length === 1 ? 'point holds' : 'points hold'} this query.`}
      </p>
      {mends.last && <LastMend key={mends.last.says} {...mends.last} />}
      <ul className="check-list">
        {[...Map.groupBy(breaches, ({ rule, mend }) => `${rule} ${mend}`)].map(([key, alike]) => (
          <li key={key}>
            {alike.slice(0, shownOfEach).map((breach) => (
              <div key={`${breach.field} ${breach.part} ${breach.span?.start} ${breach.happened}`}>
                <p>
                  <span className="code small">{breach.rule}</span> {breach.happened}
                  <Words text={wordsOf(query, breach)} />
                </p>
                <MendButton says={mends.saysFor(breach)} onPress={() => mends.mend(breach)} />
              </div>
            ))}
            {alike.length > shownOfEach && (
              <p className="small quiet">And {alike.length - shownOfEach} more of the kind.</p>
            )}
            <p className="small">
              {alike[0]!.mend}{' '}
              <button type="button" className="link" onClick={() => onGo(alike[0]!)}>
                Go there
              </button>
            </p>
          </li>
        ))}
      </ul>
      {askedRules.map((rule) => (
        <label key={rule} className="field">
          <span>Why {rule} does not apply here</span>
          <input
            value={reasonOf(rule)}
            maxLength={1000}
            onChange={(event) => onJustify(rule, event.target.value)}
          />
        </label>
      ))}
    </section>
  );
}
