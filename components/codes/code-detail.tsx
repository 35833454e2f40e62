// All that is known of a code: whether it was valid on the chart's date, what became of it, what the tabular list says, and
// what stands beneath it.

import { useEffect, useId, useRef, useState } from 'react';
import { codeChanges } from '../../lib/codes/code-changes.ts';
import { inForce, newest } from '../../lib/codes/in-force.ts';
import { codesBeneath } from '../../lib/codes/search/search-codes.ts';
import { kindOfSystem, setOn } from '../../lib/codes/search/search-sets.ts';
import type { CodeRelease } from '../../lib/model/code-release.ts';
import { type OwnCode, sameCode } from '../../lib/store/own-codes.ts';
import { closeDialogOf, Dialog, DialogActions } from '../ui/dialog.tsx';
import { type AskedAbout, answerOf, type ChartCodes, titleOf } from './chart-codes.ts';
import { CodeNotes } from './code-notes.tsx';
import { changeSentence, validitySentence } from './validity-words.ts';

interface Props {
  codes: ChartCodes;
  asked: AskedAbout;
  onClose: () => void;
}

export function CodeDetail({ codes, asked, onClose }: Props) {
  const lead = useRef<HTMLDivElement>(null);
  const id = useId();
  /** The way down from the code that was asked about, which is the first. */
  const [way, setWay] = useState<readonly OwnCode[]>([{ system: asked.system, code: asked.code }]);
  const shown = way.at(-1)!;
  useEffect(() => {
    if (way.length > 1) lead.current?.closest('dialog')?.scrollTo(0, 0);
  }, [way]);
  const favourite = codes.own.favourites.some((own) => sameCode(own, shown));
  const { onUse } = asked;
  return (
    <Dialog
      open
      className="code-detail"
      describedBy={id}
      onClose={onClose}
      title={
        <>
          <span className="code">{shown.code}</span> <span className="small quiet">{shown.system}</span>
        </>
      }
    >
      <div id={id} ref={lead}>
        <Lead codes={codes} shown={shown} />
      </div>
      <Facts codes={codes} shown={shown} onOpen={(code) => setWay([...way, code])} />
      <DialogActions>
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
            onClick={({ currentTarget }) => {
              closeDialogOf(currentTarget);
              onUse(shown);
            }}
          >
            Use {shown.code}
          </button>
        )}
        {/* It is there to be read: no button that does something takes the focus. */}
        <button type="submit" className="button primary" data-autofocus>
          Close
        </button>
      </DialogActions>
    </Dialog>
  );
}

interface LeadProps {
  codes: ChartCodes;
  shown: OwnCode;
}

/** What the code is, and whether it was valid: read first. */
function Lead({ codes, shown }: LeadProps) {
  const date = codes.dateOf(kindOfSystem(shown.system));
  const answer = answerOf(codes, shown);
  const release = answer && 'release' in answer ? answer.release : null;
  return (
    <>
      <p>{titleOf(codes, shown.system, shown.code) ?? 'No table at hand has a title for it.'}</p>
      <p className={answer?.status === 'valid' ? undefined : 'code-unsure'}>
        {validitySentence(answer, date)}{' '}
        {release && <span className="small quiet">{releaseWords(release)}</span>}
      </p>
    </>
  );
}

function Facts({ codes, shown, onOpen }: LeadProps & { onOpen: (code: OwnCode) => void }) {
  const { system, code } = shown;
  const kind = kindOfSystem(system);
  const date = codes.dateOf(kind);
  const tables = codes.sets.codes(kind);
  const set = setOn(codes.indexes, kind, date);
  const beneath = set ? codesBeneath(set.index, code.replaceAll('.', '')) : [];
  const { tabular } = codes.sets;
  const list = (date === null ? null : inForce(tabular, date)) ?? newest(tabular);
  return (
    <>
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
