// The rationales a person has kept, to be written anew, shared or removed, and the words at hand to be kept.

import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Fault, Result } from '../../lib/model/result.ts';
import type { RationaleWords } from '../../lib/store/commands/rationales.ts';
import type { OfferedRationale } from '../../lib/store/views/rationales.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { RationaleForm } from './rationale-form.tsx';
import { ownerWords } from './rationale-picker.tsx';
import type { Rationales } from './use-rationales.ts';

interface Props {
  rationales: Rationales;
  /** The words that are to be kept; null: only what is kept already is looked through. */
  draft: RationaleWords | null;
  onClosed: () => void;
}

/** Is open as long as it is there. */
export function RationaleBook({ rationales, draft, onClosed }: Props) {
  const close = useRef<HTMLButtonElement>(null);
  const [writing, setWriting] = useState<OfferedRationale | 'new' | null>(draft && 'new');
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const after = (work: Promise<Result<unknown>>, words: string) =>
    void work.then((done) => {
      setFault(done.ok ? null : done.error);
      if (!done.ok) return;
      flushSync(() => {
        setSaid(words);
        setWriting(null);
      });
      close.current?.focus();
    });
  const change = (of: OfferedRationale, fields: Parameters<Rationales['change']>[1], words: string) =>
    after(rationales.change(of.id, fields), words);
  const own = rationales.all.filter((rationale) => rationale.own);
  return (
    <Dialog
      open
      className="rationale-book"
      onClose={onClosed}
      title={writing === 'new' ? 'Keep as a rationale' : 'Your rationales'}
    >
      {fault && <FaultNotice fault={fault} />}
      {writing === 'new' && draft && (
        <RationaleForm
          start={draft}
          action="Keep"
          onKeep={(words) => after(rationales.keep(words), `“${words.title}” is kept.`)}
          onCancel={onClosed}
        />
      )}
      {writing && writing !== 'new' && (
        <RationaleForm
          key={writing.id}
          start={wordsOf(writing)}
          action="Save"
          onKeep={(words) => change(writing, words, `“${words.title}” is saved.`)}
          onCancel={() => setWriting(null)}
        />
      )}
      {!writing && own.length === 0 && (
        <p className="quiet">
          You have kept none. Write one in a finding and choose “Keep as a rationale” there.
        </p>
      )}
      {!writing && (
        <ul className="rationale-list">
          {own.map((rationale) => (
            <li key={rationale.id}>
              <p>
                <strong>{rationale.title}</strong> <span className="chip">{ownerWords(rationale)}</span>
              </p>
              <p className="small">{rationale.text}</p>
              <div className="rationale-actions">
                <button
                  type="button"
                  className="button"
                  aria-label={`Edit “${rationale.title}”`}
                  onClick={() => setWriting(rationale)}
                >
                  Edit
                </button>
                <button
                  type="button"
                  className="button"
                  aria-label={`${rationale.shared ? 'Stop sharing' : 'Share'} “${rationale.title}”`}
                  onClick={() =>
                    change(
                      rationale,
                      { shared: !rationale.shared },
                      `“${rationale.title}” is ${rationale.shared ? 'yours alone' : 'shared'} now.`,
                    )
                  }
                >
                  {rationale.shared ? 'Stop sharing' : 'Share'}
                </button>
                <button
                  type="button"
                  className="button"
                  aria-label={`Remove “${rationale.title}”`}
                  onClick={() => change(rationale, { removed: true }, `“${rationale.title}” is removed.`)}
                >
                  Remove
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="small" role="status">
        {said}
      </p>
      {!writing && (
        <DialogActions>
          <button ref={close} type="submit" className="button primary">
            Close
          </button>
        </DialogActions>
      )}
    </Dialog>
  );
}

const wordsOf = ({ title, text, citation, category, shared }: OfferedRationale): RationaleWords => ({
  title,
  text,
  citation,
  category,
  shared,
});
