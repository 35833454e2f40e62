// What a file held: the good rows, and each one that is not taken, with the line it stands on and why.

import { Listed } from '../table/listed.tsx';
import type { FrameSummary } from './desk-work.ts';
import { charts, itemWords } from './words.ts';

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
