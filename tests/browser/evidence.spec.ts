// Evidence: a selected passage becomes a quote, and the quote is found again, or honestly is not.

import type { Page } from '@playwright/test';
import type { QuoteAnchor } from '../../lib/model/evidence.ts';
import { expect, test } from './fixtures/page-test.ts';
import { serve } from './fixtures/serve.ts';

const note = (text: string): string => `<!doctype html><style>
::highlight(overread-evidence) { background-color: rgb(255, 224, 138); }
.note { height: 120px; overflow: auto }</style>
<p>MRN 1</p><div class="note" id="note">${text}</div>`;

const hpi =
  '<p>HPI: 74-year-old with COPD,\n  worse for <b>three</b> days.<br>SpO2 84&nbsp;% on room air.</p><p>Plan: admit.</p>';

async function open(page: Page, html: string): Promise<() => Promise<void>> {
  const server = await serve(() => html);
  await page.goto(server.url);
  return server.close;
}

/** Selects from the start of the first words to the end of the last, as a mouse would. */
async function select(page: Page, from: string, to: string, root = 'body'): Promise<void> {
  await page.evaluate(
    ([first, last, selector]) => {
      const host = document.querySelector(selector!)!;
      const walker = document.createTreeWalker(host.shadowRoot ?? host, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const [start, end] = [node.data.indexOf(first!), node.data.indexOf(last!)];
        if (start >= 0) range.setStart(node, start);
        if (end >= 0) {
          range.setEnd(node, end + last!.length);
          break;
        }
      }
      const selection = getSelection()!;
      selection.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
    },
    [from, to, root],
  );
}

const taken = (page: Page) => page.evaluate(() => globalThis.inPage.take()?.anchor ?? null);
const shown = (page: Page, anchor: QuoteAnchor) => page.evaluate((a) => globalThis.inPage.show(a), anchor);
const highlighted = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...((CSS.highlights.get('overread-evidence') as Iterable<Range> | undefined) ?? [])]
      .map((range) => range.toString())
      .join('|'),
  );

test('a selection over elements, line breaks and wide spaces is quoted as it reads, and found again', async ({
  page,
}) => {
  const close = await open(page, note(hpi));
  await select(page, 'worse', 'room air');
  const anchor = (await taken(page))!;
  expect(anchor.exact).toBe('worse for three days. SpO2 84 % on room air');
  expect(anchor.prefix).toBe('MRN 1 HPI: 74-year-old with COPD, '.slice(-32));
  expect(anchor.suffix).toBe('. Plan: admit. '.slice(0, 15));
  await page.reload();
  expect(await shown(page, anchor)).toBe('found');
  expect((await highlighted(page)).replace(/\s+/g, ' ').replaceAll('|', '')).toContain('three days');
  await close();
});

test('nothing selected is null', async ({ page }) => {
  const close = await open(page, note(hpi));
  expect(await taken(page)).toBeNull();
  await close();
});

test('a triple click takes the paragraph and not the next one', async ({ page }) => {
  const close = await open(page, note(hpi));
  await page.locator('#note p').last().click({ clickCount: 3 });
  expect((await taken(page))?.exact).toBe('Plan: admit.');
  await close();
});

test('the same words in other markup are found; edited surroundings are moved; a copy is ambiguous', async ({
  page,
}) => {
  const close = await open(page, note(hpi));
  await select(page, 'worse', 'room air');
  const anchor = (await taken(page))!;
  const say = async (html: string) => {
    await page.evaluate((markup) => {
      document.getElementById('note')!.innerHTML = markup;
    }, html);
    return shown(page, anchor);
  };
  const remade =
    '<ul><li>HPI: 74-year-old with COPD, worse for three days. <li>SpO2 84 % on room air. <li>Plan: admit.';
  expect(await say(remade)).toBe('found');
  expect(await say(hpi.replace('<b>three</b>', 'three').replace('<br>', '<br>\n<br>'))).toBe('found');
  expect(await say(`${hpi}<p>Addendum today.</p>`)).toBe('found');
  expect(await say(`<p>Addendum today.</p>${hpi}`)).toBe('moved');
  expect(await say(hpi.replace('HPI: 74-year-old with COPD', 'HPI: woman with asthma'))).toBe('moved');
  expect(await say(hpi + hpi.replace('74-year-old', '75-year-old'))).toBe('found');
  expect(await say(`${hpi}<p>MRN 1</p>${hpi}`)).toBe('ambiguous');
  expect((await highlighted(page)).match(/worse/g)).toHaveLength(2);
  expect(await say(hpi.replace('three', 'four'))).toBe('lost');
  expect(await highlighted(page)).toBe('');
  await close();
});

