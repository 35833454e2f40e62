// Education in a chart’s detail: each major or critical finding that is final, with its item or the way to one.

import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useRef, useState } from 'react';
import { may } from '../../../lib/model/permissions.ts';
import { lineFindings, lineName } from '../../../lib/review/line-findings.ts';
import { lessonsOf } from '../../../lib/review/repeated-findings.ts';
import { educationItems } from '../../../lib/store/views/education.ts';
import type { Session } from '../../session/use-session.ts';
import { categoryWords, severityWords } from '../../ui/words.ts';
import type { WorklistChart } from '../worklist/worklist-charts.ts';
import { ItemActions } from './item-actions.tsx';
import { itemState } from './item-words.ts';
import { MakeItem } from './make-item.tsx';

export function EducationPart({ session, chart }: { session: Session; chart: WorklistChart }) {
  const items = useLiveQuery(() => educationItems(session.db), [session.db]) ?? [];
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const title = useId();
  const lessons = lessonsOf(chart);
  if (lessons.length === 0) return null;
  const lines = lineFindings(chart);
  const now = session.writer.now();
  const mayWrite = may(session.identity.person.role, 'review.write');
  const done = (text: string) => {
    list.current?.focus();
    setSaid(text);
  };
  return (
    <section className="review-part" aria-labelledby={title}>
      <h3 id={title}>Education</h3>
      <ul ref={list} className="education-list" tabIndex={-1} aria-labelledby={title}>
        {lessons.map((found) => {
          const line = lines.find((l) => l.lineKey === found.lineKey);
          const name = `${line ? lineName(line) : found.lineKey}, ${categoryWords[found.topic]}`;
          const item = items.find((i) => i.verdictId === found.verdictId);
          return (
            <li key={found.verdictId}>
              <p>
                <strong>{name}</strong> <span className="quiet">{severityWords[found.severity]}</span>
              </p>
              {item && <p className="small">{itemState(item, now)}</p>}
              {mayWrite && item && <ItemActions session={session} item={item} name={name} onDone={done} />}
              {mayWrite && !item && (
                <div className="step-buttons">
                  <MakeItem session={session} found={found} name={name} onDone={done} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <p role="status" className="small step-told">
        {said}
      </p>
    </section>
  );
}
