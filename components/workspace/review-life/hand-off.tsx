// The hand-off note of a chart: shown, copied, saved as a file. Nothing is sent anywhere.

import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { isEnded } from '../../../lib/queries/query-life.ts';
import { deficiencyWords } from '../../../lib/reports/query-words.ts';
import { handOffNote, noteFileName } from '../../../lib/review/hand-off-note.ts';
import { chartGaps } from '../../../lib/store/views/coder-gaps.ts';
import { partWords } from '../../panel/line-words.ts';
import { lifeWords, queryName } from '../../queries/query-words.ts';
import { noteRead } from '../../session/note-read.tsx';
import type { Session } from '../../session/use-session.ts';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { categoryWords, verdictWords } from '../../ui/words.ts';
import type { WorklistChart } from '../worklist/worklist-charts.ts';
import { timeWords } from './due-date.ts';
import { outcomeWords, stateWords } from './life-words.ts';

interface Props {
  chart: WorklistChart;
  now: number;
  session: Session;
}

export function HandOff({ chart, now, session }: Props) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const { encounterId = '' } = chart.worksheet;
  const asked = useLiveQuery(() => chartGaps(session.db, encounterId), [session.db, encounterId]);
  const awaited = (asked?.queries ?? []).filter(({ life }) => !isEnded(life));
  const queries = awaited.map(({ query, life }) => ({
    title: queryName(query),
    state: lifeWords(life, now),
  }));
  // Before the gaps are read nothing can be said of what holds the chart.
  const note =
    asked &&
    handOffNote(
      { ...chart, gaps: asked.gaps, queries },
      {
        state: stateWords(chart.life, now),
        verdict: verdictWords,
        category: categoryWords,
        outcome: outcomeWords,
        part: partWords,
        deficiency: deficiencyWords,
        date: timeWords,
      },
    );
  if (note === undefined) return null;
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(note).then(
      () => true,
      () => false,
    );
    setSaid(copied ? 'Copied.' : 'The browser did not allow copying: select the text and copy it by hand.');
  };
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          setSaid('');
          if (chart.worksheet.encounterId)
            noteRead(session, { encounterId: chart.worksheet.encounterId }, 'hand-off');
          setOpen(true);
        }}
      >
        Hand-off note
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} className="form-dialog" title="Hand-off note">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
        <section className="hand-off-text" tabIndex={0} aria-label="Text of the note">
          {note}
        </section>
        <DialogActions>
          <span role="status" className="small quiet">
            {said}
          </span>
          <button type="button" className="button" onClick={() => void copy()}>
            Copy
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              saveFile(note, noteFileName(chart.encounter), 'text/plain;charset=utf-8');
              setSaid('Saved as a file.');
            }}
          >
            Save as a file
          </button>
          <button type="submit" className="button primary">
            Close
          </button>
        </DialogActions>
      </Dialog>
    </>
  );
}
