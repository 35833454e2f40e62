// One query being written, with the ways to send it.

import { useCallback, useRef } from 'react';
import { actAtServer } from '../../lib/messaging/server-acts.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import { timedId } from '../../lib/model/ids.ts';
import type { Query } from '../../lib/model/query.ts';
import type { Breach } from '../../lib/queries/breach.ts';
import { needsApproval } from '../../lib/queries/compliance/approval.ts';
import { dueAfter } from '../../lib/queries/policy.ts';
import { queryDigest } from '../../lib/queries/query-digest.ts';
import { usePeople } from '../session/use-people.ts';
import type { Session } from '../session/use-session.ts';
import { Tip } from '../ui/tip.tsx';
import { CopyText, copyQuery } from './copy-text.tsx';
import { InsertText } from './insert-text.tsx';
import { QueryComposer } from './query-composer.tsx';
import { queryName, timeWords } from './query-words.ts';
import { useDraft } from './use-draft.ts';
import { useFhirServer } from './use-fhir.ts';
import type { Queries } from './use-queries.ts';
import { useTemplates } from './use-templates.ts';

interface Props {
  id: string;
  first: Query;
  queries: Queries;
  session: Session;
  chart: ChartSnapshot;
  tab: number | null;
  onTake: () => Promise<Evidence | null>;
  onInsert: (text: string) => Promise<string>;
  onSay: (words: string) => void;
  onClose: () => void;
}

export function WriteQuery({
  id,
  first,
  queries,
  session,
  chart,
  tab,
  onTake,
  onInsert,
  onSay,
  onClose,
}: Props) {
  const { writer } = session;
  const { write, policy } = queries;
  const draft = useDraft(
    first,
    useCallback((query: Query) => write(id, query), [write, id]),
  );
  const { query } = draft;
  const templates = useTemplates(session);
  const who = usePeople(session);
  const fhir = useFhirServer();
  const sending = useRef(false);
  const send = async (by: Way) => {
    // The FHIR server may take its time.
    if (sending.current) return;
    sending.current = true;
    await sendOnce(by).finally(() => {
      sending.current = false;
    });
  };
  const sendOnce = async (by: Way) => {
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
    if (by === 'fhir') onSay('Sending through FHIR…');
    const how = spoken ? 'noted.' : await ways[by](query, id, chart);
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
        templates={templates}
        who={who}
        now={writer.now}
        newId={() => timedId(writer.now(), writer.random)}
        onTake={onTake}
      >
        {(breaches) => (
          <div className="finding-end">
            <CopyText query={query} encounter={chart.fields.encounter} name={queryName(query)} />
            {breaches.length === 0 && query.channel === 'written' && !needsApproval(query, policy) && (
              <InsertText
                query={query}
                encounter={chart.fields.encounter}
                name={queryName(query)}
                onInsert={onInsert}
              />
            )}
            {query.channel === 'verbal' ? (
              <SendButton breaches={breaches} onSay={onSay} onSend={() => void send('page')} primary>
                Note as asked
              </SendButton>
            ) : (
              <>
                <SendButton breaches={breaches} onSay={onSay} onSend={() => void send('page')}>
                  Send by link
                </SendButton>
                {fhir && (
                  <SendButton breaches={breaches} onSay={onSay} onSend={() => void send('fhir')}>
                    Send through FHIR
                  </SendButton>
                )}
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

type Way = 'ehr-message' | 'page' | 'fhir';

/** What is done with a query once its sending is recorded, and what is said of it. */
const ways: Record<Way, (query: Query, id: string, chart: ChartSnapshot) => Promise<string>> = {
  page: async () =>
    'noted as sent. Press “Make a link…” in the list below, and give the link to the provider.',
  'ehr-message': async (query, _, chart) =>
    (await copyQuery(query, chart.fields.encounter))
      ? 'copied for the EHR’s inbox.'
      : 'sent. The browser did not allow copying: press Copy text in the list below.',
  fhir: async ({ encounterId }, queryId) => {
    const taken = await actAtServer('queryFhir', { act: 'send', of: { encounterId, queryId } });
    return taken.ok
      ? `sent; the FHIR server at ${taken.value.server} took it.`
      : `recorded as sent, but the FHIR server does not have it. ${taken.error.happened} Send it again in the list below, or by another way.`;
  },
};

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
    <Tip text={first && 'The check holds it'}>
      <button
        type="button"
        className={primary ? 'button primary' : 'button'}
        aria-disabled={first !== undefined}
        onClick={() => (first ? onSay(`${first.rule}: ${first.happened} ${first.mend}`) : onSend())}
      >
        {children}
      </button>
    </Tip>
  );
}
