// What a provider's form is taken as: answers that contradict themselves or say nothing come back with what was filled
// in, and the kind of an answer follows from what was chosen.

import { expect, test } from 'vitest';
import { note, option, yesNo } from '../../fixtures/queries/build-query.ts';
import { onBothDatabases } from './harness.ts';
import { type Browser, type Fields, openedBy, type Sent, sentQuery, stepsOf } from './query-link-steps.ts';

onBothDatabases('an answer on the page', (backend) => {
  const kidney = 'clinical-acute-kidney-injury-due-to-';
  const prerenal = 'clinical-prerenal-azotemia-without-acute-kidney-injury';
  const [unable, other] = ['unable-unable-to-determine', 'other-other-please-specify-'];
  const provider = 'A. Rivera, MD';

  const answerTo = async (sent: Sent) => (await stepsOf(sent)).at(-1)!.fields.answer;
  const opened = async (parts: Parameters<typeof sentQuery>[1] = {}): Promise<[Sent, Browser]> => {
    const sent = await sentQuery(backend, parts);
    return [sent, await openedBy(backend, sent)];
  };

  test('that does not fit comes back as it was filled in, and a better one is taken', async () => {
    const [sent, browser] = await opened();
    const bad: [Fields, string, string][] = [
      [{ provider }, 'The answer is empty.', '#answer'],
      [{ provider, option: [kidney, unable], text: 'x' }, 'contradict each other', '#answer'],
      [{ provider, option: kidney }, 'nothing is written', '#answer'],
      [{ provider, option: other }, 'nothing is written', '#answer'],
      [{ provider, option: [unable, unable] }, 'an option that the query does not have', '#answer'],
      [{ provider, option: 'made-up' }, 'an option that the query does not have', '#answer'],
      [{ provider, option: 'x'.repeat(100) }, 'names what the question does not have', '#answer'],
      [{ provider, option: Array(60).fill(unable) }, 'names what the question does not have', '#answer'],
      [{ provider: '  ', option: unable }, 'The answer is not signed.', '#provider'],
      [{ provider: 'x'.repeat(201), option: unable }, 'The answer is not signed.', '#provider'],
      [{ provider, text: 'x'.repeat(4001) }, 'longer than 4,000 characters', '#text'],
    ];
    for (const [fields, told, field] of bad) {
      const page = await browser.answer(fields);
      const text = await page.text();
      expect([page.status, text]).toEqual([422, expect.stringContaining(told)]);
      expect(text).toContain('<title>Error: ');
      expect(text).toContain(`<a href="${field}">`);
      expect(text).toContain(`id="${field.slice(1)}"`);
    }
    const page = await (
      await browser.answer({
        provider: 'Dr. Who',
        option: [kidney, unable],
        kind: 'disagreed',
        text: 'a\n<b>',
      })
    ).text();
    for (const value of [kidney, unable, 'disagreed']) expect(page).toContain(`value="${value}" checked`);
    expect(page).not.toContain(`value="${prerenal}" checked`);
    expect(page).toContain('a\n&lt;b&gt;</textarea>');
    expect(page).toContain('value="Dr. Who"');
    expect((await stepsOf(sent)).map(({ fields }) => fields.step)).toEqual(['send', 'view']);
    expect((await browser.answer({ provider, option: unable })).status).toBe(200);
  });

  test.each<[string, Fields, string]>([
    ['an option', { option: prerenal }, 'agreed'],
    ['several diagnoses', { option: [kidney, prerenal], text: 'sepsis' }, 'agreed'],
    ['that nobody can tell', { option: unable }, 'unable'],
    ['own words', { text: 'Cardiorenal syndrome' }, 'agreed-other'],
    ['own words that disagree', { text: 'No.', kind: 'disagreed' }, 'disagreed'],
    ['other, specified', { option: other, text: 'Obstruction' }, 'agreed-other'],
    [
      'that it says nothing, which is not for the provider to say',
      { text: 'Hm', kind: 'irrelevant' },
      'agreed-other',
    ],
    ['a kind beside an option, which counts', { option: unable, kind: 'disagreed' }, 'unable'],
  ])('of %s is of the kind that follows', async (_, fields, kind) => {
    const [sent, browser] = await opened();
    expect((await browser.answer({ provider, ...fields })).status).toBe(200);
    expect(await answerTo(sent)).toMatchObject({ class: kind, provider, text: fields.text ?? '' });
  });

  test('is chosen among boxes where diagnoses may be true together, else among buttons', async () => {
    const [, several] = await opened();
    const boxes = await (await several.go('/q/answer')).text();
    expect(boxes.match(/type="checkbox" name="option"/g)).toHaveLength(5);
    const indicators = [note('fl', 'Acute kidney injury, present on arrival', 4)];
    const [sent, one] = await opened({
      title: 'Renal function clarification',
      question: 'Was the acute kidney injury present on admission?',
      reason: 'poa',
      topic: 'own',
      templateVersion: null,
      ...yesNo('poa', 'Acute kidney injury', 'fl', indicators),
    });
    const buttons = await (await one.go('/q/answer')).text();
    expect(buttons.match(/type="radio" name="option"/g)).toHaveLength(4);
    expect((await one.answer({ provider, option: option('no', 'No').id })).status).toBe(200);
    expect(await answerTo(sent)).toMatchObject({ class: 'disagreed' });
  });

  test('to an open question is in one’s own words', async () => {
    const [sent, browser] = await opened({ format: 'open', options: [] });
    const page = await (await browser.go('/q/answer')).text();
    expect(page).not.toContain('name="option"');
    expect(await (await browser.answer({ provider })).text()).toContain('<a href="#text">');
    expect((await browser.answer({ provider, text: 'Acute tubular necrosis' })).status).toBe(200);
    expect(await answerTo(sent)).toMatchObject({ class: 'agreed-other', text: 'Acute tubular necrosis' });
  });

  test('that is larger than any form is told so on a page', async () => {
    const [, browser] = await opened();
    const page = await browser.answer({ provider, text: 'x'.repeat(300_000) });
    expect([page.status, await page.text()]).toEqual([413, expect.stringContaining('<h1>')]);
  });

  test('has a label for each field, and a legend for each group', async () => {
    const [, browser] = await opened();
    const page = await (await browser.answer({ provider: '' })).text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('role="alert"');
    expect(page).toContain('aria-invalid="true"');
    const fields = page.match(/<(input|textarea)[^>]*>/g)!;
    for (const field of fields) {
      const id = /\sid="([^"]+)"/.exec(field)?.[1];
      const labelled = id
        ? page.includes(`<label for="${id}">`)
        : page.includes(`<label class="choice">${field}`);
      expect([field, labelled]).toEqual([field, true]);
    }
    expect(page.match(/<fieldset/g)!.length).toBe(page.match(/<legend>/g)!.length);
    for (const [, ids] of page.matchAll(/aria-describedby="([^"]+)"/g))
      for (const id of ids!.split(' ')) expect(page).toContain(`id="${id}"`);
  });
});
