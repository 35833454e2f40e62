// Pages that were written before anybody looked at what the engine makes of them: what a guess and what
// pointing at each field and table read of them, to the line. Counts are printed for whoever compares.

import type { Page } from '@playwright/test';
import type { ChartField, FrameReading } from '../../lib/model/chart.ts';
import { checkProfile, type Profile } from '../../lib/model/profile.ts';
import { joinDrafts } from '../../lib/page/teach/draft-profile.ts';
import { linesOf, wrongFields } from '../pages/expected.ts';
import type { UnseenChart } from '../pages/unseen/unseen-charts.ts';
import { unseenPages } from '../pages/unseen/unseen-pages.ts';
import type { UnseenPage } from '../pages/unseen/unseen-type.ts';
import { serve } from './fixtures/serve.ts';
import { expect, test } from './fixtures/teach-test.ts';
import { countedLines, countWords, joinReadings } from './fixtures/unseen-counts.ts';

/** A proposal of this confidence may be shown as a coding page. */
const likely = 0.5;
const elsewhere = 0.15;

for (const unseen of unseenPages) {
  test(`guessed, ${unseen.name}: ${unseen.hard}`, async ({ page }) => {
    for (const chart of unseen.charts) {
      const close = await open(page, unseen, chart);
      const truth = unseen.lines(chart);
      const guess = () =>
        Promise.all(page.frames().map((f) => f.evaluate(() => globalThis.teachInPage.guess())));
      let guesses = await guess();
      const lines = () => guesses.flatMap((one) => linesOf(one.reading));
      // What arrives late is waited for; what never comes is counted as missed.
      for (let i = 0; i < 6 && lines().length < truth.length; i++) {
        await page.waitForTimeout(120);
        guesses = await guess();
      }
      const reading = joinReadings(guesses.flatMap((one) => one.reading ?? []));
      const wrong = wrongFields({ fields: unseen.fields } as never, chart, reading);
      const count = countedLines(lines(), truth);
      const confidence = Math.max(...guesses.map((one) => one.confidence));
      console.log(
        `${unseen.name} | guess | fields ${unseen.fields.length - wrong.length}/${unseen.fields.length} | ${countWords(count)} | confidence ${confidence}`,
      );
      const drafts = JSON.stringify(guesses.map((one) => one.profile?.frames[0]));
      if (unseen.short?.guess?.lines !== 'refused') expect.soft(count.odd, drafts).toEqual([]);
      expect.soft(count.invented, drafts).toBe(0);
      const { fields: without = [], lines: short } = unseen.short?.guess ?? {};
      if (!short) expect.soft(count.missed, drafts).toEqual([]);
      expect
        .soft(
          wrong.filter((said) => !without.some((field) => said === `${field}: null`)),
          drafts,
        )
        .toEqual([]);
      expect.soft(identityWrong(chart, reading)).toEqual([]);
      // Identity that stands in another frame than the codes is added where frames are joined.
      const enough = Object.keys(unseen.documents(chart)).length > 1 ? likely - elsewhere : likely;
      if (short !== 'missed') {
        expect.soft(confidence >= enough).toBe(truth.length > 0 && short !== 'refused');
      }
      if (short === 'refused') {
        expect.soft(guesses.some((one) => one.why !== null)).toBe(true);
      }
      for (const { profile } of guesses) {
        if (profile) expect.soft(checkProfile(profile)).toMatchObject({ ok: true });
      }
      await close();
    }
  });
}

for (const unseen of unseenPages) {
  const { point } = unseen;
  if (!point) continue;
  test(`taught, ${unseen.name}: ${unseen.hard}`, async ({ page }) => {
    const close = await open(page, unseen, unseen.charts[0]);
    const paths = Object.keys(unseen.documents(unseen.charts[0]));
    const drafts: Profile[] = [];
    for (const [at, pointing] of Object.entries(point)) {
      const frame = page.frames().find((f) => pathOf(f.url()) === bare(paths[Number(at)]!));
      const selectors = [...Object.values(pointing.fields ?? {}), ...(pointing.tables ?? [])];
      await frame!.locator(selectors[0]!).first().waitFor({ state: 'attached' });
      const teach = frame!.evaluate((p) => globalThis.teachInPage.teach(p), pointing);
      if (unseen.short?.teach === 'refused') {
        // It says that there is no table there, and makes none up.
        await expect(teach).rejects.toThrow('no table');
        return close();
      }
      drafts.push(await teach);
    }
    const taught = joinDrafts(drafts[0]!, ...drafts.slice(1));
    await close();
    expect(checkProfile(taught)).toMatchObject({ ok: true });
    const fields = Object.values(point).flatMap((p) => Object.keys(p.fields ?? {})) as ChartField[];
    for (const chart of unseen.charts) {
      const shut = await open(page, unseen, chart);
      const truth = unseen.lines(chart);
      const read = () =>
        Promise.all(page.frames().map((f) => f.evaluate((p) => globalThis.teachInPage.read(p), taught)));
      let readings = await read();
      for (let i = 0; i < 6 && readings.flatMap(linesOf).length < truth.length; i++) {
        await page.waitForTimeout(120);
        readings = await read();
      }
      const reading = joinReadings(readings);
      const wrong = wrongFields({ fields } as never, chart, reading);
      const count = countedLines(readings.flatMap(linesOf), truth);
      console.log(
        `${unseen.name} | teach | fields ${fields.length - wrong.length}/${fields.length} | ${countWords(count)} | ready ${readings.every((r) => r.ready)}`,
      );
      const draft = JSON.stringify(taught.frames);
      expect.soft(count.invented, draft).toBe(0);
      if (unseen.short?.teach !== 'missed') {
        expect.soft(count.odd, draft).toEqual([]);
        expect.soft(count.missed, draft).toEqual([]);
      }
      expect.soft(wrong, draft).toEqual([]);
      expect.soft(readings.every((r) => r.ready)).toBe(true);
      await shut();
    }
    for (const said of [unseen.charts[0].mrn, unseen.charts[0].encounter, unseen.charts[0].last]) {
      expect(JSON.stringify(taught), 'nothing of the record in its profile').not.toContain(said);
    }
  });
}

/** What names the chart and names another one. */
const identityWrong = (chart: UnseenChart, reading: FrameReading | null): string[] =>
  wrongFields({ fields: ['patient', 'name', 'dob', 'encounter'] } as never, chart, reading).filter(
    (said) => !said.endsWith(': null'),
  );

const bare = (path: string): string => path.split('#')[0]!;
const pathOf = (url: string): string => bare(url.replace(/^https?:\/\/[^/]+/, ''));

async function open(page: Page, unseen: UnseenPage, chart: UnseenChart): Promise<() => Promise<void>> {
  const documents = unseen.documents(chart);
  const byPath = new Map(Object.entries(documents).map(([path, html]) => [bare(path), html]));
  const server = await serve((path) => byPath.get(path));
  await page.goto('about:blank');
  await page.goto(server.url + Object.keys(documents)[0]!);
  return () => server.close();
}
