// A query in the list of its chart or of all: where it stands, what was answered, and what may be done.

import type { ReactNode } from 'react';
import type { SeenQuery } from '../../lib/store/views/queries.ts';
import { lifeWords, queryName, responseWords } from './query-words.ts';

interface Props {
  seen: SeenQuery;
  now: number;
  who: (id: string | undefined) => string;
  /** What may be done. */
  children: ReactNode;
}

export function QueryRow({ seen: { query, life }, now, who, children }: Props) {
  const { answer } = life;
  const chosen = query.options.filter(({ id }) => answer?.options.includes(id));
  return (
    <li className="query-row">
      <p>
        <strong>{queryName(query)}</strong>{' '}
        <span className="small quiet">
          {query.recipient?.name ? `to ${query.recipient.name}, ` : ''}by{' '}
          {who(query.createdBy).replace(/^You$/, 'you')}
        </span>
      </p>
      <p className={life.dueAt !== null && now >= life.dueAt ? 'small overdue' : 'small quiet'}>
        {lifeWords(life, now)}
        {life.reminders > 0 && `, reminded ${life.reminders === 1 ? 'once' : `${life.reminders} times`}`}
      </p>
      {answer && (
        <div className="query-answer">
          <p className="small quiet">
            {answer.provider}: {responseWords[answer.class].toLowerCase()}
          </p>
          {chosen.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
          {answer.text && <p>“{answer.text}”</p>}
        </div>
      )}
      {children}
    </li>
  );
}
