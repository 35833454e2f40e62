// An EHR's FHIR R4 server for tests, on this machine: it takes transactions as a whole, creates and updates by condition,
// finds answers by their form, and can be made to fail in each way that such servers do.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bundle, Questionnaire, Task } from '../../../lib/queries/fhir/resources.ts';
import type { FhirSettings } from '../../../lib/server/query-fhir/fhir-server.ts';

export interface Resource {
  resourceType: string;
  id?: string;
  [element: string]: unknown;
}

/** What it does instead of answering as it should; it does answer where this says `answer`. */
export type Failing = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface Ehr {
  settings: FhirSettings;
  /** Everything that it has, by type. */
  store: Record<string, Resource[]>;
  /** Transactions as they came. */
  bundles: Bundle[];
  /** Methods and addresses that were asked for. */
  asked: string[];
  failing: Failing | null;
  /** Called before a search is answered. */
  beforeSearch: () => Promise<void>;
  /** Whether each page says that there is another. */
  more: boolean;
  close(): Promise<void>;
}

export const token = 'token-of-the-test';

export const says = (status: number, body: string | object, type = 'application/fhir+json'): Failing => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (_, response) => void response.writeHead(status, { 'content-type': type }).end(text);
};

export const outcome = (...texts: string[]) => ({
  resourceType: 'OperationOutcome',
  issue: texts.map((text) => ({ severity: 'error', code: 'processing', details: { text } })),
});

export async function startEhr(): Promise<Ehr> {
  const server = createServer((request, response) => void answer(request, response));
  const ehr: Ehr = {
    settings: { base: '', token },
    store: {},
    bundles: [],
    asked: [],
    failing: null,
    beforeSearch: async () => {},
    more: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    ehr.asked.push(`${request.method} ${request.url}`);
    if (ehr.failing && ehr.failing(request, response) !== 'answer') return;
    const say = (status: number, body: object): void => void says(status, body)(request, response);
    if (request.headers.authorization !== `Bearer ${token}`) return say(401, outcome('no token'));
    const url = new URL(request.url ?? '', 'http://ehr');
    if (request.method === 'POST' && url.pathname === '/r4') {
      const bundle = JSON.parse(text) as Bundle;
      ehr.bundles.push(bundle);
      const done = transact(ehr.store, bundle);
      return done ? say(200, done) : say(412, outcome('several match the condition'));
    }
    if (request.method !== 'GET' || url.pathname !== '/r4/QuestionnaireResponse')
      return say(404, outcome('not here'));
    await ehr.beforeSearch();
    const forms = (url.searchParams.get('questionnaire') ?? '').split(',');
    const found = (ehr.store.QuestionnaireResponse ?? []).filter((one) =>
      forms.includes(`${one.questionnaire}`),
    );
    return say(200, {
      resourceType: 'Bundle',
      type: 'searchset',
      ...(ehr.more && { link: [{ relation: 'next', url: 'https://elsewhere.example/page-2' }] }),
      entry: found.map((resource) => ({ resource })),
    });
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ehr.settings.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/r4`;
  return ehr;
}

/** https://hl7.org/fhir/R4/http.html#transaction: null, and nothing changed, where a condition fits several. */
function transact(store: Ehr['store'], bundle: Bundle): object | null {
  const next = structuredClone(store);
  const entry: object[] = [];
  for (const { resource, request } of bundle.entry) {
    const own = next[resource.resourceType] ?? [];
    next[resource.resourceType] = own;
    const condition =
      request.ifNoneExist ?? (request.method === 'PUT' ? request.url.split('?')[1] : undefined);
    const same = condition === undefined ? [] : own.filter((one) => fits(one, condition));
    if (same.length > 1) return null;
    const [there] = same;
    const made = { ...resource, id: there?.id ?? `${own.length + 1}` } as Resource;
    if (!there) own.push(made);
    else if (request.method === 'PUT') own.splice(own.indexOf(there), 1, made);
    entry.push({ response: { status: there ? '200 OK' : '201 Created' } });
  }
  Object.assign(store, next);
  return { resourceType: 'Bundle', type: 'transaction-response', entry };
}

function fits(resource: Resource, condition: string): boolean {
  for (const [name, value] of new URLSearchParams(condition)) {
    const identifiers = [resource.identifier ?? []].flat() as { system: string; value: string }[];
    const has =
      name === 'identifier'
        ? identifiers.some((one) => `${one.system}|${one.value}` === value)
        : resource[name] === value;
    if (!has) return false;
  }
  return true;
}

/** What a provider fills in, made of the form that the EHR has: its first option, with words. */
export function fillIn(ehr: Ehr, query: string, parts: Partial<Resource> = {}): Resource {
  const form = ehr.store.Questionnaire?.find(({ url }) => url === `urn:uuid:${query}`) as
    | (Questionnaire & Resource)
    | undefined;
  const items = form?.item.find(({ linkId }) => linkId === 'answer')?.item ?? [];
  const coding = items.find(({ linkId }) => linkId === 'choice')?.answerOption?.[0]?.valueCoding;
  const given: Resource = {
    resourceType: 'QuestionnaireResponse',
    id: `response-${(ehr.store.QuestionnaireResponse?.length ?? 0) + 1}`,
    meta: { versionId: '1' },
    questionnaire: `${form?.url}|${form?.version}`,
    status: 'completed',
    authored: '2026-01-05T10:00:00Z',
    source: { reference: 'Practitioner/71', type: 'Practitioner', display: 'A. Rivera, MD' },
    item: [
      {
        linkId: 'answer',
        item: [
          { linkId: 'choice', answer: [{ valueCoding: coding }] },
          { linkId: 'words', answer: [{ valueString: 'As in my note of today.' }] },
        ],
      },
      { linkId: 'documented', answer: [{ valueString: 'Progress note, 5 January 2026' }] },
    ],
    ...parts,
  };
  ehr.store.QuestionnaireResponse = [...(ehr.store.QuestionnaireResponse ?? []), given];
  return given;
}

export const tasks = (ehr: Ehr): (Task & Resource)[] => (ehr.store.Task ?? []) as (Task & Resource)[];