test('a hidden copy does not make a passage ambiguous', async ({ page }) => {
  const close = await open(page, note(hpi));
  await select(page, 'worse', 'room air');
  const anchor = (await taken(page))!;
  await page.evaluate(
    (html) => document.body.insertAdjacentHTML('beforeend', html),
    `<div hidden>MRN 1${hpi}</div>`,
  );
  expect(['found', 'moved']).toContain(await shown(page, anchor));
  await close();
});

test('a passage in an open shadow root is quoted, found and painted', async ({ page }) => {
  const close = await open(page, note('<x-note></x-note>'));
  await page.evaluate((html) => {
    document.querySelector('x-note')!.attachShadow({ mode: 'open' }).innerHTML = html;
  }, hpi);
  await select(page, 'Plan', 'admit', 'x-note');
  const anchor = (await taken(page))!;
  expect(anchor.exact).toBe('Plan: admit');
  expect(await shown(page, anchor)).toBe('found');
  expect(await highlighted(page)).toBe('Plan: admit');
  const colour = await page.evaluate(
    () =>
      getComputedStyle(
        document.querySelector('x-note')!.shadowRoot!.querySelectorAll('p')[1]!,
        '::highlight(overread-evidence)',
      ).backgroundColor,
  );
  expect(colour).toBe('rgb(255, 224, 138)');
  await close();
});

test('an edited note: slips and additions are followed, changed values are not', async ({ page }) => {
  const close = await open(page, note(hpi));
  await select(page, 'worse', 'room air');
  const anchor = (await taken(page))!;
  const say = async (html: string) => {
    await page.evaluate((markup) => {
      document.getElementById('note')!.innerHTML = markup;
    }, html);
    return shown(page, anchor);
  };
  expect(await say(hpi.replace('on room air', 'still on room air'))).toBe('moved');
  expect((await highlighted(page)).replace(/\s+/g, ' ').replaceAll('|', '')).toBe(
    'worse for three days.SpO2 84 % still on room air',
  );
  expect(await say(hpi.replace('worse', 'wores'))).toBe('moved');
  expect(await say(hpi.replace('84', '94'))).toBe('lost');
  expect(await say(hpi.replace('worse for', 'worse, not better, for'))).toBe('lost');
  expect(await say(hpi.replace('worse for', 'no worse for'))).toBe('ambiguous');
  expect(await say('<p>Seen today for a wound of the left heel.</p>')).toBe('lost');
  await close();
});

test('a note copied forward is not taken for the one it was copied from', async ({ page }) => {
  const day = (date: string, text: string): string => `<h3>Visit of ${date}</h3>${text}`;
  const close = await open(page, note(day('March 3', hpi)));
  await select(page, 'worse', 'room air');
  const anchor = (await taken(page))!;
  const copy = day('March 9', hpi.replace('84', '91').replace('Plan: admit', 'Plan: home'));
  const say = async (html: string) => {
    await page.evaluate((markup) => {
      document.getElementById('note')!.innerHTML = markup;
    }, html);
    return shown(page, anchor);
  };
  expect(await say(copy + day('March 3', hpi))).toBe('found');
  expect(await highlighted(page)).toContain('84');
  // The original with a slip put right, its copy above it.
  expect(await say(copy + day('March 3', hpi.replace('days', 'daya')))).toBe('moved');
  expect(await highlighted(page)).toContain('84');
  // The original is gone.
  expect(await say(copy)).toBe('lost');
  expect(await highlighted(page)).toBe('');
  await close();
});

