// Questions to the content scripts of a tab. A frame that does not answer is gone.

import browser from 'webextension-polyfill';
import { canonicalJson } from '../model/canonical-json.ts';
import { type FrameReading, frameReading, isoDate } from '../model/chart.ts';
import { type AnchorStatus, anchorStatus, type QuoteAnchor, quoteAnchor } from '../model/evidence.ts';
import { type FoundIndicator, foundIndicator } from '../model/found-indicator.ts';
import type { IndicatorPattern } from '../model/indicator-pattern.ts';
import { isObject } from '../model/is-object.ts';
import { loadTool, missingTool } from './page-tool.ts';
import { dropReading, putReading, readingsOf } from './readings.ts';
import type { FoundIndicators, ProfilesForPage, SelectedPassage, ToPage } from './to-page.ts';
import { heardFromAll } from './unheard-frames.ts';

/** How long a frame may take to answer, in milliseconds: a page that hangs must not hold the review up. */
const patience = 2_000;

/** The answer of one frame's content script; undefined when there is none, or none in time. */
export async function ask(tab: number, frame: number, message: ToPage): Promise<unknown> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  return Promise.race([askWithTool(tab, frame, message), late]);
}

async function askWithTool(tab: number, frame: number, message: ToPage): Promise<unknown> {
  const send = () => browser.tabs.sendMessage(tab, message, { frameId: frame }).catch(() => undefined);
  const answer = await send();
  const tool = missingTool(answer);
  // Nothing is shown yet where the tool was never needed.
  if (!tool || message.type.startsWith('clear-')) return answer;
  await loadTool(tab, frame, tool);
  return send();
}

/**
 * Has every frame of the tab read anew; frames that are gone are dropped. Null when a frame that has loaded does not
 * say what it shows.
 */
export async function readAll(tab: number): Promise<FrameReading[] | null> {
  return (await heardFromAll(tab, patience)) ? readAnew(tab) : null;
}

/** Has every known frame of the tab read anew; frames that are gone are dropped. */
export async function readAnew(tab: number): Promise<FrameReading[]> {
  const frames = await readingsOf(tab);
  await Promise.all(
    [...frames].map(async ([frame, old]) => {
      const now = vouched(old, await ask(tab, frame, { type: 'read-now' }));
      if (now) {
        // Storing what is known already would wake every open page for nothing.
        if (saysMore(old, now)) await putReading(tab, frame, now);
      } else await dropReading(tab, frame, old.document);
    }),
  );
  return [...(await readingsOf(tab)).values()];
}

/**
 * The answer, its place as it was known before: the browser does not say who answers. A new document of
 * another site is none until it has told the background itself.
 */
export function vouched(old: FrameReading, answer: unknown): FrameReading | null {
  const { data } = frameReading.safeParse(answer);
  if (!data || (data.document !== old.document && data.site !== old.site)) return null;
  return { ...data, site: old.site, top: old.top };
}

/** Ends reading in every frame of a tab whose site is no longer allowed, and forgets what it read. */
export async function stopWhereNotAllowed(
  tab: number,
  allowed: (site: string) => Promise<boolean>,
): Promise<void> {
  for (const [frame, { site, document }] of await readingsOf(tab)) {
    if (await allowed(site)) continue;
    await ask(tab, frame, { type: 'stop' });
    await dropReading(tab, frame, document);
  }
}

/** Has one frame read by these profiles from now on. */
export async function tellProfiles(tab: number, frame: number, given: ProfilesForPage): Promise<void> {
  await ask(tab, frame, { type: 'profiles', ...given });
}

const saysMore = (old: FrameReading, now: FrameReading): boolean =>
  canonicalJson({ ...old, readAt: 0 }) !== canonicalJson({ ...now, readAt: 0 });

/**
 * The passage selected last in the tab, whichever frame it is in; null when nothing is selected. Each frame
 * keeps its own selection: an older one elsewhere on the page is not the one that is meant.
 */
export async function takeSelection(tab: number): Promise<SelectedPassage | null> {
  const frames = await readingsOf(tab);
  const answers = await Promise.all(
    [...frames].map(async ([frame, old]) =>
      passageOf(old, await ask(tab, frame, { type: 'take-selection' })),
    ),
  );
  return answers.reduce((last, one) => (one && one.selectedAt > (last?.selectedAt ?? -1) ? one : last), null);
}

function passageOf(old: FrameReading, answer: unknown): SelectedPassage | null {
  // Each part is checked below.
  const passage = answer as Partial<SelectedPassage> | null | undefined;
  const anchor = quoteAnchor.safeParse(passage?.anchor);
  const reading = vouched(old, passage?.reading);
  if (!anchor.success || !reading) return null;
  const source = typeof passage?.source === 'string' ? passage.source.slice(0, 300) : null;
  const documentDate = isoDate.safeParse(passage?.documentDate).data ?? null;
  const selectedAt = typeof passage?.selectedAt === 'number' ? passage.selectedAt : 0;
  return { anchor: anchor.data, source, documentDate, reading, selectedAt };
}

/**
 * What of a topic stands in the documentation that the tab shows, in every frame that `isElsewhere` does not say shows
 * another chart.
 */
export async function findIndicators(
  tab: number,
  patterns: readonly IndicatorPattern[],
  isElsewhere: (reading: FrameReading) => boolean,
): Promise<FoundIndicator[]> {
  const frames = await readingsOf(tab);
  const answers = await Promise.all(
    [...frames].map(async ([frame, old]) => {
      // As above.
      const answer = (await ask(tab, frame, { type: 'find-indicators', patterns })) as
        | Partial<FoundIndicators>
        | undefined
        | null;
      const reading = vouched(old, answer?.reading);
      if (!reading || isElsewhere(reading) || !Array.isArray(answer?.found)) return [];
      return answer.found.slice(0, mostFound).flatMap((one) => foundIndicator.safeParse(one).data ?? []);
    }),
  );
  return answers.flat();
}

/** More than a person reads through; a page that answers with more is cut off. */
const mostFound = 200;

/** Highlights the passage in the tab and scrolls to it. `found` in one frame outweighs `lost` in the others; in two it is `ambiguous`. */
export async function showEvidence(tab: number, id: string, anchor: QuoteAnchor): Promise<AnchorStatus> {
  const frames = await readingsOf(tab);
  const answers = await Promise.all(
    [...frames.keys()].map((f) => ask(tab, f, { type: 'show-evidence', id, anchor })),
  );
  const statuses = answers.flatMap((a) => {
    const checked = anchorStatus.safeParse(isObject(a) ? a.status : undefined);
    return checked.success ? [checked.data] : [];
  });
  const places = statuses.filter((s) => s === 'found' || s === 'moved');
  if (places.length > 1 || statuses.includes('ambiguous')) return 'ambiguous';
  return places[0] ?? 'lost';
}
