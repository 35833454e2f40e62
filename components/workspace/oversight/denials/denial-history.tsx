// What was done with a denial, the last first.

import type { TakenStep } from '../../../../lib/model/oversight/denial-step.ts';
import { stepWords } from '../../../../lib/oversight/denials/denial-words.ts';
import { timeText } from '../../../ui/time-text.ts';

interface Props {
  steps: readonly TakenStep[];
  who: (id: string | undefined) => string;
}

/** What a step says in its own words. */
const words = ['why', 'text', 'note', 'prevention'] as const;

export function DenialHistory({ steps, who }: Props) {
  return (
    <section aria-labelledby="denial-history">
      <h3 id="denial-history">What was done</h3>
      <ol className="denial-history" reversed>
        {[...steps].reverse().map(({ number, step, by, at, detail }) => (
          <li key={number}>
            {who(by)} {stepWords[step]}, {timeText(at)}.
            {words.map((name) => {
              const said = detail[name];
              return said ? (
                <div key={name} className="small">
                  “{String(said)}”
                </div>
              ) : null;
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}
