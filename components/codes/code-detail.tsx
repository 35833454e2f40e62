// All that is known of a code: whether it was valid on the chart's date, what became of it, what the tabular list says, and
// what stands beneath it.

import { useEffect, useId, useRef, useState } from 'react';
import { codeChanges } from '../../lib/codes/code-changes.ts';
import { inForce, newest } from '../../lib/codes/in-force.ts';
import { codesBeneath } from '../../lib/codes/search/search-codes.ts';
import { kindOfSystem, setOn } from '../../lib/codes/search/search-sets.ts';
import type { CodeRelease } from '../../lib/model/code-release.ts';
import { type OwnCode, sameCode } from '../../lib/store/own-codes.ts';
import { type AskedAbout, answerOf, type ChartCodes, titleOf } from './chart-codes.ts';
import { CodeNotes } from './code-notes.tsx';
import { changeSentence, validitySentence } from './validity-words.ts';

interface Props {
  codes: ChartCodes;
  asked: AskedAbout;
  onClose: () => void;
}

export function CodeDetail({ codes, asked, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const title = useId();
  /** The way down from the code that was asked about, which is the first. */
  const [way, setWay] = useState<readonly OwnCode[]>([{ system: asked.system, code: asked.code }]);
  const shown = way.at(-1)!;
  useEffect(() => {
    dialog.current?.showModal();
    // It is there to be read: no button that does something takes the focus.
    close.current?.focus();
  }, []);
  useEffect(() => {
    if (way.length > 1) dialog.current?.scrollTo(0, 0);
  }, [way]);
  const favourite = codes.own.favourites.some((own) => sameCode(own, shown));
  const { onUse } = asked;
  return (
    <dialog
      ref={dialog}
      className="code-detail"
      aria-labelledby={title}
      aria-describedby={`${title}-lead`}
      onClose={onClose}
      // What lies beneath has keys of its own.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={title}>
        <span className="code">{shown.code}</span> <span className="small quiet">{shown.system}</span>
      </h2>
      <Facts codes={codes} shown={shown} lead={`${title}-lead`} onOpen={(code) => setWay([...way, code])} />
      <div className="dialog-actions">
        {way.length > 1 && (
          <button type="button" className="button" onClick={() => setWay(way.slice(0, -1))}>
            Back to {way.at(-2)!.code}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-pressed={favourite}
          onClick={() => codes.mark(shown, !favourite)}
        >
          {favourite ? 'Favourite: take away' : 'Favourite'}
        </button>
        {onUse && (
          <button
            type="button"
            className="button"
            onClick={() => {
              dialog.current?.close();
              onUse(shown);
            }}
          >
            Use {shown.code}
          </button>
        )}
        <button ref={close} type="button" className="button primary" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}

interface FactsProps {
  codes: ChartCodes;
  shown: OwnCode;
  /** Names the part that is read first. */
  lead: string;
  onOpen: (code: OwnCode) => void;
}

function Facts({ codes, shown, lead, onOpen }: FactsProps) {
  const { system, code } = shown;
  const kind = kindOfSystem(system);
  const date = codes.dateOf(kind);
  const answer = answerOf(codes, shown);
  const tables = codes.sets.codes(kind);
  const release = answer && 'release' in answer ? answer.release : null;
  const set = setOn(codes.indexes, kind, date);
  const beneath = set ? codesBeneath(set.index, code.replaceAll('.', '')) : [];
  const { tabular } = codes.sets;
  const list = (date === null ? null : inForce(tabular, date)) ?? newest(tabular);
  const name = titleOf(codes, system, code);
  return (
    <>
      <div id={lead}>
        <p>{name ?? 'No table at hand has a title for it.'}</p>
        <p className={answer?.status === 'valid' ? undefined : 'code-unsure'}>
          {validitySentence(answer, date)}{' '}
          {release && <span className="small quiet">{releaseWords(release)}</span>}
        </p>
      </div>
      {codeChanges(tables, code).map((change) => (
        <p key={`${change.on} ${change.change}`} className="small">
          {changeSentence(change)}
        </p>
      ))}
      {beneath.length > 0 && (
        <section>
          <h3>Beneath it</h3>
          <ul className="code-beneath">
            {beneath.map((child) => (
              <li key={child.code}>
                <button type="button" onClick={() => onOpen({ system, code: dotted(system, child.code) })}>
                  <span className="code">{dotted(system, child.code)}</span> {child.title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {system === 'ICD-10-CM' &&
        (list ? (
          <CodeNotes table={list} code={code} others={codes.diagnoses.filter((other) => other !== code)} />
        ) : (
          <p className="quiet">
            No tabular list is imported: what is included and excluded, coded first or in addition is not
            known here.
          </p>
        ))}
    </>
  );
}

/** A part is kept from before: it knows what a code is, and not what became of it. */
const releaseWords = ({ release, complete }: CodeRelease): string =>
  complete
    ? `Release ${release}`
    : `By a part of release ${release.replace('-part', '')}, which knows of no change since`;

const dotted = (system: OwnCode['system'], code: string): string =>
  system === 'ICD-10-CM' && code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
