// Asking the one FHIR R4 server that the operator names: a transaction, and a search. Whatever comes of it is a value;
// no redirect is followed, no link of an answer is, and no answer may be without end.

import { readFile } from 'node:fs/promises';
import { isObject } from '../../model/is-object.ts';
import { type Fault, ok, type Result } from '../../model/result.ts';
import {
  fhirNotLetIn,
  fhirRefused,
  fhirStrange,
  fhirTooSlow,
  fhirTrouble,
  fhirUnreachable,
} from './fhir-faults.ts';

export interface FhirSettings {
  /** Address of the server's R4 interface, without a slash at the end. */
  base: string;
  /** What opens it. In a file where something else renews it: it is read for each request. */
  token?: string;
  tokenFile?: string;
}

/** What a search found, and whether the server has more of it. */
export interface Found {
  resources: unknown[];
  more: boolean;
}

export interface FhirServer {
  /** What people call it by. */
  host: string;
  /** Gives it a transaction Bundle: all of it is taken, or nothing. */
  transact(bundle: object): Promise<Result<null>>;
  /** The first page of a search. */
  search(type: string, parameters: Record<string, string>, signal?: AbortSignal): Promise<Result<Found>>;
}

/** Milliseconds for a whole request; browsers wait longer than that. */
const patience = 10_000;

/** Bytes of an answer: a page of answers to one form takes a few thousand. */
const mostBytes = 2_000_000;

/** @param onFault told why a request came to nothing; the error's message may quote what was sent. */
export function fhirServer(
  { base, token, tokenFile }: FhirSettings,
  onFault: (error: unknown) => void,
  milliseconds = patience,
): FhirServer {
  const { host } = new URL(base);

  const ask = async (path: string, init: RequestInit): Promise<Result<unknown>> => {
    const patient = AbortSignal.timeout(milliseconds);
    try {
      const opens = tokenFile ? (await readFile(tokenFile, 'utf8')).trim() : token;
      const response = await fetch(base + path, {
        ...init,
        redirect: 'error',
        headers: {
          ...init.headers,
          accept: 'application/fhir+json',
          ...(opens && { authorization: `Bearer ${opens}` }),
        },
        signal: init.signal ? AbortSignal.any([init.signal, patient]) : patient,
      });
      const body = parse(await textOf(response));
      if (response.ok) return isObject(body) ? ok(body) : failed(fhirStrange(host));
      return failed(refusedBy(response.status, outcomeText(body)));
    } catch (error) {
      onFault(error);
      return patient.aborted ? fhirTooSlow(host) : fhirUnreachable(host);
    }
  };
  const failed = (fault: { ok: false; error: Fault }) => {
    onFault({ name: fault.error.code });
    return fault;
  };
  const refusedBy = (status: number, said: string) => {
    if (status === 401 || status === 403) return fhirNotLetIn(host, status);
    return status >= 500 || status === 429
      ? fhirTrouble(host, status, said)
      : fhirRefused(host, status, said);
  };

  return {
    host,
    async transact(bundle) {
      const answer = await ask('', {
        method: 'POST',
        headers: { 'content-type': 'application/fhir+json', prefer: 'return=minimal' },
        body: JSON.stringify(bundle),
      });
      if (!answer.ok) return answer;
      return isBundle(answer.value, 'transaction-response') ? ok(null) : failed(fhirStrange(host));
    },
    async search(type, parameters, signal) {
      const answer = await ask(`/${type}?${new URLSearchParams(parameters)}`, {
        ...(signal && { signal }),
      });
      if (!answer.ok) return answer;
      if (!isBundle(answer.value, 'searchset')) return failed(fhirStrange(host));
      const { entry = [], link = [] } = answer.value;
      if (!Array.isArray(entry) || !Array.isArray(link)) return failed(fhirStrange(host));
      return ok({
        resources: entry.map((one: unknown) => (isObject(one) ? one.resource : null)),
        more: link.some((one: unknown) => isObject(one) && one.relation === 'next'),
      });
    },
  };
}

const isBundle = (value: unknown, type: string): value is Record<string, unknown> =>
  isObject(value) && value.resourceType === 'Bundle' && value.type === type;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function textOf({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > mostBytes) throw new RangeError('The answer is too large.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/**
 * What an OperationOutcome says, short: https://hl7.org/fhir/R4/operationoutcome.html. It may quote what was sent, which
 * whoever sends it has before them; nobody else is shown it, and no log.
 */
function outcomeText(body: unknown): string {
  if (!isObject(body) || !Array.isArray(body.issue)) return '';
  const issues: unknown[] = body.issue;
  const words = issues.flatMap((issue) => {
    if (!isObject(issue)) return [];
    const { details, diagnostics, code } = issue;
    const said = (isObject(details) && details.text) || diagnostics || code;
    return typeof said === 'string' ? [said.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()] : [];
  });
  const text = words.slice(0, 3).join('; ');
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