test('a passage across cells of a table and br, laid out anew with an addition', async ({ page }) => {
  const table = `<table><tr><th>Finding<th>Side<th>Size</tr>
<tr><td>Pressure ulcer, stage&nbsp;3<td>left heel<td>2&nbsp;x&nbsp;3 cm<br>dry</tr>
<tr><td>Pressure ulcer, stage&nbsp;2<td>left heel<td>2&nbsp;x&nbsp;3 cm<br>dry</tr></table>`;
  const close = await open(page, note(table));
  await select(page, 'Pressure ulcer, stage\u00a03', 'dry');
  const anchor = (await taken(page))!;
  expect(anchor.exact).toBe('Pressure ulcer, stage 3 left heel 2 x 3 cm dry');
  const say = async (html: string) => {
    await page.evaluate((markup) => {
      document.getElementById('note')!.innerHTML = markup;
    }, html);
    return shown(page, anchor);
  };
  expect(await say(table)).toBe('found');
  const lines =
    '<br>Pressure ulcer, stage 3, left heel, 2 x 3 cm, dry<br>Pressure ulcer, stage 2, left heel, 2 x 3 cm, dry';
  expect(await say(`Finding Side Size${lines}`)).toBe('moved');
  expect(await highlighted(page)).toContain('stage 3');
  expect(await say(table.replace('stage&nbsp;3', 'stage&nbsp;2'))).toBe('lost');
  await close();
});

test('an edited passage in an open shadow root is found and painted', async ({ page }) => {
  const close = await open(page, note('<x-note></x-note>'));
  const write = (html: string) =>
    page.evaluate((markup) => {
      const host = document.querySelector('x-note')!;
      (host.shadowRoot ?? host.attachShadow({ mode: 'open' })).innerHTML = markup;
    }, html);
  await write(hpi);
  await select(page, 'worse', 'room air', 'x-note');
  const anchor = (await taken(page))!;
  await write(
    hpi.replace('worse', 'much worse').replace('<b>three</b>', 'three').replace('room air', 'rom air'),
  );
  expect(await shown(page, anchor)).toBe('moved');
  expect(await highlighted(page)).toContain('rom air');
  await close();
});

test('evidence scrolls into view in its own box, and clearing leaves the page’s highlights', async ({
  page,
}) => {
  const close = await open(page, note(`${'<p>Filler line.</p>'.repeat(60)}${hpi}`));
  await page.evaluate(() => CSS.highlights.set('of-the-page', new Highlight()));
  const anchor = { exact: 'Plan: admit.', prefix: '', suffix: '', start: 0, region: '' };
  expect(await shown(page, anchor)).toBe('moved');
  const visible = await page.evaluate(() => {
    const box = document.getElementById('note')!.getBoundingClientRect();
    const text = document.querySelector('#note p:last-child')!.getBoundingClientRect();
    return text.top >= box.top && text.bottom <= box.bottom;
  });
  expect(visible).toBe(true);
  await page.evaluate(() => globalThis.inPage.clear());
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['of-the-page']);
  await close();
});

test('half a megabyte of notes', async ({ page }) => {
  const close = await open(
    page,
    note(`${'<p>Filler line that says nothing of the kind.</p>'.repeat(11_000)}${hpi}`),
  );
  const anchor = { exact: 'Plan: admit.', prefix: 'on room air. ', suffix: '', start: 0, region: '' };
  const taken = await page.evaluate((a) => {
    const start = performance.now();
    const status = globalThis.inPage.show(a);
    return { status, took: performance.now() - start };
  }, anchor);
  console.log(`a passage found in 500 KB of text in ${taken.took.toFixed(1)} ms, scrolling included`);
  expect(taken.status).toBe('found');
  await close();
});
