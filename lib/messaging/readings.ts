// What each frame of each tab last said of its chart. Kept in the extension's session storage, which only
// its own pages can read and which lives in memory: a service worker may die without losing it.

import browser from 'webextension-polyfill';
import { type FrameReading, frameReading } from '../model/chart.ts';
import { onStored } from './on-stored.ts';

const prefix = (tab: number): string => `frame:${tab}:`;

const frameOf = (key: string): number => Number(key.split(':')[2]);

export async function putReading(tab: number, frame: number, reading: FrameReading): Promise<void> {
  await browser.storage.session.set({ [prefix(tab) + frame]: reading });
}

/** Keeps what a frame said of itself, but where it stands as the browser has it. */
export const takeReading = (
  { tab, frame, site }: { tab: number; frame: number; site: string | null },
  reading: FrameReading,
): Promise<void> => putReading(tab, frame, { ...reading, site: site ?? reading.site, top: frame === 0 });

/** Drops a frame's reading if it is still that document's. */
export async function dropReading(tab: number, frame: number, document: string): Promise<void> {
  const key = prefix(tab) + frame;
  const stored = (await browser.storage.session.get(key))[key] as FrameReading | undefined;
  if (stored?.document === document) await browser.storage.session.remove(key);
}

export async function dropTab(tab: number): Promise<void> {
  await browser.storage.session.remove(Object.keys(await stored(tab)));
}

/**
 * The readings of a tab by frame id, without those of a page that the tab has left: whatever was read
 * before the present top document began to load belongs to an earlier one.
 */
export async function readingsOf(tab: number): Promise<Map<number, FrameReading>> {
  const entries = Object.entries(await stored(tab)).flatMap(([key, value]) => {
    const checked = frameReading.safeParse(value);
    return checked.success ? [[frameOf(key), checked.data] as const] : [];
  });
  const began = entries.find(([, r]) => r.top)?.[1].startedAt ?? 0;
  return new Map(entries.filter(([, r]) => r.readAt >= began).sort(([a], [b]) => a - b));
}

/** Calls back whenever a reading of the tab changes, until the signal aborts. */
export const onReadings = (tab: number, changed: () => void, signal: AbortSignal): void =>
  onKeys(prefix(tab), changed, signal);

/** Calls back whenever a reading of any tab changes, until the signal aborts. */
export const onAnyReading = (changed: () => void, signal: AbortSignal): void =>
  onKeys('frame:', changed, signal);

function onKeys(start: string, changed: () => void, signal: AbortSignal): void {
  onStored((keys, area) => {
    if (area === 'session' && keys.some((key) => key.startsWith(start))) changed();
  }, signal);
}

/** Tabs that have any reading. */
export async function tabsWithReadings(): Promise<number[]> {
  const keys = Object.keys(await browser.storage.session.get(null));
  return [...new Set(keys.filter((k) => k.startsWith('frame:')).map((k) => Number(k.split(':')[1])))];
}

async function stored(tab: number): Promise<Record<string, unknown>> {
  const all = await browser.storage.session.get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(prefix(tab))));
}
