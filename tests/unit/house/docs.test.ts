// What the documentation names is there: files that are linked or named, their headings, commands, settings, and in
// the guides every button and page by the words that the screens have.

import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it, test } from 'vitest';
import { steps } from '../../../scripts/check/steps.ts';
import { readSource, root, sourceFiles } from './tree.ts';

const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })].map((file) =>
  file.split(path.sep).join('/'),
);
const { scripts } = JSON.parse(readSource('package.json')) as { scripts: Record<string, string> };

const withoutCode = (text: string): string => text.replaceAll(/^ *```[\s\S]*?^ *```/gm, '');

/** As a heading is linked to: small letters, spaces as hyphens, nothing else but letters and digits. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const anchorsOf = (text: string): string[] =>
  Array.from(withoutCode(text).matchAll(/^#+ (.+)$/gm), ([, heading]) => anchorOf(heading!));

/** Links of a page that lead nowhere. */
function deadLinks(page: string, text: string): string[] {
  const links = Array.from(withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g), ([, to]) => to!);
  return links.filter((link) => {
    if (/^(?:https?|mailto):/.test(link)) return false;
    const [to, anchor] = link.split('#');
    const file = to ? path.posix.join(path.posix.dirname(page), to) : page;
    if (!existsSync(path.join(root, file))) return true;
    return anchor !== undefined && !anchorsOf(file === page ? text : readSource(file)).includes(anchor);
  });
}

/** Named in backticks: files and folders of the repository, but for those that a page has its reader write. */
function missingFiles(text: string): string[] {
  const named = Array.from(
    withoutCode(text).matchAll(
      /(?<!Write )`((?:lib|components|entrypoints|scripts|tests|docs|public)\/[\w./-]+)`/g,
    ),
    ([, file]) => file!,
  );
  return named.filter((file) => !existsSync(path.join(root, file)));
}

/** `npm run …` and `npm test -- …` that there are not. */
function missingCommands(text: string): string[] {
  const run = Array.from(text.matchAll(/npm run ([\w:-]+)/g), ([, name]) => name!);
  const checks = Array.from(text.matchAll(/npm test -- ([\w-]+(?: [\w-]+)*)/g), ([, names]) =>
    names!.split(' '),
  );
  return [
    ...run.filter((name) => !(name in scripts)),
    ...checks.flat().filter((name) => !steps.some((step) => step.name === name)),
  ];
}

const sources = sourceFiles(['lib', 'components', 'entrypoints', 'scripts', 'tests']);
const code = sources.map(readSource).join('\n');
const shown = sourceFiles(['lib', 'components', 'entrypoints'])
  .map(readSource)
  .join('\n')
  .replaceAll(/\s+/g, ' ');

const missingSettings = (text: string): string[] =>
  Array.from(text.matchAll(/\bOVERREAD_[A-Z_]*[A-Z]\b/g), ([name]) => name).filter(
    (name) => !code.includes(name),
  );

/** Bold words of a guide are what stands on the screen; a bold sentence, with its full stop, is the guide's own. */
function unknownWords(text: string): string[] {
  const bold = Array.from(text.replaceAll(/\s+/g, ' ').matchAll(/\*\*(.+?)\*\*/g), ([, words]) => words!);
  const own = /[.:]$|^For your own|^Shift\+A$|^[A-Z+?]$/;
  return bold.filter((words) => !own.test(words) && !shown.includes(words.replace(/…$/, '')));
}

test.each(pages)('%s names what there is', (page) => {
  const text = readSource(page);
  expect(deadLinks(page, text)).toEqual([]);
  expect(missingFiles(text)).toEqual([]);
  expect(missingCommands(text)).toEqual([]);
  expect(missingSettings(text)).toEqual([]);
});

const guides = pages.filter((page) => page.startsWith('docs/guides/'));
test.each(guides)('%s speaks in the words of the screens, on a page', (page) => {
  expect(unknownWords(readSource(page))).toEqual([]);
  expect(readSource(page).split('\n').length).toBeLessThan(60);
});

it('has a guide for each role that has work of its own', () => {
  expect(guides.map((page) => path.posix.basename(page, '.md')).toSorted()).toEqual(
    [
      'administrator',
      'auditor',
      'cdi-coordinator',
      'compliance',
      'denial-analyst',
      'leader',
      'provider',
      'vendor-liaison',
    ].toSorted(),
  );
});

it('the index leads to every page', () => {
  const index = readSource('docs/README.md');
  const inIndex = pages.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md');
  expect(inIndex.filter((page) => !index.includes(`(${page.slice('docs/'.length)})`))).toEqual([]);
});

it('pictures are few and small, and each is shown', () => {
  const pictures = globSync('docs/pictures/*', { cwd: root });
  expect(pictures.length).toBeLessThan(6);
  const all = pages.map(readSource).join('\n');
  for (const picture of pictures) {
    expect(statSync(path.join(root, picture)).size, picture).toBeLessThan(250_000);
    expect(all).toContain(path.basename(picture));
  }
});

it('notices what is not there', () => {
  const wrong = 'See [this](nowhere.md), [that](running.md#no-such-heading) and `lib/nowhere.ts`.';
  expect(deadLinks('docs/x.md', wrong)).toEqual(['nowhere.md', 'running.md#no-such-heading']);
  expect(missingFiles(wrong)).toEqual(['lib/nowhere.ts']);
  expect(missingCommands('npm run nothing, npm test -- lint nothing')).toEqual(['nothing', 'nothing']);
  expect(missingSettings(`${'OVERREAD'}_NOTHING`)).toEqual([`${'OVERREAD'}_NOTHING`]);
  expect(unknownWords('Press **Frobnicate** or **Save gap**.')).toEqual(['Frobnicate']);
});
