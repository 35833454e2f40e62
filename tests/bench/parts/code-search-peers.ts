// Others that search texts in a browser, each as its own guide says for search as you type: all words, the last
// one begun; when that finds fewer than ten, any of the words. They are no part of this project's dependencies:
// `OVERREAD_BENCH_PEERS` names a folder whose node_modules has minisearch, flexsearch and @sqlite.org/sqlite-wasm.

import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ListedCode } from '../../../lib/codes/search/build-index.ts';

/** A search engine with an index in it. */
export interface Engine {
  /** How large the index is when it is stored. */
  bytes: number;
  /** Makes it ready from what was stored, where that can be done. */
  open?: () => void;
  search(text: string): string[];
}

export type MakeEngine = (codes: readonly ListedCode[]) => Engine | Promise<Engine>;

const folder = process.env.OVERREAD_BENCH_PEERS;
const limit = 10;

// The packages have no types here: what is used of them is what their guides show.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Untyped = any;

const load = async (name: string): Promise<Untyped> => {
  const from = createRequire(path.join(folder!, 'package.json'));
  return import(pathToFileURL(from.resolve(name)).href);
};

const textOf = ({ code, title }: ListedCode): string => `${code} ${title}`;
const codesOf = (codes: readonly ListedCode[], ids: readonly number[]): string[] =>
  [...new Set(ids)].slice(0, limit).map((id) => codes[id]!.code);

const miniSearch: MakeEngine = async (codes) => {
  const { default: MiniSearch } = await load('minisearch');
  const options = { fields: ['text'] };
  const index = new MiniSearch(options);
  index.addAll(codes.map((row, id) => ({ id, text: textOf(row) })));
  const stored = JSON.stringify(index);
  const ids = (text: string, combineWith: string): number[] =>
    index.search(text, { prefix: true, combineWith }).map(({ id }: { id: number }) => id);
  return {
    bytes: Buffer.byteLength(stored),
    open: () => MiniSearch.loadJSON(stored, options),
    search: (text) => {
      const all = ids(text, 'AND');
      return codesOf(codes, all.length < limit ? [...all, ...ids(text, 'OR')] : all);
    },
  };
};

const flexSearch: MakeEngine = async (codes) => {
  const { default: FlexSearch } = await load('flexsearch');
  const index = new FlexSearch.Index({ tokenize: 'forward' });
  for (const [id, row] of codes.entries()) index.add(id, textOf(row));
  const stored: [string, string][] = [];
  await index.export((key: string, data: string) => {
    stored.push([key, data]);
  });
  return {
    bytes: stored.reduce((sum, [, data]) => sum + Buffer.byteLength(data ?? ''), 0),
    open: () => {
      const other = new FlexSearch.Index({ tokenize: 'forward' });
      for (const [key, data] of stored) other.import(key, data);
    },
    search: (text) => {
      const all = index.search(text, { limit });
      return codesOf(
        codes,
        all.length < limit ? [...all, ...index.search(text, { limit, suggest: true })] : all,
      );
    },
  };
};

const sqlite: MakeEngine = async (codes) => {
  const { default: start } = await load('@sqlite.org/sqlite-wasm');
  const module = await start({ print: () => {}, printErr: () => {} });
  const db = new module.oo1.DB(':memory:');
  db.exec("CREATE VIRTUAL TABLE codes USING fts5(text, prefix='2 3')");
  db.exec('BEGIN');
  const insert = db.prepare('INSERT INTO codes(rowid, text) VALUES (?, ?)');
  for (const [id, row] of codes.entries()) insert.bind([id + 1, textOf(row)]).stepReset();
  insert.finalize();
  db.exec("COMMIT; INSERT INTO codes(codes) VALUES ('optimize')");
  const find = db.prepare('SELECT rowid FROM codes WHERE codes MATCH ? ORDER BY rank LIMIT 10');
  const ids = (words: readonly string[], between: string): number[] => {
    const rows: number[] = [];
    find.bind([words.map((word) => `"${word}"*`).join(between)]);
    while (find.step()) rows.push(find.getInt(0) - 1);
    find.reset();
    return rows;
  };
  return {
    bytes: module.capi.sqlite3_js_db_export(db).byteLength,
    search: (text) => {
      const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      const all = ids(words, ' AND ');
      return codesOf(codes, all.length < limit ? [...all, ...ids(words, ' OR ')] : all);
    },
  };
};

/** None, where no folder is named. */
export const peers: Readonly<Record<string, MakeEngine>> = folder
  ? { MiniSearch: miniSearch, FlexSearch: flexSearch, 'SQLite FTS5': sqlite }
  : {};
