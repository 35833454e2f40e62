// The message files in words/: read, held against the source, and compiled for the browser.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import PO from 'pofile';
import type { Piece } from '../../components/words/format.ts';
import type { Catalog } from '../../components/words/say.ts';
import { compile, namedIn, parsed } from './compile.ts';
import { keyOf } from './message.ts';
import { root, type Text } from './sources.ts';

/** `en` and `es` hold the texts of the screens, `lib.en` and `lib.es` those of lib/ that screens show. */
export type CatalogName = `${'' | 'lib.'}${string}`;

const fileOf = (name: CatalogName): string => path.join(root, 'words', `${name}.po`);

/** Original and translation; the translation is empty where there is none yet. */
export function readCatalog(name: CatalogName): Map<string, string> {
  const { items } = PO.parse(readFileSync(fileOf(name), 'utf8'));
  return new Map(
    items.filter(({ obsolete }) => !obsolete).map(({ msgid, msgstr }) => [msgid, msgstr[0] ?? '']),
  );
}

/** In the order of the source, with where each stands; what the source no longer says is left out. */
export function writeCatalog(
  name: CatalogName,
  texts: readonly Text[],
  translations: ReadonlyMap<string, string>,
): void {
  const po = new PO();
  po.headers = {
    Language: name.replace('lib.', ''),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
  };
  po.items = texts.map(({ text, files }) => {
    const item = new PO.Item();
    item.msgid = text;
    item.msgstr = [translations.get(text) ?? ''];
    item.references = files.slice(0, 3);
    return item;
  });
  writeFileSync(fileOf(name), po.toString());
}

/** What is wrong with a translation; null for nothing. */
export function faultOf(original: string, translation: string): string | null {
  if (edges(original) !== edges(translation)) return 'begins or ends with other blanks than the original';
  try {
    compile(original, translation);
    const [from, to] = [original, translation].map((text) => namedIn(parsed(text)));
    const lost = [...from!.values, ...from!.tags].filter(
      (name) => ![...to!.values, ...to!.tags].includes(name),
    );
    return lost.length > 0 ? `leaves out ${lost.join(', ')}` : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const edges = (text: string): string => `${/^\s*/.exec(text)![0]}|${/\s*$/.exec(text)![0]}`;

/** The same for a text of lib/, whose placeholders are plain. */
export function libFaultOf(original: string, translation: string): string | null {
  const [from, to] = [original, translation].map((text) => [...text.matchAll(/\{\w+\}/g)].map(String));
  const lost = from!.filter((name) => !to!.includes(name));
  const added = to!.filter((name) => !from!.includes(name));
  if (lost.length + added.length > 0) return `differs in ${[...lost, ...added].join(', ')}`;
  return edges(original) === edges(translation) ? null : 'begins or ends with other blanks than the original';
}

/** Every text of the screens in letters that nobody takes for English, a third longer. */
export function pseudoCatalog(): Catalog {
  const odd = (piece: Piece): Piece => {
    if (typeof piece === 'string') return piece.replaceAll(/[aeiou]/g, (letter) => oddLetters[letter]!);
    if (typeof piece === 'number') return piece;
    if (piece[0] === 't') return [piece[0], piece[1], piece[2].map(odd)];
    const cases = Object.entries(piece[2]).map(([name, pieces]) => [name, pieces.map(odd)] as const);
    return [piece[0], piece[1], Object.fromEntries(cases)];
  };
  const texts = [...readCatalog('en').keys()].map((text) => {
    const made = compile(text, text);
    return [keyOf(text), typeof made === 'string' ? odd(made) : made.map(odd)] as const;
  });
  const shown = [...readCatalog('lib.en').keys()].map((text): [string, string] => [
    text,
    text.replaceAll(/[aeiou](?![^{]*\})/g, (letter) => oddLetters[letter]!),
  ]);
  return { texts: Object.fromEntries(texts) as Catalog['texts'], shown };
}

const oddLetters: Record<string, string> = { a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú' };

/** As it is shipped. */
export function compiled(language: string): Catalog {
  const texts = [...readCatalog(language)].filter(([, to]) => to !== '');
  const shown = [...readCatalog(`lib.${language}`)].filter(([from, to]) => to !== '' && to !== from);
  return {
    texts: Object.fromEntries(texts.map(([from, to]) => [keyOf(from), compile(from, to)])),
    shown,
  };
}
