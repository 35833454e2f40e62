// Passages of the documentation that speak of the line's code: to look at in the page, and to take as evidence. That
// none is found is said as a hint.

import { useEffect, useRef, useState } from 'react';
import type { AnchorStatus } from '../../lib/model/evidence.ts';
import { goneWords } from './passage-evidence.ts';
import { PassageItem } from './passage-item.tsx';
import type { Support, SupportPassage } from './use-support.ts';

export interface SupportActions {
  onFind: () => Promise<Support[] | string>;
  onShow: (passage: SupportPassage) => Promise<AnchorStatus>;
  /** False where the page shows the passage no more: then nothing was taken. */
  onTake: (passage: SupportPassage) => Promise<boolean>;
}

const relationWords = { supports: 'for it', contradicts: 'against it', mentions: 'names it' } as const;

const hints: Record<Support['found'], string | null> = {
  support: null,
  'no-support': 'No support found in the documentation in view. That is a hint: read on before you judge.',
  'not-asked': 'What this code means is not known here, so nothing was looked for.',
};

export function FindSupport({ onFind, onShow, onTake }: SupportActions) {
  const [found, setFound] = useState<Support[] | string | null>(null);
  const [said, setSaid] = useState('');
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  // Once the list stands there: the hands stay on the keys.
  useEffect(() => {
    if (Array.isArray(found)) list.current?.querySelector<HTMLElement>('button')?.focus();
  }, [found]);
  const show = (passage: SupportPassage) => {
    setSaid('');
    void onShow(passage).then((status) =>
      setSaid(status === 'lost' ? 'Not on the page now. Look through it again.' : 'Shown in the page.'),
    );
  };
  const find = async () => {
    setSaid('');
    const answer = await onFind();
    setFound(answer);
    if (typeof answer === 'string') return;
    const first = answer.flatMap(({ passages }) => passages)[0];
    if (first) void onShow(first);
    const count = answer.reduce((sum, { passages }) => sum + passages.length, 0);
    setSaid(count === 1 ? '1 passage found.' : `${count} passages found.`);
  };
  const take = async (passage: SupportPassage) => {
    if (!(await onTake(passage))) return setSaid(goneWords);
    setTaken((before) => new Set(before).add(keyOf(passage)));
  };
  return (
    <div className="support">
      <button type="button" className="button bare" onClick={() => void find()}>
        {found === null ? 'Find support in the notes' : 'Look again'}
      </button>
      <p className="small quiet" role="status">
        {typeof found === 'string' ? found : said}
      </p>
      {Array.isArray(found) && (
        <div ref={list}>
          {found.map(({ code, found: how, passages }) => (
            <section key={code} aria-label={`Passages for ${code}`}>
              {found.length > 1 && <h3 className="small code">{code}</h3>}
              {hints[how] && <p className="small quiet">{hints[how]}</p>}
              <ul className="support-list">
                {passages.map((passage) => (
                  <PassageItem
                    key={keyOf(passage)}
                    lead={
                      <span className="chip" data-relation={passage.relation}>
                        {relationWords[passage.relation]}
                      </span>
                    }
                    quote={passage.quote.exact}
                    about={[passage.why, passage.of.source]}
                    takeLabel={`Take as evidence: ${passage.quote.exact.slice(0, 60)}`}
                    taken={taken.has(keyOf(passage))}
                    onShow={() => show(passage)}
                    onTake={() => void take(passage)}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

const keyOf = ({ document, quote }: SupportPassage): string => `${document} ${quote.start}`;
