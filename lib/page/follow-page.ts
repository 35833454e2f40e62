// Follows one frame: reads it, reads it again when it changes, and says so when what was read differs.
// Everything it starts ends with the signal.

import type { FrameReading } from '../model/chart.ts';
import { noFields } from '../model/chart-fields.ts';
import type { Profile } from '../model/profile.ts';
import { ancestorsOf, parseAddress, siteOf } from './address.ts';
import type { DateOrder } from './dates.ts';
import { debounce } from './debounce.ts';
import { inOneLook } from './one-look.ts';
import { viewOf } from './page-view.ts';
import { type Region, readRegions } from './read-documents.ts';
import { readFrame } from './read-frame.ts';
import { readLines } from './read-lines.ts';
import { type Recognised, recognise } from './recognise.ts';
import { type Settling, settle } from './settle.ts';
import { watchAddress } from './watch-address.ts';
import { readsForms, watchRegions } from './watch-regions.ts';

export interface Following {
  view: Window;
  profiles: readonly Profile[];
  /** Delivers a reading; false when nobody took it, and then it is sent again. */
  send(reading: FrameReading): Promise<boolean>;
  /** The document goes away, for good or into the back-forward cache. */
  gone(document: string): void;
  /** Another patient or encounter than before. */
  switched(): void;
  signal: AbortSignal;
}

export interface FollowedPage {
  /** Reads in this moment. */
  readNow(): FrameReading;
  /** The documentation regions as they are in this moment. */
  regionsNow(): Region[];
  /** How the page writes dates in figures; null where no profile knows the page. */
  dateOrderNow(): DateOrder | null;
  /** The rows of the code lines as they are in this moment, by the keys of the lines. */
  rowsNow(): Map<string, Element>;
}

/** Waiting times between looks that nothing on the page asks for, in milliseconds. */
const unreadyWaits = [250, 500, 1000, 2000, 5000];
const unknownWaits = [500, 1000, 2000, 4000, 8000];
const formWait = 2000;
/** Looks at an unknown page for each address, however much it changes. */
const unknownLooks = 25;

export function followPage(options: Following): FollowedPage {
  const { view, profiles, signal } = options;
  const doc = view.document;
  // Pages without TLS, and frames in them, have no randomUUID.
  const document = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const ancestorsAtStart = ancestorsOf(view);
  let settling: Settling | null = null;
  let sent = '';
  let waited = 0;
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watched: { key: string; stop: AbortController } | undefined;

  const facts = () => ({
    address: { own: parseAddress(view.location.href), ancestors: ancestorsOf(view), ancestorsAtStart },
    site: siteOf(view),
    top: view.parent === view,
    document,
    startedAt: performance.timeOrigin,
    now: Date.now(),
  });
  const recogniseNow = () => recognise(profiles, doc, siteOf(view), parseAddress(view.location.href));

  function readNow(): FrameReading {
    const reading = readFrame(doc, profiles, facts());
    const { state, ready, switched } = settle(settling, reading, reading.readAt);
    if (switched) options.switched();
    settling = state;
    return { ...reading, ready };
  }

  /** Whether something new was read. */
  function look(): boolean {
    const { prerendering }: Document & { prerendering?: boolean } = doc;
    if (signal.aborted || prerendering) return false;
    const reading = readNow();
    const said = JSON.stringify({ ...reading, readAt: 0 });
    const isNew = said !== sent;
    if (isNew) {
      sent = said;
      waited = 0;
      void options.send(reading).then((taken) => {
        if (taken || sent !== said) return;
        sent = '';
        lookIn(formWait);
      });
    }
    const known = recogniseNow();
    watch(known, reading);
    lookAgain(known, reading);
    return isNew;
  }

  const soon = debounce(look, 150, 600, signal);
  const later = debounce(look, 600, 1800, signal);

  function watch(known: Recognised | null, reading: FrameReading): void {
    const key = known ? `${reading.profile?.id} ${reading.role}` : '';
    if (watched?.key === key) return;
    watched?.stop.abort();
    const stop = new AbortController();
    watched = { key, stop };
    if (known) {
      // The roots do not depend on the address, which takes longer to parse than they to be found.
      const { address } = facts();
      const roots = () => viewOf(doc, known.role, address, known.profile.dates).roots;
      watchRegions(doc, roots, known.role, { soon, later }, stop.signal);
    } else if (doc.body) {
      const observer = new MutationObserver(() => {
        if (looks++ < unknownLooks) later();
      });
      observer.observe(doc.body, { childList: true });
      stop.signal.addEventListener('abort', () => observer.disconnect());
    }
  }

  function lookIn(wait: number): void {
    clearTimeout(timer);
    timer = signal.aborted ? undefined : setTimeout(look, wait);
  }

  function lookAgain(known: Recognised | null, reading: FrameReading): void {
    clearTimeout(timer);
    const held = (settling?.heldUntil ?? 0) - reading.readAt;
    if (!known) {
      const wait = unknownWaits[waited++];
      if (wait !== undefined) lookIn(wait);
    } else if (!reading.ready) {
      lookIn(held > 0 ? held : (unreadyWaits[waited++] ?? unreadyWaits.at(-1)!));
    } else if (known.role.kind === 'chart' && readsForms(known.role) && !doc.hidden) lookIn(formWait);
  }

  function moved(): void {
    waited = 0;
    looks = 0;
    look();
    soon();
  }

  watchAddress(view, moved, signal);
  doc.addEventListener('visibilitychange', () => doc.hidden || look(), { signal });
  doc.addEventListener('prerenderingchange', look, { signal });
  doc.addEventListener('readystatechange', soon, { signal });
  view.addEventListener('pageshow', (event) => event.isTrusted && event.persisted && moved(), { signal });
  view.addEventListener(
    'pagehide',
    (event) => {
      if (!event.isTrusted) return;
      sent = '';
      options.gone(document);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    watched?.stop.abort();
  });
  look();

  const viewNow = ({ profile, role }: Recognised) => viewOf(doc, role, facts().address, profile.dates);
  return {
    readNow,
    regionsNow() {
      const known = recogniseNow();
      return known ? readRegions(known.role, viewNow(known)) : [];
    },
    dateOrderNow: () => recogniseNow()?.profile.dates ?? null,
    rowsNow() {
      const known = recogniseNow();
      if (!known) return new Map();
      const read = inOneLook(() => readLines(known.role, viewNow(known), noFields));
      return new Map(read.lines.map((line, i) => [line.key, read.elements[i]!]));
    },
  };
}
