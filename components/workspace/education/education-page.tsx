// Education of the vendor’s coders: what each is to learn, what was acknowledged, and what came again since.

import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { may } from '../../../lib/model/permissions.ts';
import { finalFindings, repeatsOf } from '../../../lib/review/repeated-findings.ts';
import { type EducationItem, educationItems } from '../../../lib/store/views/education.ts';
import type { Session } from '../../session/use-session.ts';
import { categoryWords } from '../../ui/words.ts';
import { routeTo } from '../use-route.ts';
import type { WorklistChart } from '../worklist/worklist-charts.ts';
import { ItemActions } from './item-actions.tsx';
import { isOverdue, itemState } from './item-words.ts';

interface Props {
  session: Session;
  charts: readonly WorklistChart[];
}

export function EducationPage({ session, charts }: Props) {
  const items = useLiveQuery(() => educationItems(session.db), [session.db]);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  if (!items) return <p className="quiet">Opening the education items…</p>;
  const found = charts.flatMap(finalFindings);
  const numberOf = new Map(charts.map((c) => [c.worksheet.id, c.encounter.number]));
  const mayWrite = may(session.identity.person.role, 'review.write');
  const done = (text: string) => {
    heading.current?.focus();
    setSaid(text);
  };
  const coders = [...Map.groupBy(items, (item) => item.coder)].sort(([a], [b]) =>
    String(a).localeCompare(String(b)),
  );
  return (
    <div className="education-page">
      <h1 ref={heading} tabIndex={-1}>
        Education
      </h1>
      <p role="status" className="small step-told">
        {said}
      </p>
      {items.length === 0 && (
        <p className="notice">
          There is no education item yet. Open a chart in the <a href={routeTo('worklist')}>worklist</a> whose
          review is final: each of its major and critical findings can become one.
        </p>
      )}
      {coders.map(([coder, own]) => (
        <section key={coder} aria-label={coder ?? 'Coder not named'}>
          <h2>{coder ?? 'Coder not named on the page'}</h2>
          <ul className="education-list">
            {byTopic(own).map((item) => {
              const repeats = repeatsOf(item, found);
              const name = `${categoryWords[item.topic]}, ${numberOf.get(item.worksheetId) ?? 'chart'}`;
              const now = session.writer.now();
              return (
                <li key={item.id}>
                  <p>
                    <strong>{categoryWords[item.topic]}</strong>{' '}
                    <span className="quiet number">{numberOf.get(item.worksheetId)}</span>
                  </p>
                  <p>{item.lesson}</p>
                  {item.citation && <p className="small">Citation: {item.citation}</p>}
                  <p className={isOverdue(item, now) ? 'small overdue' : 'small quiet'}>
                    {itemState(item, now)}
                  </p>
                  {repeats.length > 0 && (
                    <p className="small overdue">
                      Found again in {repeats.length} {repeats.length === 1 ? 'chart' : 'charts'} since:{' '}
                      {repeats.map((r) => numberOf.get(r.worksheetId)).join(', ')}
                    </p>
                  )}
                  {mayWrite && <ItemActions session={session} item={item} name={name} onDone={done} />}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** One topic after the other, in each what is due first first. */
const byTopic = (items: readonly EducationItem[]): EducationItem[] =>
  [...items].sort(
    (a, b) => categoryWords[a.topic].localeCompare(categoryWords[b.topic]) || a.dueAt - b.dueAt,
  );
