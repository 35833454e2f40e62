// The code sets as a chart needs them: held against its dates, with the person's own codes at hand, for every field and line
// within. Without it a field for a code is a plain field.

import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type CodeAnswer, codeOn } from '../../lib/codes/code-on.ts';
import type { CodeSets, CodeSystemKind } from '../../lib/codes/code-sets.ts';
import { type DatesOfCare, dateForCodes } from '../../lib/codes/in-force.ts';
import { kindOfSystem, type SearchedSet } from '../../lib/codes/search/search-sets.ts';
import type { CodeLine, CodeSystem } from '../../lib/model/code-line.ts';
import type { Database } from '../../lib/store/database.ts';
import {
  markFavourite,
  noOwnCodes,
  noteRecentCode,
  type OwnCode,
  type OwnCodes,
  readOwnCodes,
} from '../../lib/store/own-codes.ts';
import { CodeDetail } from './code-detail.tsx';
import { useCodeIndexes } from './use-code-indexes.ts';
import { useCodeSets } from './use-code-sets.ts';

export interface ChartCodes {
  indexes: readonly SearchedSet[];
  sets: CodeSets;
  /** The day that counts for a system; null where the chart does not tell. */
  dateOf: (kind: CodeSystemKind) => string | null;
  /** A stay is coded in other systems than a visit. */
  stay: boolean;
  /** The diagnoses of the chart. */
  diagnoses: readonly string[];
  own: OwnCodes;
  note: (code: OwnCode) => void;
  mark: (code: OwnCode, marked: boolean) => void;
  /** Shows all that is known of a code. */
  about: (asked: AskedAbout) => void;
}

/** `onUse` puts the code where it was asked from; `onClose` is told when the answer is closed without. */
export interface AskedAbout extends OwnCode {
  onUse?: (code: OwnCode) => void;
  onClose?: () => void;
}

export const ChartCodesContext = createContext<ChartCodes | null>(null);

/** Null outside of a chart. */
export const useChartCodes = (): ChartCodes | null => useContext(ChartCodesContext);

interface Props {
  db: Database;
  dates: DatesOfCare;
  stay: boolean;
  lines: readonly CodeLine[];
  children: ReactNode;
}

export function ChartCodesOf({ db, dates, stay, lines, children }: Props) {
  const indexes = useCodeIndexes();
  const sets = useCodeSets();
  const own = useLiveQuery(() => readOwnCodes(db), [db]) ?? noOwnCodes;
  const [asked, setAsked] = useState<AskedAbout | null>(null);
  const { dateOfService, dischargeDate } = dates;
  const value = useMemo(
    (): ChartCodes => ({
      indexes,
      sets,
      stay,
      own,
      dateOf: (kind) => dateForCodes({ dateOfService, dischargeDate }, stay && kind.startsWith('icd-10')),
      diagnoses: lines.flatMap(({ system, code }) => (system === 'ICD-10-CM' && code ? code : [])),
      note: (code) => void noteRecentCode(db, code),
      mark: (code, marked) => void markFavourite(db, code, marked),
      about: setAsked,
    }),
    [indexes, sets, stay, own, dateOfService, dischargeDate, lines, db],
  );
  return (
    <ChartCodesContext.Provider value={value}>
      {children}
      {asked && (
        <CodeDetail
          key={`${asked.system} ${asked.code}`}
          codes={value}
          asked={asked}
          onClose={() => {
            setAsked(null);
            asked.onClose?.();
          }}
        />
      )}
    </ChartCodesContext.Provider>
  );
}

/** What the tables say of a code on the chart's date; null where the chart tells no date. */
export function answerOf({ sets, dateOf }: ChartCodes, { system, code }: OwnCode): CodeAnswer | null {
  const kind = kindOfSystem(system);
  const date = dateOf(kind);
  return date === null ? null : codeOn(sets.codes(kind), code, date);
}

/** The code's title as of the chart's date; where no table answers for that, as any has it. Null: none has it. */
export function titleOf(codes: ChartCodes, system: CodeSystem, code: string): string | null {
  const answer = answerOf(codes, { system, code });
  if (answer && 'entry' in answer) return answer.entry.title;
  for (const table of codes.sets.codes(kindOfSystem(system))) {
    const entry = table.find(code);
    if (entry) return entry.title;
  }
  return null;
}
