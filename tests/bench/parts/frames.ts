// How long a page draws no frame while something goes on: what a person feels as a page that hangs.

import type { Page } from '@playwright/test';

/** Milliseconds. */
export interface Frames {
  took: number;
  longest: number;
}

/** Follows the frames of a page while something goes on, there or elsewhere. */
export async function frames(page: Page, work: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(() => {
    const seen = { longest: 0, last: performance.now(), over: false };
    Object.assign(globalThis, { seen });
    const next = () => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      if (!seen.over) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const begun = performance.now();
  await work();
  const took = performance.now() - begun;
  const longest = await page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: { longest: number; over: boolean } };
    seen.over = true;
    return seen.longest;
  });
  return { took, longest };
}
