// Exactly what the reader of charts reads by the draft now: every line with its attributes, what cannot be
// read, and rows that look like codes, or go on with one, and are left out.

import type { ChartState } from '../../lib/model/chart.ts';
import type { CodeLine } from '../../lib/model/code-line.ts';
import type { TeachDraft } from '../../lib/model/teaching.ts';
import { CodeLines } from '../ui/code-lines.tsx';
import type { Live } from './use-live.ts';

export function LiveReading({ live, draft }: { live: Live; draft: TeachDraft }) {
  const lines = linesOf(live);
  const leftOut = live.frames.flatMap(({ said }) => said.leftOut);
  const documents = live.frames.reduce((count, { said }) => count + said.reading.documents.length, 0);
  const why = whyNoChart(live.state);
  return (
    <section className="teach-live" aria-labelledby="teach-live">
      <h3 id="teach-live">Read now</h3>
      {why && draft.frames.length > 0 && <p className="notice warn">{why}</p>}
      {lines.length > 0 && (
        <CodeLines
          lines={lines}
          more={documents > 0 && `, ${documents} ${documents === 1 ? 'document' : 'documents'}`}
        />
      )}
      {lines.length === 0 && <p className="quiet">No code line is read yet.</p>}
      {leftOut.length > 0 && (
        <div className="notice warn">
          <p>
            These rows look like codes, or go on with a line above them, and are not read. If they are
            assigned codes, point at one of them; if they hold modifiers or diagnoses of the lines, this page
            cannot be read whole yet:
          </p>
          <ul>
            {leftOut.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** The joined chart's lines, or those of the frames as long as there is no chart. */
export const linesOf = ({ state, frames }: Live): CodeLine[] =>
  state?.state === 'chart' ? state.chart.lines : frames.flatMap(({ said }) => said.reading.lines ?? []);

/** Why nothing could be recorded on this page yet. Null where it could. */
export function whyNoChart(state: ChartState | null): string | null {
  if (!state || state.state === 'chart') return null;
  return state.why;
}
