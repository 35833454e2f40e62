// What is to be taught, step by step, with what is read of the page now.

import type { ChartField } from '../../lib/model/chart.ts';
import type { TeachTarget } from '../../lib/model/teaching.ts';
import { DocumentRows } from './document-rows.tsx';
import { placesOf, unconfirmed } from './draft.ts';
import { FieldRow } from './field-row.tsx';
import { LiveReading } from './live-reading.tsx';
import type { Note } from './note.ts';
import { TableRows } from './table-rows.tsx';
import { type Live, valuesNow } from './use-live.ts';
import { seenOf, type UseTeaching } from './use-teaching.ts';
import { mainFields, moreFields } from './words.ts';

interface Props {
  teaching: UseTeaching;
  live: Live;
  note: Note | null;
  tab: number;
  onPoint: (what: TeachTarget) => void;
  onSelected: (what: TeachTarget) => void;
  onHidden: (field: ChartField) => void;
}

export function StepList({ teaching, live, note, tab, onPoint, onSelected, onHidden }: Props) {
  const { draft, change, set, resumed, startAgain } = teaching;
  const known = valuesNow(live);
  const open = unconfirmed(draft);
  const tables = draft.frames.reduce((count, frame) => count + frame.tables.length, 0);
  const seen = seenOf(live.state, known);
  const lacks = !seen ? 'a patient identifier that is read now' : tables === 0 ? 'a code table' : null;
  const row = (field: ChartField) => (
    <FieldRow
      key={field}
      field={field}
      places={placesOf(draft, field)}
      value={known[field] ?? null}
      note={note?.what === field ? note.text : null}
      change={change}
      onPoint={onPoint}
      onSelected={onSelected}
      onHidden={onHidden}
    />
  );
  const more = moreFields.filter((field) => placesOf(draft, field).length > 0);
  const moreGuessed = more.some((field) => placesOf(draft, field).some(({ taught }) => taught.guessed));
  return (
    <>
      <p className="quiet">
        Open a coded chart in the EHR. Press Point, then click the thing in the page. Overread finds a lasting
        way to read it and shows what it reads.
      </p>
      {resumed && draft.frames.length > 0 && (
        <p className="small">
          This goes on with what you taught before.{' '}
          <button type="button" className="button" onClick={startAgain}>
            Start again
          </button>
        </p>
      )}
      {open > 0 && (
        <p className="notice warn">
          {open} {open === 1 ? 'thing was' : 'things were'} guessed. Compare each with the page and confirm
          it, or point yourself.
        </p>
      )}
      <h3>Whose chart, and which encounter</h3>
      <ul className="teach-rows">{mainFields.map(row)}</ul>
      <h3>Codes</h3>
      <TableRows
        teaching={teaching}
        live={live}
        tab={tab}
        note={note?.what === 'codes' ? note.text : null}
        onPoint={onPoint}
      />
      <h3>Documentation</h3>
      <DocumentRows
        draft={draft}
        change={change}
        note={note?.what === 'document' ? note.text : null}
        onPoint={onPoint}
      />
      <details className="teach-more" open={moreGuessed}>
        <summary>
          Optional: provider, payer, coder and more
          {more.length > 0 && ` (${more.length} found)`}
        </summary>
        <ul className="teach-rows">{moreFields.map(row)}</ul>
      </details>
      <LiveReading live={live} draft={draft} />
      <div className="teach-foot">
        <button
          type="button"
          className="button primary"
          disabled={lacks !== null || open > 0}
          onClick={() => set({ stage: 'try', first: teaching.first ?? seen })}
        >
          Next: try it on another chart
        </button>
        {(lacks || open > 0) && (
          <p className="small quiet">
            {lacks ? `Still needed: ${lacks}.` : 'Confirm or remove what was guessed first.'}
          </p>
        )}
      </div>
    </>
  );
}
