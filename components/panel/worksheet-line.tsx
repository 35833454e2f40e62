// One line of the worksheet with all that stands beneath it: a choice between two judgements, what the checks say, its
// finding.

import { useContext } from 'react';
import { showEvidence } from '../../lib/messaging/ask-page.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { OpenLine } from '../../lib/store/views/open-lines.ts';
import { type ChartChecks, notTakenOn, openOn } from '../checks/chart-checks.ts';
import { ProposalList } from '../checks/proposal-list.tsx';
import type { ProposalActs } from '../checks/use-proposals.ts';
import type { usePeople } from '../session/use-people.ts';
import type { Session } from '../session/use-session.ts';
import { SettleLine } from '../settle/settle-line.tsx';
import { whyNoChoice } from '../settle/why-no-choice.ts';
import { FindingEditor } from './finding-editor.tsx';
import { LineRow, type WorksheetRow } from './line-row.tsx';
import { OwnDocuments } from './own-documents.ts';
import type { Rationales } from './use-rationales.ts';
import type { Review } from './use-review.ts';
import type { Finder } from './use-support.ts';
import type { Sheet } from './use-worksheet.ts';

interface Props {
  row: WorksheetRow;
  number: number;
  sheet: Sheet;
  review: Review;
  session: Session;
  tab: number | null;
  openLine: OpenLine | undefined;
  who: ReturnType<typeof usePeople>;
  rationales: Rationales;
  checks: ChartChecks;
  acts: ProposalActs;
  finder: Finder;
}

export function WorksheetLine(props: Props) {
  const { row, number, sheet, review, session, tab, openLine, who, rationales, checks, acts, finder } = props;
  const { closed, delivered, current } = sheet;
  const open = sheet.open?.key === row.key ? sheet.open : null;
  const { worksheet } = review.view;
  const { identity, writer } = session;
  // What was taken as a finding is told by the finding.
  const said = row.line ? notTakenOn(checks, row.key) : [];
  const waiting = row.line ? openOn(checks, row.key).length : 0;
  const own = useContext(OwnDocuments);
  const show = (item: Extract<Evidence, { kind: 'quote' }>) =>
    own
      ? Promise.resolve(own.show(item.anchor))
      : tab === null
        ? Promise.resolve('lost' as const)
        : showEvidence(tab, item.id, item.anchor);
  return (
    <li className={row === current ? 'line selected' : 'line'}>
      <LineRow
        row={row}
        number={number}
        selected={row === current}
        open={open !== null}
        closed={closed}
        late={sheet.isLate(row)}
        checks={waiting}
        dismissed={said.some(({ state }) => state === 'dismissed')}
        onSelect={() => sheet.select(row.key)}
        onVerdict={(disposition) => sheet.setVerdict(row, disposition)}
        onOpen={() => sheet.setOpen(open ? null : { key: row.key, fresh: false })}
        onTakeBack={row.line || closed ? null : () => sheet.takeBack(row)}
      />
      {row.missing.includes('choice') && worksheet && (
        <SettleLine
          name={`Line ${number}`}
          line={row.line}
          open={openLine}
          here={{ person: writer.person, device: writer.device }}
          who={who}
          why={whyNoChoice(worksheet, identity.person, who)}
          onChoose={(topic, choice) => {
            review.settle({ lineKey: row.key, topic }, choice);
            sheet.focusRow(row.key);
            sheet.say(`Line ${number}: one judgement chosen. Ctrl Z takes the choice back.`);
          }}
        />
      )}
      {open && said.length > 0 && (
        <ProposalList
          name={`Checks of line ${number}`}
          proposals={said}
          closed={closed}
          byKey={row === current}
          at={null}
          acts={acts}
        />
      )}
      {open && row.finding && (
        <FindingEditor
          key={`${row.key} ${open.asked}`}
          row={row}
          delivered={delivered}
          billedOn={worksheet?.billedOn ?? null}
          closed={closed}
          fresh={open.fresh}
          rationales={rationales}
          onVerdict={(disposition) => sheet.changeKind(row, disposition)}
          onCode={(text, system) => sheet.setCode(row, text, system)}
          onPosition={(position) => sheet.setPosition(row, position)}
          onAttributes={(attributes) => sheet.setAttributes(row, attributes)}
          onDescribe={(fields) => row.finding && review.describe(row.finding.id, fields)}
          onRemoveEvidence={(id) => row.finding && review.detach(row.finding.id, id)}
          onTakeEvidence={() => void sheet.addEvidence(row)}
          onAbsent={(lookedIn) => sheet.addAbsent(row, lookedIn)}
          onShowEvidence={show}
          onLeave={() => sheet.leave(row.key)}
          support={{
            onFind: () => finder.find(row),
            onShow: ({ quote }) =>
              tab === null ? Promise.resolve('lost') : showEvidence(tab, `support ${row.key}`, quote),
            onTake: async (passage) => {
              const there = await finder.stillThere(passage);
              if (there) sheet.addPassage(row, passage);
              return there;
            },
          }}
        />
      )}
    </li>
  );
}
