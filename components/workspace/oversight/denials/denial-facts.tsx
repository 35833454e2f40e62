// Where a denial stands, in words and with its reasons.

import { dayAt, dayOrWords, dayText } from '../../../../lib/model/calendar-day.ts';
import type { DenialTold } from '../../../../lib/model/oversight/denials-act.ts';
import {
  attributionWords,
  bearerWords,
  outcomeWords,
  responsibleWords,
  stateWords,
} from '../../../../lib/oversight/denials/denial-words.ts';
import { useCodeSets } from '../../../codes/use-code-sets.ts';
import { rootCauseWords } from '../../../ui/words.ts';
import { routeTo } from '../../use-route.ts';
import { reasonText, remarkText } from './reason-words.ts';

interface Props {
  told: DenialTold;
  who: (id: string | undefined) => string;
}

export function DenialFacts({ told, who }: Props) {
  const sets = useCodeSets();
  const { denial, terms, alike } = told;
  const facts: (readonly [string, string | null])[] = [
    [
      'State',
      `${stateWords[denial.state]}${denial.outcome ? `: ${outcomeWords[denial.outcome].toLowerCase()}` : ''}`,
    ],
    ['Owner', `${who(denial.owner)}, by ${dayText(denial.dueOn)}`],
    ['Payer', `${denial.payer}, ${dayText(denial.deniedOn)}`],
    ['Coded by', [denial.vendor, denial.coder].filter(Boolean).join(', ') || 'Not known'],
    ['Where', [denial.facility, denial.specialty, denial.encounterType].filter(Boolean).join(', ') || null],
    ['Attribution', attributionLine(told, who)],
    ['Vendor’s cause', causeLine(told)],
    [
      'Rework',
      denial.reworkOwner && denial.costBearer
        ? `${who(denial.reworkOwner).endsWith(`…${denial.reworkOwner.slice(-4)}`) ? denial.reworkOwner : who(denial.reworkOwner)}; paid by: ${bearerWords[denial.costBearer].toLowerCase()}${denial.hours === null ? '' : `; ${denial.hours} h`}`
        : null,
    ],
    ['Laid to', denial.responsible && responsibleWords[denial.responsible]],
  ];
  return (
    <>
      <p>
        <strong className="number">
          {denial.group}-{denial.carc}
        </strong>{' '}
        {reasonText(sets, denial.carc)}
        {denial.rarcs.map((rarc) => (
          <span key={rarc} className="small quiet denial-remark">
            <span className="number">{rarc}</span> {remarkText(sets, rarc)}
          </span>
        ))}
      </p>
      {alike > 0 && (
        <p className="notice warn">
          One of {alike} claims with this code, reason and vendor.{' '}
          <a href={routeTo('denials', { view: 'patterns' })}>Patterns</a>
        </p>
      )}
      {denial.compliance === 'open' && (
        <p className="notice warn">
          Compliance has a task about it, which stays open whatever becomes of the denial.
        </p>
      )}
      {terms && terms.reworkCost === null && (
        <p className="notice bad">
          “{terms.title}” does not say who pays for the rework of denials that coding caused. Until it does,
          each one has to be argued.
        </p>
      )}
      <dl className="denial-facts">
        {facts.map(([name, words]) =>
          words ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  );
}

function attributionLine({ denial }: DenialTold, who: Props['who']): string {
  const { attributed, attributedAuto, attributedBy, attributedWhy } = denial;
  if (!attributedBy) return `${attributionWords[attributed]}, by the table`;
  const against =
    attributed === attributedAuto ? '' : `; by the table: ${attributionWords[attributedAuto].toLowerCase()}`;
  return `${attributionWords[attributed]}, ${who(attributedBy)}: ${attributedWhy}${against}`;
}

function causeLine({ denial }: DenialTold): string | null {
  if (denial.sentAt === null) return denial.rootCause && rootCauseWords[denial.rootCause];
  const sent = `sent on ${dayText(dayAt(denial.sentAt))}`;
  if (denial.causeAt === null) return `${sent}, due on ${dayOrWords(denial.causeDueOn)}`;
  return `${denial.rootCause ? rootCauseWords[denial.rootCause] : 'Told'} (${sent})`;
}
