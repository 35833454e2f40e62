// What the tests of the vendor pages begin with: a liaison with a second factor, a browser with its cookies, and a review
// that was released to a vendor.

import type { Change } from '../../../lib/model/change.ts';
import { systemRandom } from '../../../lib/model/ids.ts';
import { reviewStepId } from '../../../lib/model/review-step.ts';
import type { Step } from '../../../lib/review/worksheet-life.ts';
import { makeSeal } from '../../../lib/server/accounts/seal.ts';
import { codeOf, newSecret } from '../../../lib/server/accounts/totp.ts';
import { day, step } from '../review/life-steps.ts';
import { type Caller, codes, type TestBackend } from './harness.ts';
import { changeOf, findingChange, makeReview, type Review, signature } from './review-changes.ts';

/** A browser without the extension: it sends the cookies that it was given. */
export class PageBrowser {
  readonly cookies = new Map<string, string>();
  readonly backend: TestBackend;
  /** Of the last page that was shown. */
  text = '';

  constructor(backend: TestBackend) {
    this.backend = backend;
  }

  async go(
    path: string,
    fields?: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await this.backend.app.request(path, {
      method: fields ? 'POST' : 'GET',
      ...(fields && { body: new URLSearchParams(fields).toString() }),
      headers: {
        ...(fields && {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          origin: 'null',
        }),
        ...(cookie && { cookie }),
        ...headers,
      },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]!.split('=');
      if (/Max-Age=0/.test(set)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    this.text = await answer.clone().text();
    return answer;
  }

  /** The key that the forms of the last page bring along. */
  get key(): string {
    return /name="key" value="([0-9a-f]+)"/.exec(this.text)?.[1] ?? '';
  }

  /** Looks at a page, then sends a form as it stands there. */
  async send(from: string, path: string, fields: Record<string, string>): Promise<Response> {
    await this.go(from);
    const number = /name="number" value="(\d+)"/.exec(this.text)?.[1];
    return this.go(path, { key: this.key, ...(number !== undefined && { number }), ...fields });
  }
}

const seal = makeSeal('a key of the test', systemRandom);

export interface LiaisonAccount {
  caller: Caller;
  secret: string;
}

/** The account of a vendor's liaison, with an authenticator app. */
export async function liaisonOf(
  backend: TestBackend,
  organisation: string,
  vendor: string | null = 'Acme',
  limits: object | null = null,
): Promise<LiaisonAccount> {
  const caller = await backend.newPerson(organisation, 'vendor-liaison');
  const secret = newSecret(systemRandom);
  await backend.database.transaction((queries) =>
    queries.query(
      `update person set name = 'Lena Ortiz', employer = $3, limits = $4, totp_secret = $5
       where organisation = $1 and id = $2`,
      [organisation, caller.person.id, vendor, limits && JSON.stringify(limits), seal.close(secret)],
    ),
  );
  return { caller, secret };
}

/** The code that the app shows now. */
export const appCode = (backend: TestBackend, secret: string): string =>
  codeOf(secret, Math.floor(backend.time / 30_000));

/** Signs in by password and app. A code is good once: each sign-in takes a time step. */
export async function signInOnPage(
  backend: TestBackend,
  { caller, secret }: LiaisonAccount,
  browser = new PageBrowser(backend),
): Promise<PageBrowser> {
  backend.time += 30_000;
  const { email } = caller.person;
  await browser.go('/vendor/sign-in', { email, password: caller.password });
  const answer = await browser.go('/vendor/second', { code: appCode(backend, secret) });
  if (answer.headers.get('location') !== '/vendor/charts')
    throw new Error(`not signed in: ${answer.status} ${browser.text}`);
  return browser;
}

export const stepChange = async (
  { worksheet, encounter }: Review,
  number: number,
  { step: kind, by, ...more }: Step,
): Promise<Change> =>
  changeOf('review-step', await reviewStepId(worksheet, number), {
    ...step(kind, by, more),
    worksheetId: worksheet,
    encounterId: encounter,
    number,
  } as Change['fields']);

export interface SignedReview extends Review {
  keys: readonly [string, string];
}

let charts = 0;

/** Three lines, one agreed and two deleted with findings, signed; released unless it is not to be. */
export async function releasedReview(
  backend: TestBackend,
  auditor: Caller,
  {
    vendor = 'Acme',
    released = true,
    rationale = 'Nothing in the note supports it.',
    ...place
  }: {
    vendor?: string;
    released?: boolean;
    rationale?: string;
    facility?: string;
  } = {},
): Promise<SignedReview> {
  charts += 1;
  const review = await makeReview(auditor.person.id, `ACCT-${charts}`, 3);
  Object.assign(review.changes[0]!.fields, { vendor, dob: '1951-02-03', ...place });
  const [second, last] = review.verdicts.slice(1) as [string, string];
  const findings = [await findingChange(review, second), await findingChange(review, last)];
  for (const finding of findings)
    Object.assign(finding.fields, {
      rationale,
      citation: 'Section I.A.15',
      evidence: [
        {
          kind: 'quote',
          id: 'q1',
          anchor: {
            exact: 'no distress',
            prefix: 'SECRET-BEFORE',
            suffix: 'SECRET-AFTER',
            start: 0,
            region: 'note',
          },
          source: 'ED note',
          takenAt: 1,
        },
      ],
    });
  const release = step('release', auditor.person.id, { at: backend.time, dueAt: backend.time + 5 * day });
  const pushed = await auditor.push([
    ...review.changes,
    changeOf('verdict', second, { disposition: 'delete' }),
    changeOf('verdict', last, { disposition: 'delete' }),
    ...findings,
    signature(review),
    ...(released ? [await stepChange(review, 1, release)] : []),
  ]);
  const refused = codes(pushed).filter(Boolean);
  if (refused.length > 0) throw new Error(`not written: ${refused.join()}`);
  return { ...review, keys: ['CPT 99001 #1', 'CPT 99002 #1'] };
}

/** What the access log has of the vendor pages, in its order. */
export async function notedPages(backend: TestBackend, organisation: string): Promise<string[]> {
  const rows = await backend.database.transaction((queries) =>
    queries.query<{ detail: string }>(
      `select detail from access_log where organisation = $1 and act = 'vendor-page' order by position`,
      [organisation],
    ),
  );
  return rows.map(({ detail }) => `${(JSON.parse(detail) as { step: string }).step}`);
}
