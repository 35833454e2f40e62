// Pages that no profile knows: the proposal reads every assigned line and invents none, names the chart, or
// says honestly that it is not sure. Counts are printed for whoever compares.

import type { Page } from '@playwright/test';
import { chartUrl, type DemoShape } from '../../lib/demo/chart-url.ts';
import { startDemo } from '../../lib/demo/server.ts';
import type { ChartField } from '../../lib/model/chart.ts';
import { checkProfile } from '../../lib/model/profile.ts';
import type { Guess } from '../../lib/page/guess/guess-page.ts';
import { sameName } from '../../lib/page/same-name.ts';
import { demoCharts } from '../../lib/practice/charts.ts';
import { expectedLines, linesOf, wrongFields } from '../pages/expected.ts';
import { sampleCharts } from '../pages/sample-charts.ts';
import { samplePages } from '../pages/sample-pages.ts';
import { serve } from './fixtures/serve.ts';
import { noShapedPages, serveShaped, shapedPages } from './fixtures/shaped-pages.ts';
import { expect, test } from './fixtures/teach-test.ts';

if (noShapedPages) console.log(noShapedPages);

/** A proposal of this confidence may be shown as a coding page. */
const likely = 0.5;

const guessAll = (page: Page): Promise<Guess[]> =>
  Promise.all(page.frames().map((frame) => frame.evaluate(() => globalThis.teachInPage.guess())));

const plain = { modifiers: [], units: null, diagnoses: [], poa: null };

/** What the frames say together: every value of a field, and all lines. */
function together(guesses: Guess[]) {
  const readings = guesses.flatMap((guess) => guess.reading ?? []);
  const values = (field: ChartField) => [...new Set(readings.flatMap((r) => r.fields[field] ?? []))];
  return {
    lines: readings.flatMap(linesOf),
    values,
    confidence: Math.max(...guesses.map((g) => g.confidence)),
  };
}

for (const sample of samplePages) {
  test(`${sample.name}: ${sample.hard}`, async ({ page }) => {
    for (const chart of sampleCharts) {
      const server = await serve(() => sample.html(chart));
      await page.goto('about:blank');
      await page.goto(server.url + sample.path(chart));
      const guess = await page.evaluate(() => globalThis.teachInPage.guess());
      const lines = expectedLines(sample, chart);
      const wrong = wrongFields(sample, chart, guess.reading);
      console.log(
        `${sample.name}: fields ${sample.fields.length - wrong.length}/${sample.fields.length}, lines ${linesOf(guess.reading).length}/${lines.length}, confidence ${guess.confidence}`,
      );
      expect(linesOf(guess.reading), JSON.stringify(guess.profile?.frames[0]?.tables)).toEqual(lines);
      expect(wrong, JSON.stringify(guess.profile?.frames[0]?.fields)).toEqual([]);
      expect(guess.confidence >= likely).toBe(sample.shows !== 'none');
      if (guess.profile) expect(checkProfile(guess.profile)).toMatchObject({ ok: true });
      if (sample.shows === 'none') expect(guess.why).not.toBeNull();
      await server.close();
    }
  });
}

for (const shaped of shapedPages) {
  test(`without its profile, ${shaped.ehr}: ${shaped.page}`, async ({ page }) => {
    const server = await serveShaped(shaped);
    await page.goto(server.url + shaped.start);
    const guesses = await guessAll(page);
    const { lines: expected = [], chart, ...fields } = shaped.expect;
    const { lines, values, confidence } = together(guesses);
    const stated = Object.entries(fields).filter(([name, value]) => value && name !== 'why') as [
      ChartField,
      string,
    ][];
    const right = stated.filter(
      ([field, value]) => values(field).length === 1 && isSame(field, values(field)[0]!, value),
    );
    console.log(
      `${shaped.ehr}, ${shaped.page}: fields ${right.length}/${stated.length}${missing(stated, right)}, lines ${lines.length}/${expected.length}, confidence ${confidence}`,
    );
    expect(lines).toEqual(expected.map((line) => ({ ...plain, ...line })));
    if (chart === null || expected.length === 0) expect(confidence).toBeLessThan(likely);
    else expect(confidence).toBeGreaterThanOrEqual(likely);
    for (const field of ['patient', 'dob', 'encounter', 'name'] as const) {
      const value = fields[field];
      if (value)
        expect(
          values(field).filter((v) => !isSame(field, v, value)),
          field,
        ).toEqual([]);
    }
    for (const { profile } of guesses) if (profile) expect(checkProfile(profile)).toMatchObject({ ok: true });
    await server.close();
  });
}

