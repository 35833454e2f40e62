// @vitest-environment happy-dom
// A document that a page is guessed to have: never one that holds the codes.

import { expect, it } from 'vitest';
import { proposeDocument } from '../../../../lib/page/teach/propose-document.ts';

const prose = 'The patient was seen for pain of the left knee, which began after a fall two weeks ago.';
const selectors = (html: string, at: string): string[] => {
  document.body.innerHTML = html;
  const codes = Array.from(document.querySelectorAll('tr'));
  return proposeDocument(document.querySelector(at)!, codes).map(({ reader }) => reader.selector);
};

it('is the part of the page with the prose', () => {
  const page = `<main><div id="note">${prose}</div><table><tr><td>M25.562</td></tr></table></main>`;
  expect(selectors(page, '#note')).toEqual(['#note']);
});

it('is none where the prose stands beside the codes in one part', () => {
  const page = `<div id="visit">${prose}<table><tr><td>M25.562</td></tr></table></div>`;
  expect(selectors(page, '#visit')).toEqual([]);
});
