// What is asked of the panel in every test of a hostile page: which chart it shows, and its evidence.

import type { Frame, Locator, Page } from '@playwright/test';
import type { MadeUpChart } from '../../pages/hostile/ecw-chart.ts';
import { codesOf } from '../../pages/hostile/ecw-chart.ts';
import { expect } from './stage.ts';

export const lines = (panel: Page) => panel.locator('[data-line]');

/** The right chart, with every line and in its order. */
export async function expectChart(panel: Page, chart: MadeUpChart): Promise<void> {
  await expect(panel.locator('.strip')).toContainText(chart.account);
  await expect(panel.locator('.strip')).toContainText(chart.encounter);
  await expect(panel.locator('.strip')).toContainText(chart.name);
  await expect(lines(panel)).toContainText(codesOf(chart));
}

/** No line is there to be judged, and these words say why. */
export async function expectRefusal(panel: Page, title: string, why: string): Promise<void> {
  await expect(panel.getByRole('heading', { name: title })).toBeVisible();
  await expect(panel.locator('.no-chart')).toContainText(why);
  await expect(lines(panel)).toHaveCount(0);
}

/** Presses E at the first line, which gets a finding first if it has none. */
export async function takeEvidence(panel: Page): Promise<void> {
  await panel.bringToFront();
  await lines(panel).first().focus();
  if ((await lines(panel).first().getAttribute('data-verdict')) !== 'delete') {
    await panel.keyboard.press('d');
    await expect(lines(panel).first()).toHaveAttribute('data-verdict', 'delete');
    await panel.keyboard.press('Escape');
    await lines(panel).first().focus();
  }
  await panel.keyboard.press('e');
}

/** The evidence of the first finding, which is opened for it. */
export async function evidenceOf(panel: Page): Promise<Locator> {
  const quotes = panel.locator('.evidence-quote');
  const opener = panel.locator('.line-open').first();
  await expect(panel.locator('.finding').or(opener).first()).toBeVisible();
  // A press on the opener of a finding that is about to open by itself closes it again: then it is pressed once more.
  await expect(async () => {
    if ((await panel.locator('.finding').count()) === 0) await opener.click();
    await expect(panel.locator('.finding')).toBeVisible({ timeout: 2000 });
  }).toPass();
  return quotes;
}

/** Has the panel show the first piece of evidence in the page, and says what it says of it. */
export async function showEvidence(panel: Page): Promise<string> {
  const said = panel.locator('.evidence-list + [role="status"]');
  await (await evidenceOf(panel)).first().click();
  await expect(said).not.toBeEmpty();
  return (await said.textContent()) ?? '';
}

/** Selects the words in the frame, also where they stand in a shadow root that a script of the page knows. */
export function select(frame: Frame | Page, words: string): Promise<void> {
  return frame.evaluate((wanted) => {
    const roots: Node[] = [(window as { noteRoot?: Node }).noteRoot, document.body].filter(
      (r) => r !== undefined,
    );
    for (const root of roots) {
      const text = root.textContent ?? '';
      if (!text.includes(wanted)) continue;
      const range = document.createRange();
      const place = (offset: number, set: (node: Node, at: number) => void) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          if (offset <= node.length) return set(node, offset);
          offset -= node.length;
        }
      };
      place(text.indexOf(wanted), (node, at) => range.setStart(node, at));
      place(text.indexOf(wanted) + wanted.length, (node, at) => range.setEnd(node, at));
      getSelection()!.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
      return;
    }
    throw new Error(`The page does not say “${wanted}”.`);
  }, words);
}

/** What is highlighted as evidence in the frame: the words, and the id of the note they stand in. */
export const painted = (frame: Frame | Page): Promise<{ words: string; note: string | undefined }> =>
  frame.evaluate(() => {
    const ranges = [...((CSS.highlights.get('overread-evidence') as Iterable<Range> | undefined) ?? [])];
    const words = ranges
      .map((range) => range.toString())
      .join('')
      .replace(/\s+/g, ' ');
    return { words, note: ranges[0]?.startContainer.parentElement?.closest('.note-body')?.id };
  });
