// Mends of the answers offered and of the format that they belong to.

import type { Query, QueryFormat, QueryOption } from '../../model/query.ts';
import type { Breach, QueryRule } from '../breach.ts';
import { openAnswers, withFormat, yesNoAnswers } from '../change-format.ts';
import { type Mend, quoted } from './mend.ts';
import { questionOf } from './topic-question.ts';

export const answerMends = (breach: Breach, query: Query): Mend[] => [
  ...(breach.field === 'options' ? (breach.part === null ? missing(query) : offered(breach, query)) : []),
  ...formatMends(breach, query),
];

const withOptions = (query: Query, options: QueryOption[]): Query => ({ ...query, options });

const ruledOut: QueryOption = {
  id: 'ruled-out',
  kind: 'ruled-out',
  text: 'The diagnosis was ruled out',
  supportedBy: [],
  documentedIn: null,
};

/** Answers that every query of its format has, where one is not there; which of them is meant, the check tells. */
function missing(query: Query): Mend[] {
  if (query.format === 'open') return [];
  const wanted = query.format === 'yes-no' ? yesNoAnswers : [ruledOut, ...openAnswers];
  return wanted
    .filter(({ kind }) => query.options.every((option) => option.kind !== kind))
    .map((answer) => ({
      says: `Add ${quoted(answer.text)}`,
      query: withOptions(query, inOrder(query.options, { ...answer, id: freeId(query, answer.id) }, wanted)),
    }));
}

/** Before the first answer that comes later in the order; answers of other kinds stand before them all. */
function inOrder(
  options: readonly QueryOption[],
  added: QueryOption,
  order: readonly QueryOption[],
): QueryOption[] {
  const placeOf = ({ kind }: QueryOption): number => order.findIndex((one) => one.kind === kind);
  const at = options.findIndex((one) => placeOf(one) > placeOf(added));
  return options.toSpliced(at < 0 ? options.length : at, 0, added);
}

function freeId({ options }: Query, id: string): string {
  let free = id;
  for (let n = 2; options.some((one) => one.id === free); n += 1) free = `${id}-${n}`;
  return free;
}

/** Rules whose way out is that the answer goes. */
const goes: readonly QueryRule[] = ['Q04', 'Q08', 'Q12', 'Q13'];

function offered(breach: Breach, query: Query): Mend[] {
  const option = query.options.find(({ id }) => id === breach.part);
  // Words within an answer are taken out of it, and the answer stays.
  if (!option || breach.span) return [];
  const put = (fields: Partial<QueryOption>): Query =>
    withOptions(
      query,
      query.options.map((one) => (one === option ? { ...one, ...fields } : one)),
    );
  const usual = openAnswers.find(({ kind }) => kind === option.kind);
  const mends: Mend[] = [];
  if ((breach.rule === 'Q10' || breach.rule === 'Q12') && usual)
    mends.push({ says: `Word it as ${quoted(usual.text)}`, query: put({ text: usual.text }) });
  if (breach.rule === 'Q04' && option.documentedIn !== null)
    mends.push({ says: 'Treat it as not documented', query: put({ documentedIn: null }) });
  if (breach.rule === 'Q09' && breach.level === 'block')
    mends.push({ says: `Take the second ${quoted(option.text)} out`, query: withoutOption(query, option) });
  if (goes.includes(breach.rule))
    mends.push({ says: `Take ${quoted(option.text)} out`, query: withoutOption(query, option) });
  return mends;
}

const withoutOption = (query: Query, option: QueryOption): Query =>
  withOptions(
    query,
    query.options.filter((one) => one !== option),
  );

const formatWords: Record<Exclude<QueryFormat, 'yes-no'>, string> = {
  'multiple-choice': 'Ask as multiple choice',
  open: 'Ask openly',
};

/** Yes or no that may not be asked, and answers to choose from where the provider must tell. */
function formatMends({ rule, field, span }: Breach, query: Query): Mend[] {
  if (rule === 'Q08' && field === 'yesNo' && query.yesNo !== null)
    return [{ says: 'Take that part out', query: { ...query, yesNo: null } }];
  const to = (format: Exclude<QueryFormat, 'yes-no'>): Mend => ({
    says: formatWords[format],
    query: { ...query, ...withFormat(query, format) },
  });
  if (rule === 'Q08' && field === 'format') return [to('open')];
  if (query.format !== 'yes-no') return [];
  // Without a purpose or a name, and where two statements are to be quoted, the author has to say more, not less.
  const { purpose = null, target = '' } = query.yesNo ?? {};
  const said = purpose !== null && purpose !== 'conflict' && target.trim() !== '';
  if (!(rule === 'Q11' && (span !== null || said)) && !(rule === 'Q08' && field === 'yesNo')) return [];
  const [openly, question] = [to('open'), questionOf(query)];
  return [
    to('multiple-choice'),
    openly,
    // A question that yes answers is none that can be asked openly.
    ...(question
      ? [{ says: 'Ask openly, with the topic’s question', query: { ...openly.query, question } }]
      : []),
  ];
}
