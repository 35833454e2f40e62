// What a file held: the good rows, and each one that is not taken, with the line it stands on and why.

import { useState } from 'react';
import type { FrameSummary } from './desk-work.ts';
import { charts, itemWords } from './words.ts';

const atFirst = 100;

export function FrameFound({ found }: { found: FrameSummary }) {
  const { size, looked, problems, duplicates, odd } = found;
  const same = duplicates.filter((d) => d.same);
  const contradicting = duplicates.filter((d) => !d.same);
  return (
    <div className="frame-found" role="status">
      <p className="notice">
        <strong>{charts(size)} to draw from</strong>, of {looked.toLocaleString('en-US')} looked at.
        {size === 0 && ' Nothing can be drawn: mend the file, or choose its columns anew.'}
      </p>
      <Listed
        title={`Not taken: ${problems.length} broken`}
        items={problems.map(({ where, problem }) => [where, problem])}
      />
      <Listed
        title={`Contradicting duplicates: ${contradicting.length}, none of them taken`}
        items={contradicting.map(({ key, lines }) => [key, `lines ${lines.join(', ')} say different things`])}
      />
      <Listed
        title={`Duplicates: ${same.length}, taken once`}
        items={same.map(({ key, lines }) => [key, `lines ${lines.join(', ')}`])}
      />
      <Listed
        title={`Values to look at: ${odd.length}`}
        items={odd.map(({ field, value, count }) => [
          `${itemWords[field]} “${value}”`,
          `${charts(count)}; ${field === 'drg' ? 'no DRG of three digits' : 'not outpatient, inpatient or emergency'}`,
        ])}
      />
    </div>
  );
}

function Listed({ title, items }: { title: string; items: [string, string][] }) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, atFirst);
  return (
    <section className="listed">
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by key */}
      <section className="listed-rows" aria-label={title} tabIndex={0}>
        <ul>
          {shown.map(([where, what], i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes; two lines can say the same
            <li key={i}>
              <strong>{where}</strong>: {what}
            </li>
          ))}
        </ul>
      </section>
      {shown.length < items.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          Show all {items.length}
        </button>
      )}
    </section>
  );
}
