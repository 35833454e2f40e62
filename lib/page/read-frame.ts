// Reads one frame: which chart it belongs to, the codes it holds and the documents it shows, all in one
// synchronous pass, so that identity and codes are of the same moment.

import type { FrameReading } from '../model/chart.ts';
import { noFields } from '../model/chart-fields.ts';
import type { FrameRole, Profile } from '../model/profile.ts';
import type { FrameAddress } from './address.ts';
import { inOneLook, TooSlow } from './one-look.ts';
import { hasElement, type PageView, viewOf } from './page-view.ts';
import { readRegions } from './read-documents.ts';
import { type ReadFields, readFields } from './read-fields.ts';
import { readLines } from './read-lines.ts';
import { recognise } from './recognise.ts';

/** What is known of the frame apart from its document. Times in milliseconds since 1970. */
export interface FrameFacts {
  address: FrameAddress;
  site: string;
  top: boolean;
  /** Names this load of the page. */
  document: string;
  startedAt: number;
  now: number;
}

/** Never throws: a page that breaks the reading is one that nothing is known of. */
export function readFrame(doc: Document, profiles: readonly Profile[], facts: FrameFacts): FrameReading {
  try {
    return inOneLook(() => readKnown(doc, profiles, facts));
  } catch {
    return emptyReading(facts);
  }
}

function readKnown(doc: Document, profiles: readonly Profile[], facts: FrameFacts): FrameReading {
  const reading = emptyReading(facts);
  const known = recognise(profiles, doc, facts.site, facts.address.own);
  if (!known) return reading;
  const { profile, role } = known;
  const named: FrameReading = {
    ...reading,
    profile: { id: profile.id, version: profile.version },
    role: role.role,
    kind: role.kind,
  };
  if (role.kind !== 'chart') return named;
  try {
    return readRole(doc, role, viewOf(doc, role, facts.address, profile.dates), named);
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    const why =
      'This page takes too long to read, and reading it was given up. Show less on it, such as one claim at a time.';
    return { ...named, ready: false, why };
  }
}

function readRole(doc: Document, role: FrameRole, view: PageView, named: FrameReading): FrameReading {
  const read = readFields(role, view);
  if (read.several) return { ...named, kind: 'worklist' };
  const codes = role.tables ? readLines(role, view, read.fields) : null;
  const documents = readRegions(role, view).map(({ region, title, author, date }) => ({
    region,
    title,
    author,
    date,
  }));
  const why = view.closed === undefined ? codes?.why : closedPart(view.closed);
  const ready = why === undefined && (codes?.whole ?? true) && isReady(doc, role, view, read);
  return {
    ...named,
    ready,
    ...(why !== undefined && { why }),
    fields: read.fields,
    lines: codes?.lines ?? null,
    documents,
  };
}

const closedPart = (host: string): string =>
  `A part of this page (${host.slice(0, 60)}) is closed to extensions or has not arrived: what it holds is not known.`;

function emptyReading(facts: FrameFacts): FrameReading {
  return {
    profile: null,
    role: null,
    kind: 'unknown',
    ready: true,
    fields: noFields,
    lines: null,
    documents: [],
    site: facts.site,
    top: facts.top,
    document: facts.document,
    startedAt: facts.startedAt,
    readAt: facts.now,
  };
}

function isReady(doc: Document, role: FrameRole, view: PageView, read: ReadFields): boolean {
  const { has = [], hasNot = [], fields = [] } = role.ready ?? {};
  return (
    doc.readyState !== 'loading' &&
    read.undecided.length === 0 &&
    fields.every((field) => read.fields[field] !== null) &&
    has.every((selector) => hasElement(view, selector)) &&
    !hasNot.some((selector) => hasElement(view, selector))
  );
}
