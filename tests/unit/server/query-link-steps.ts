// What the tests of providers' links begin with: a query that was sent, a link to it, and a browser with its cookies.

import type { Change, LoggedChange } from '../../../lib/model/change.ts';
import type { Role } from '../../../lib/model/person.ts';
import type { Query } from '../../../lib/model/query.ts';
import type { QueryLinkMade } from '../../../lib/model/query-link.ts';
import { type QueryStep, queryStepId } from '../../../lib/model/query-step.ts';
import { queryDigest } from '../../../lib/queries/query-digest.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { buildQuery } from '../../fixtures/queries/build-query.ts';
import { type Caller, codes, type TestBackend } from './harness.ts';
import { changeOf, makeReview } from './review-changes.ts';

export interface Sent {
  asker: Caller;
  query: Query;
  queryId: string;
  encounterId: string;
}

const hour = 3_600_000;
let charts = 0;

const fieldsOf = (record: object): Change['fields'] => JSON.parse(JSON.stringify(record));

/** A step of the query, by its asker. */
export async function stepOf(
  { asker, queryId, encounterId }: Pick<Sent, 'asker' | 'queryId' | 'encounterId'>,
  number: number,
  at: number,
  content: Pick<QueryStep, 'step'> & Partial<QueryStep>,
): Promise<Change> {
  const step: QueryStep = {
    queryId,
    encounterId,
    number,
    by: asker.person.id,
    at,
    reason: '',
    content: null,
    sentBy: null,
    dueAt: null,
    answer: null,
    rung: null,
    documentation: '',
    codesChanged: null,
    ...content,
  };
  return changeOf('query-step', await queryStepId(queryId, number), fieldsOf(step));
}

/** A draft of a query on a chart of its own. @param place of the chart. */
export async function draftQuery(
  backend: TestBackend,
  parts: Partial<Query> = {},
  asker?: Caller,
  place: Record<string, string> = {},
): Promise<Sent> {
  const by = asker ?? (await backend.newOrganisation('cdi-coordinator'));
  charts += 1;
  const review = await makeReview(by.person.id, place.number ?? `chart-${charts}`);
  const chart = review.changes[0]!;
  Object.assign(chart.fields, place);
  const encounterId = review.encounter;
  const queryId = backend.id();
  const query = buildQuery({ createdBy: by.person.id, createdAt: backend.time, ...parts, encounterId });
  const kept = await by.push([chart, changeOf('query', queryId, fieldsOf(query))]);
  if (codes(kept).some(Boolean)) throw new Error(`not written: ${JSON.stringify(kept)}`);
  return { asker: by, query, queryId, encounterId };
}

/** The same, sent. */
export async function sentQuery(
  backend: TestBackend,
  parts: Partial<Query> = {},
  asker?: Caller,
  place: Record<string, string> = {},
): Promise<Sent> {
  const draft = await draftQuery(backend, parts, asker, place);
  const send = await stepOf(draft, 1, backend.time, {
    step: 'send',
    content: queryDigest(draft.query),
    sentBy: 'page',
    dueAt: backend.time + 100 * 24 * hour,
  });
  const sent = await draft.asker.push([send]);
  if (codes(sent).some(Boolean)) throw new Error(`not sent: ${JSON.stringify(sent)}`);
  return draft;
}

/** Asks for a link. */
export const askLink = (
  caller: Pick<Caller, 'send'>,
  { queryId, encounterId }: Pick<Sent, 'queryId' | 'encounterId'>,
): Promise<Response> => caller.send('POST', paths.queryLinks, { queryId, encounterId });

export async function makeLink(sent: Sent, caller: Caller = sent.asker): Promise<QueryLinkMade> {
  const answer = await askLink(caller, sent);
  if (answer.status !== 200) throw new Error(`link: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as QueryLinkMade;
}

export type Fields = Record<string, string | string[]>;

/** A provider's browser: it sends the cookies that it was given. */
export class Browser {
  cookie = '';
  readonly backend: TestBackend;

  constructor(backend: TestBackend) {
    this.backend = backend;
  }

  async go(path: string, fields?: Fields, headers: Record<string, string> = {}): Promise<Response> {
    const form = new URLSearchParams();
    for (const [name, values] of Object.entries(fields ?? {}))
      for (const value of [values].flat()) form.append(name, value);
    const answer = await this.backend.app.request(path, {
      method: fields ? 'POST' : 'GET',
      ...(fields && { body: form.toString() }),
      headers: {
        ...(fields && {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          origin: 'null',
        }),
        ...(this.cookie && { cookie: this.cookie }),
        ...headers,
      },
    });
    const [given] = answer.headers.getSetCookie();
    if (given) this.cookie = /Max-Age=0/.test(given) ? '' : given.split(';')[0]!;
    return answer;
  }

  /** Opens the link with its code. */
  open = ({ link, code }: QueryLinkMade, more: Fields = {}): Promise<Response> =>
    this.go(link, { code, ...more });

  answer = (fields: Fields): Promise<Response> => this.go('/q/answer', { kind: 'agreed-other', ...fields });
}

/** A browser that has opened a link to the query. */
export async function openedBy(backend: TestBackend, sent: Sent): Promise<Browser> {
  const browser = new Browser(backend);
  const answer = await browser.open(await makeLink(sent));
  if (answer.status !== 303) throw new Error(`not opened: ${answer.status}`);
  return browser;
}

/** Steps of the query as anyone pulls them, with who took them. */
export async function stepsOf({ asker, queryId }: Sent): Promise<(LoggedChange & { fields: QueryStep })[]> {
  const { changes } = await asker.pull();
  return changes.filter(
    ({ kind, fields }) => kind === 'query-step' && fields.queryId === queryId,
  ) as (LoggedChange & { fields: QueryStep })[];
}

/** What the access log has of links, as `step by person`. */
export async function notedLinks(
  backend: TestBackend,
  organisation: string,
): Promise<{ person: string; detail: Record<string, unknown> }[]> {
  const rows = await backend.database.transaction((queries) =>
    queries.query<{ person: string; detail: string }>(
      `select person, detail from access_log where organisation = $1 and act = 'query-link' order by position`,
      [organisation],
    ),
  );
  return rows.map(({ person, detail }) => ({ person, detail: JSON.parse(detail) }));
}

export const askers: readonly Role[] = [
  'qa-auditor',
  'cdi-coordinator',
  'compliance-officer',
  'administrator',
];