const isSame = (field: ChartField, a: string, b: string): boolean =>
  field === 'name' ? sameName(a, b) : a === b;

const missing = (stated: [ChartField, string][], right: [ChartField, string][]): string => {
  const names = stated.filter((one) => !right.includes(one)).map(([field]) => field);
  return names.length > 0 ? ` (not ${names.join(', ')})` : '';
};

test('without their profiles, the demonstration’s three shapes', async ({ page }) => {
  test.setTimeout(120_000);
  const demo = await startDemo();
  for (const shape of ['classic', 'spa', 'platform'] as DemoShape[]) {
    for (const chart of [demoCharts[0]!, demoCharts.at(-1)!]) {
      const readable = chart.lines.filter((line) => !line.unreadable).map((line) => line.code);
      await page.goto(chartUrl(demo.url, shape, chart.id));
      let said = together([]);
      // The demonstration arrives late and draws its rows anew: one whole look is what counts.
      const codes = async () => {
        said = together(await guessAll(page));
        return said.lines.flatMap((line) => ('code' in line ? [line.code as string] : [])).sort();
      };
      await expect.poll(codes, { message: `${shape} ${chart.id}` }).toEqual(readable.sort());
      const { values, lines, confidence } = said;
      expect(lines).toHaveLength(chart.lines.length);
      expect(values('patient')).toEqual([chart.patient.mrn]);
      expect(values('encounter')).toEqual([chart.encounter]);
      console.log(
        `${shape} ${chart.id}: lines ${lines.length}/${chart.lines.length}, confidence ${confidence}`,
      );
    }
  }
  for (const list of ['/classic/', '/spa/worklist', '/platform']) {
    await page.goto(demo.url + list);
    await expect
      .poll(async () => (await guessAll(page)).some((guess) => guess.why?.includes('several patients')))
      .toBe(true);
    expect(together(await guessAll(page)).confidence, list).toBeLessThan(likely);
  }
  await demo.close();
});

test('a guess changes nothing and asks no password field for its value', async ({ page }) => {
  const server = await serve(
    () =>
      '<form><label>MRN <input type="password" value="5582017"></label><table><tr><td>CPT</td></tr><tr><td><input type="password" value="99214"></td></tr></table></form>',
  );
  await page.goto(server.url);
  const seen = await page.evaluate(() => {
    let asked = 0;
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    Object.defineProperty(HTMLInputElement.prototype, 'value', {
      ...own,
      get(this: HTMLInputElement) {
        if (this.type === 'password') asked++;
        return own.get!.call(this);
      },
    });
    const before = document.documentElement.outerHTML;
    const guess = globalThis.teachInPage.guess();
    return { asked, same: document.documentElement.outerHTML === before, said: JSON.stringify(guess) };
  });
  expect(seen).toMatchObject({ asked: 0, same: true });
  expect(seen.said).not.toContain('5582017');
  await server.close();
});

test('what a guess costs', async ({ page }) => {
  const [sample, chart] = [samplePages[0]!, sampleCharts[0]];
  const filler = Array.from(
    { length: 2500 },
    (_, i) => `<div class="p"><b>Line ${i}:</b> <span>text ${i}</span></div>`,
  ).join('');
  const server = await serve((path) =>
    path === '/small' ? sample.html(chart) : sample.html(chart) + filler,
  );
  for (const size of ['small', 'large']) {
    await page.goto(`${server.url}/${size}`);
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    const cost = await page.evaluate(() => globalThis.teachInPage.measure(11));
    console.log(`a guess on ${nodes} elements: ${cost.toFixed(1)} ms`);
  }
  await server.close();
});
