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

const sentReadings = (page: Page) =>
  page.evaluate(() => globalThis.inPage.sent.filter(({ ready }) => ready).map(({ fields }) => fields));

/**
 * Waits until following has told of this chart. A page that keeps changing to no effect is looked at every few
 * seconds only: who goes on sooner leaves a chart that nobody was told of.
 */
export async function toldOf(page: Page, chart: ChartFields): Promise<void> {
  await expect.poll(() => sentReadings(page), { timeout: 20_000 }).toContainEqual(chart);
}

/** Of what was sent while the page was followed, all that may be believed is wholly one of these charts. */
export async function expectUnmixed(page: Page, charts: ChartFields[]): Promise<void> {
  const believed = await sentReadings(page);
  for (const fields of believed) {
    const said = identity.filter((field) => fields[field] !== null);
    const whose = charts.filter((chart) => said.every((field) => chart[field] === fields[field]));
    expect(whose, `a mixture was sent: ${JSON.stringify(fields)}`).not.toEqual([]);
  }
  for (const chart of charts) expect(believed).toContainEqual(chart);
}
