// The queries of the invented year as records: a gap, the query raised from it, the provider's answer and what came of it.

import { asFields } from '../../model/as-fields.ts';
import { addDays, dayAt, dayLength, dayText } from '../../model/calendar-day.ts';
import type { RecordKind, RecordOf } from '../../model/change.ts';
import type { Gap } from '../../model/gap.ts';
import { systemRandom, timedId } from '../../model/ids.ts';
import type { Query } from '../../model/query.ts';
import { bareStep, type QueryAnswer, type QueryStep, queryStepId } from '../../model/query-step.ts';
import type { StoredQuery } from '../../oversight/facts/query-row.ts';
import { type YearRecord, yearEncounter } from './reviews.ts';

/** Within which an answer is awaited. */
const waitDays = 4;

type Said = Pick<Query, 'topic' | 'title' | 'question' | 'indicators' | 'options'>;

/** @param served when the patient was there, @param now both milliseconds since 1970: what came later has not come. */
export async function queryRecords(
  sent: StoredQuery,
  by: string,
  { served, now }: { served: number; now: number },
  digestOf: (query: Query) => string,
): Promise<YearRecord[]> {
  const at = sent.sent_at;
  const { id: encounter, ...shown } = await yearEncounter(sent, served);
  const [gapId, queryId] = [timedId(at, systemRandom), timedId(at, systemRandom)];
  const records: YearRecord[] = [];
  const put = <K extends RecordKind>(kind: K, id: string, fields: Partial<RecordOf<K>>, when: number) =>
    records.push({ kind, id, fields: asFields(fields), by, at: when });
  const asked = about(sent.number, dayAt(served));
  const gap: Gap = {
    encounterId: encounter,
    deficiency: 'specificity',
    lineKey: null,
    note: asked.question,
    evidence: [],
    holdsBilling: false,
    noticedBy: 'vendor-coder',
    coder: sent.coder,
    department: sent.specialty,
    raisedBy: by,
    raisedAt: at,
    state: 'open',
    closedWith: '',
  };
  const query: Query = {
    ...asked,
    encounterId: encounter,
    gapId,
    templateVersion: 1,
    reason: 'specificity',
    format: 'multiple-choice',
    yesNo: null,
    timing: 'retrospective',
    channel: 'written',
    verbal: null,
    recipient: { name: sent.provider ?? 'Attending physician', role: 'attending' },
    author: { name: 'Second auditor', credential: 'CCS', contact: 'ext. 4410' },
    justifications: [],
    coder: sent.coder,
    createdBy: by,
    createdAt: at,
  };
  put('encounter', encounter, shown, at);
  put('gap', gapId, gap, at);
  put('query', queryId, query, at);
  let taken = 0;
  const step = async (when: number, what: Partial<QueryStep> & Pick<QueryStep, 'step'>) => {
    taken += 1;
    const bare = { ...bareStep, queryId, encounterId: encounter, number: taken, by, at: when };
    put('query-step', await queryStepId(queryId, taken), { ...bare, ...what }, when);
  };
  await step(at, {
    step: 'send',
    sentBy: 'ehr-message',
    content: digestOf(query),
    dueAt: at + waitDays * dayLength,
  });
  const { answered_at: answered, acted_at: acted } = sent;
  if (answered === null || answered > now) return records;
  const said = answerTo(query, sent.number);
  const provider = sent.provider ?? 'Attending physician';
  await step(answered, { step: 'answer', answer: { ...said, provider } });
  if (acted === null || acted > now) return records;
  const documentation = `Addendum of ${dayText(dayAt(answered))}`;
  await step(acted, {
    step: 'close',
    documentation,
    codesChanged: said.class !== 'unable' && Number(sent.number.slice(-1)) % 3 > 0,
  });
  put('gap', gapId, { state: 'closed', closedWith: documentation }, acted);
  return records;
}

/** Most choose an option; some write their own, and some cannot tell. */
function answerTo({ options }: Query, number: string): Omit<QueryAnswer, 'provider'> {
  const drawn = Number(number.slice(-2, -1));
  if (drawn === 0) return { class: 'unable', options: ['unable'], text: '' };
  if (drawn === 1)
    return { class: 'agreed-other', options: ['other'], text: 'As described in my addendum of today.' };
  return { class: 'agreed', options: [options[drawn % 2]!.id], text: '' };
}

/** Whether a query is shown: an old one that nobody answered would stand overdue for the whole of the demonstration. */
export const isShown = ({ sent_at, answered_at }: StoredQuery, now: number): boolean =>
  sent_at < now && (answered_at !== null || sent_at > now - waitDays * dayLength);

/** One of two matters, by the chart's number. */
const about = (number: string, served: string): Said =>
  Number(number.slice(-1)) % 2 === 0 ? heartFailure(served) : diabetes(served);

const cite = (
  id: string,
  text: string,
  [source, authorRole]: readonly [string, Query['indicators'][number]['authorRole']],
  date: string,
): Query['indicators'][number] => ({
  id,
  text,
  source,
  authorRole,
  date,
  value: null,
  anchor: null,
  mention: 'stated',
  encounter: 'current',
  pertinence: '',
});

const note = ['Progress note', 'attending'] as const;
const laboratory = ['Laboratory results', 'laboratory'] as const;

const clinical = (id: string, text: string, supportedBy: string[]): Query['options'][number] => ({
  id,
  kind: 'clinical',
  text,
  supportedBy,
  documentedIn: null,
});

const openEnd: Query['options'] = [
  { id: 'other', kind: 'other', text: 'Other (please specify)', supportedBy: [], documentedIn: null },
  { id: 'unable', kind: 'unable', text: 'Unable to determine', supportedBy: [], documentedIn: null },
];

const heartFailure = (served: string): Said => ({
  topic: 'heart-failure',
  title: 'Heart failure type and acuity clarification',
  question:
    'CHF is documented in the admission note, treated with IV furosemide. Please clarify the type and acuity of the heart failure.',
  indicators: [
    cite('chf', 'CHF, IV furosemide 80 mg twice daily', note, served),
    cite('ef', 'LVEF 25–30%', ['Echocardiogram', 'consultant'], addDays(served, 1)),
    cite('bnp', 'BNP 2,140', laboratory, served),
  ],
  options: [
    clinical('acute-on-chronic', 'Acute on chronic systolic heart failure', ['chf', 'ef', 'bnp']),
    clinical('chronic', 'Chronic systolic heart failure', ['ef']),
    ...openEnd,
  ],
});

const diabetes = (served: string): Said => ({
  topic: 'diabetes',
  title: 'Glucose control clarification',
  question: 'Type 2 diabetes is documented. Please clarify how the glucose values listed relate to it.',
  indicators: [
    cite('dm', 'T2DM, insulin drip', note, served),
    cite('glucose', 'Glucose 488, 412; A1c 11.9%', laboratory, served),
  ],
  options: [
    clinical('hyperglycemia', 'Type 2 diabetes with hyperglycemia', ['dm', 'glucose']),
    clinical('plain', 'Type 2 diabetes without complication', ['dm']),
    ...openEnd,
  ],
});
