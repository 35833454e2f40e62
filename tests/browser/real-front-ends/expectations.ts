// What every real front end is held to.

import type { Page } from '@playwright/test';
import type { ChartFields, ChartState } from '../../../lib/model/chart.ts';
import { identity } from '../../../lib/model/chart-fields.ts';
import { builtInProfiles } from '../../../lib/page/built-in-profiles.ts';
import { chartOf, expect, readAll } from '../fixtures/page-test.ts';

/** Waits until the page, read with all built-in profiles, is in this state, and gives it. */
export async function stateIn<S extends ChartState['state']>(
  page: Page,
  wanted: S,
): Promise<Extract<ChartState, { state: S }>> {
  let last: ChartState | undefined;
  await expect
    .poll(async () => {
      last = await chartOf(page);
      return last.state;
    })
    .toBe(wanted);
  return last as Extract<ChartState, { state: S }>;
}

/** No built-in profile but its own takes the page for one of its EHR's. */
export async function othersSilent(page: Page, own: string): Promise<void> {
  for (const { id } of builtInProfiles.filter((profile) => profile.id !== own)) {
    const claimed = (await readAll(page, [id])).flatMap((reading) => reading.role ?? []);
    expect(claimed, `Profile ${id} takes a page of ${own} for its own`).toEqual([]);
  }
}

/** Of what was sent while the page was followed, all that may be believed is wholly one of these charts. */
export async function expectUnmixed(page: Page, charts: ChartFields[]): Promise<void> {
  const sent = await page.evaluate(() => globalThis.inPage.sent);
  const believed = sent.filter((reading) => reading.ready).map((reading) => reading.fields);
  for (const fields of believed) {
    const said = identity.filter((field) => fields[field] !== null);
    const whose = charts.filter((chart) => said.every((field) => chart[field] === fields[field]));
    expect(whose, `a mixture was sent: ${JSON.stringify(fields)}`).not.toEqual([]);
  }
  for (const chart of charts) expect(believed).toContainEqual(chart);
}
