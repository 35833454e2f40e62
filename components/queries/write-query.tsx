// One query being written, with the ways to send it.

import { useCallback } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import { timedId } from '../../lib/model/ids.ts';
import type { Query } from '../../lib/model/query.ts';
import type { Breach } from '../../lib/queries/breach.ts';
import { dueAfter } from '../../lib/queries/policy.ts';
import { queryDigest } from '../../lib/queries/query-digest.ts';
import type { Session } from '../session/use-session.ts';
import { CopyText, copyQuery } from './copy-text.tsx';
import { QueryComposer } from './query-composer.tsx';
import { queryName, timeWords } from './query-words.ts';
import { useDraft } from './use-draft.ts';
import type { Queries } from './use-queries.ts';

interface Props {
  id: string;
  first: Query;
  queries: Queries;
  session: Session;
  chart: ChartSnapshot;
  tab: number | null;
  onTake: () => Promise<Evidence | null>;
  onSay: (words: string) => void;
  onClose: () => void;
}

export function WriteQuery({ id, first, queries, session, chart, tab, onTake, onSay, onClose }: Props) {
  const { writer } = session;
  const { write, policy } = queries;
  const draft = useDraft(
    first,
    useCallback((query: Query) => write(id, query), [write, id]),
  );
  const { query } = draft;
  const send = async (by: 'ehr-message' | 'page') => {
    const saved = await draft.save();
    if (!saved.ok) return;
    const now = writer.now();
    const dueAt = dueAfter(policy, policy.answerHours[query.timing], now);
    const spoken = query.channel === 'verbal';
    const sent = await queries.step(
      { id },
      {
        step: 'send',
        content: queryDigest(query),
        sentBy: spoken ? 'verbal' : by,
        dueAt,
      },
    );
    if (!sent.ok) return onSay(`${sent.error.happened} ${sent.error.action}`);
    const copied = spoken || by === 'page' || (await copyQuery(query, chart.fields.encounter));
    const how = spoken
      ? 'noted.'
      : by === 'page'
        ? 'sent. Make its link in the list below.'
        : copied
          ? 'copied for the EHR’s inbox.'
          : 'sent. The browser did not allow copying: press Copy text in the list below.';
    onSay(`${queryName(query)}: ${how} The answer is due ${timeWords(dueAt)}.`);
    onClose();
  };
  return (
    <section aria-label="Query">
      <div className="toolbar">
        <h2>Query</h2>
        <button
          type="button"
          className="button bare"
          onClick={() => void draft.save().then(({ ok }) => ok && onClose())}
        >
          Keep as a draft
        </button>
      </div>
      <QueryComposer
        draft={draft}
        chart={chart}
        tab={tab}
        policy={policy}
        now={writer.now}
        newId={() => timedId(writer.now(), writer.random)}
        onTake={onTake}
      >
        {(breaches) => (
          <div className="finding-end">
            <CopyText query={query} encounter={chart.fields.encounter} name={queryName(query)} />
            {query.channel === 'verbal' ? (
              <SendButton breaches={breaches} onSay={onSay} onSend={() => void send('page')} primary>
                Note as asked
              </SendButton>
            ) : (
              <>
                <SendButton breaches={breaches} onSay={onSay} onSend={() => void send('page')}>
                  Send by link
                </SendButton>
                <SendButton breaches={breaches} onSay={onSay} onSend={() => void send('ehr-message')} primary>
                  Send: copy for the EHR
                </SendButton>
              </>
            )}
          </div>
        )}
      </QueryComposer>
    </section>
  );
}

interface SendProps {
  breaches: readonly Breach[];
  primary?: boolean;
  onSay: (words: string) => void;
  onSend: () => void;
  children: string;
}

/** Held by the check it can still be pressed, and says what holds it. */
function SendButton({ breaches, primary, onSay, onSend, children }: SendProps) {
  const [first] = breaches;
  return (
    <button
      type="button"
      className={primary ? 'button primary' : 'button'}
      aria-disabled={first !== undefined}
      title={first && 'The check holds it'}
      onClick={() => (first ? onSay(`${first.rule}: ${first.happened} ${first.mend}`) : onSend())}
    >
      {children}
    </button>
  );
}
