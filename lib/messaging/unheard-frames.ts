// Frames that the page has just opened. Each says by itself what it shows, a moment after it has loaded; a verdict
// that is given in that moment must wait for it, for it may show another patient's chart.

import browser from 'webextension-polyfill';
import { onReadings, readingsOf } from './readings.ts';

/**
 * Waits until every frame of the tab that a content script runs in has said what it shows, at most `patience`
 * milliseconds. False when one of them has still said nothing. A frame that has not loaded in that time shows no
 * chart yet and is not waited for; neither are frames that the extension may not read.
 */
export async function heardFromAll(tab: number, patience: number): Promise<boolean> {
  const stop = new AbortController();
  const late = new Promise<'late'>((resolve) => {
    const timer = setTimeout(() => resolve('late'), patience);
    stop.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    const frames = await Promise.race([runningFrames(tab), late]);
    return frames === 'late' || (await Promise.race([allRead(tab, frames, stop.signal), late])) !== 'late';
  } finally {
    stop.abort();
  }
}

/** The frames that a content script runs in. Asking waits for each to have loaded. */
async function runningFrames(tab: number): Promise<number[]> {
  const target = { tabId: tab, allFrames: true };
  const answers = await browser.scripting.executeScript({ target, func: runsHere }).catch(() => []);
  return answers.flatMap(({ frameId, result }) => (result === true ? [frameId] : []));
}

/** Runs in the page, beside the content script, and can use nothing of this file. */
async function runsHere(): Promise<boolean> {
  const runs = () =>
    (globalThis as { overreadChart?: { isAlive(): boolean } }).overreadChart?.isAlive() === true;
  // Which of two scripts that wait for the same moment runs first is not said.
  if (!runs()) await new Promise((resolve) => setTimeout(resolve, 50));
  return runs();
}

async function allRead(tab: number, frames: readonly number[], signal: AbortSignal): Promise<void> {
  const isRead = async () => {
    const read = await readingsOf(tab);
    return frames.every((frame) => read.has(frame));
  };
  if (await isRead()) return;
  await new Promise<void>((resolve) => {
    const look = () => void isRead().then((read) => read && resolve());
    onReadings(tab, look, signal);
    look();
  });
}
