// Gives every field and line within a chart its code sets, and shows what is known of a code when one asks.

import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useMemo, useState } from 'react';
import { type DatesOfCare, dateForCodes } from '../../lib/codes/in-force.ts';
import type { CodeLine } from '../../lib/model/code-line.ts';
import type { Database } from '../../lib/store/database.ts';
import { markFavourite, noOwnCodes, noteRecentCode, readOwnCodes } from '../../lib/store/own-codes.ts';
import { type AskedAbout, type ChartCodes, ChartCodesContext } from './chart-codes.ts';
import { CodeDetail } from './code-detail.tsx';
import { useCodeIndexes } from './use-code-indexes.ts';
import { useCodeSets } from './use-code-sets.ts';

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
