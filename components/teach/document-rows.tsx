// The documentation that was pointed at: how much of the page it is, and what it says of itself.

import type { TeachDraft, TeachTarget } from '../../lib/model/teaching.ts';
import { changeDocument } from './draft.ts';

interface Props {
  draft: TeachDraft;
  change: (change: (draft: TeachDraft) => TeachDraft) => void;
  note: string | null;
  onPoint: (what: TeachTarget) => void;
}

export function DocumentRows({ draft, change, note, onPoint }: Props) {
  const documents = draft.frames.flatMap((frame) =>
    frame.documents.map((taught, at) => ({ role: frame.role, taught, at })),
  );
  return (
    <>
      <ul className="teach-rows">
        {documents.map(({ role, taught, at }) => {
          const choice = taught.choices[taught.chosen]!;
          const name = choice.title ?? 'Note';
          return (
            <li
              key={`${role} ${at}`}
              className="teach-row"
              data-state={taught.guessed ? 'guessed' : 'taught'}
            >
              <div className="teach-line">
                <span className="teach-what">{name}</span>
                {taught.guessed && <span className="chip teach-guessed">guessed, not confirmed</span>}
              </div>
              <div className="teach-value teach-begins">{choice.begins}…</div>
              <p className="small quiet">
                {choice.count > 1 ? `${choice.count} documents of this kind` : 'One document'}
                {` · title: ${choice.title ?? 'none'} · author: ${choice.author ?? 'none'} · date: ${choice.date ?? 'none'}`}
              </p>
              {taught.choices.length > 1 && (
                <label className="field teach-how">
                  <span>How much of the page is the document</span>
                  <select
                    value={taught.chosen}
                    onChange={(event) =>
                      change((now) => changeDocument(now, role, at, Number(event.target.value)))
                    }
                  >
                    {taught.choices.map((one, i) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: The place in the list is what is chosen.
                      <option key={i} value={i}>
                        {i === 0 ? 'The least' : 'Wider'}: {one.count > 1 ? `${one.count} times` : 'once'},
                        begins “{one.begins.slice(0, 30)}…”
                      </option>
                    ))}
                  </select>
                </label>
              )}
              <div className="teach-buttons">
                {taught.guessed && (
                  <button
                    type="button"
                    className="button primary"
                    aria-label={`Confirm: ${name}`}
                    onClick={() => change((now) => changeDocument(now, role, at, taught.chosen))}
                  >
                    Confirm
                  </button>
                )}
                <button
                  type="button"
                  className="button"
                  aria-label={`Remove: ${name}`}
                  onClick={() => change((now) => changeDocument(now, role, at, null))}
                >
                  Remove
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      {note && (
        <p className="complaint" role="alert">
          {note}
        </p>
      )}
      <button type="button" className="button" onClick={() => onPoint('document')}>
        {documents.length > 0 ? 'Point at another document' : 'Point at a note'}
      </button>
    </>
  );
}
