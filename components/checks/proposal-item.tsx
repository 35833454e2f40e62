// One proposal of a check: what is so, who says so and how surely, and what a reviewer can do with it.

import { useId } from 'react';
import { categoryWords, errorWords, severityWords } from '../ui/words.ts';
import type { Proposal } from './chart-checks.ts';
import { dismissWords, evidenceMarkWords } from './check-words.ts';
import { DismissForm } from './dismiss-form.tsx';
import type { ProposalActs } from './use-proposals.ts';

interface Props {
  one: Proposal;
  /** The keys of the worksheet act on this one. */
  first: boolean;
  closed: boolean;
  /** Number of the line that it would stand at, where the check named none. */
  at: number | null;
  acts: ProposalActs;
}

export function ProposalItem({ one, first, closed, at, acts }: Props) {
  const about = useId();
  const { rule, message, proposal, payerRule, state, decision } = one;
  const change = [
    proposal.disposition ? errorWords[proposal.disposition] : 'Look at it',
    [proposal.code, ...(proposal.modifiers ?? [])].filter(Boolean).join(' '),
    proposal.units === undefined ? '' : `${proposal.units} units`,
    proposal.poa ? `POA ${proposal.poa}` : '',
  ];
  return (
    <li className="proposal" data-state={state}>
      <p id={about}>{message}</p>
      <p className="small quiet">
        {change.filter(Boolean).join(' ')} · {categoryWords[proposal.category]} ·{' '}
        {severityWords[proposal.severity]}
      </p>
      <p className="small quiet">
        Check {rule.id}: {rule.citation} ({evidenceMarkWords[rule.evidence]})
        {payerRule && `; weighed by ${payerRule.source}, version ${payerRule.version}`}
      </p>
      {one.passages.length > 0 && (
        <ul className="support-list" aria-label="In the notes">
          {one.passages.map((passage) => (
            <li key={`${passage.of.source} ${passage.quote.start}`}>
              <button type="button" className="read-quote" onClick={() => acts.show(passage)}>
                “{passage.quote.exact}”
                {passage.of.source && <span className="quiet small"> {passage.of.source}</span>}{' '}
                <span className="evidence-show small">Show in the page</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {state === 'dismissed' && decision?.reason && (
        <p className="small">
          Dismissed: {dismissWords[decision.reason].toLowerCase()}
          {decision.note && ` – ${decision.note}`}
        </p>
      )}
      {!closed && state === 'open' && acts.dismissing !== one.key && (
        <span className="fact-buttons">
          <button type="button" className="button" aria-describedby={about} onClick={() => acts.accept(one)}>
            {at === null ? 'Accept as finding' : `Accept as finding on line ${at}`} {first && <kbd>F</kbd>}
          </button>
          <button
            type="button"
            className="button"
            aria-describedby={about}
            onClick={() => acts.startDismissing(one.key)}
          >
            Dismiss… {first && <kbd>X</kbd>}
          </button>
        </span>
      )}
      {!closed && acts.dismissing === one.key && <DismissForm one={one} acts={acts} />}
      {!closed && state === 'dismissed' && (
        <span className="fact-buttons">
          <button
            type="button"
            className="button"
            aria-describedby={about}
            onClick={() => acts.bringBack(one)}
          >
            Bring back
          </button>
        </span>
      )}
    </li>
  );
}
