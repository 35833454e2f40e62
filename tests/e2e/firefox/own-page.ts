// Working in a page of the extension in Firefox. Firefox never reports such a page as loaded, which leaves
// the driver's own ways of finding elements waiting: everything here goes by evaluation and real keys.

import type { Page } from 'puppeteer-core';
import { until } from './firefox.ts';

/** What a person can read in the page now. */
export const visibleText = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Types into the field with this label. */
export async function fillIn(page: Page, label: string, value: string): Promise<void> {
  await until(() =>
    page.evaluate((wanted) => {
      const labels = [...document.querySelectorAll('label')];
      const control = labels.find((candidate) => candidate.innerText.trim() === wanted)?.control;
      if (!(control instanceof HTMLInputElement)) return false;
      control.focus();
      control.select();
      return document.activeElement === control;
    }, label),
  );
  await page.keyboard.type(value);
}

/** Presses the button with this name, once it can be pressed. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await until(() =>
    page.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find((candidate) => candidate.innerText.trim() === wanted);
      if (!button || button.disabled) return false;
      button.click();
      return true;
    }, name),
  );
}

/** Puts the focus on the first element that `selector` finds. */
export async function focusOn(page: Page, selector: string): Promise<void> {
  await until(() =>
    page.evaluate((wanted) => {
      const element = document.querySelector<HTMLElement>(wanted);
      element?.focus();
      return element !== null && document.activeElement === element;
    }, selector),
  );
}

/** How many elements `selector` finds. */
export const countOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);

/** Chooses the first radio button or checkbox that `selector` finds. */
export async function choose(page: Page, selector: string): Promise<void> {
  await until(() =>
    page.evaluate((wanted) => {
      const box = document.querySelector<HTMLInputElement>(wanted);
      if (box && !box.checked) box.click();
      return box?.checked === true;
    }, selector),
  );
}

/** Puts a file into the page's file field, as choosing one does. */
export async function giveFile(page: Page, name: string, text: string): Promise<void> {
  await until(() =>
    page.evaluate(
      (called, content) => {
        const field = document.querySelector<HTMLInputElement>('input[type=file]');
        if (!field) return false;
        const chosen = new DataTransfer();
        chosen.items.add(new File([content], called, { type: 'text/csv' }));
        field.files = chosen.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      name,
      text,
    ),
  );
}

/** Clicks with the mouse on the first button with this name: the browser takes it for a person's. */
export async function clickButton(page: Page, name: string): Promise<void> {
  const place = await page.waitForFunction(
    (wanted) => {
      const button = [...document.querySelectorAll('button')].find(
        (candidate) => candidate.innerText.trim() === wanted,
      );
      const box = button?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    { polling: 100 },
    name,
  );
  const { x, y } = (await place.jsonValue())!;
  await page.mouse.click(x, y);
}

/** Selects `text` in whichever frame shows it. */
export async function selectText(page: Page, text: string): Promise<void> {
  for (const frame of page.frames()) {
    const done = await frame.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted);
        if (at < 0 || !node.parentElement?.checkVisibility()) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return true;
      }
      return false;
    }, text);
    if (done) return;
  }
  throw new Error(`No frame shows “${text}”.`);
}
