// Seals every row on its way to the disk and opens it on its way back, beneath all that reads or writes the store: a
// view or a command that was forgotten cannot exist. Dexie's own layers (live queries, its cache) see sealed rows.

import type {
  DBCore,
  DBCoreCursor,
  DBCoreKeyRange,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreQuery,
  DBCoreTable,
  Middleware,
} from 'dexie';
import type { Seal } from './seal.ts';
import { hideValue, openRow, sealRow, shapeOf } from './sealed-rows.ts';

type Row = Record<string, unknown>;

/** Nearest to the application; Dexie's own are at 2 and below. */
const level = 3;

/** For `Dexie.use`, before the database is opened. */
export const sealing = (seal: Seal): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'sealing',
  level,
  create: (down) => ({ ...down, table: (name) => sealedTable(down.table(name), seal) }),
});

function sealedTable(down: DBCoreTable, seal: Seal): DBCoreTable {
  const { hidden } = shapeOf(down.name);
  const isHidden = (column: unknown): boolean => typeof column === 'string' && hidden.includes(column);
  const primary = down.schema.primaryKey.keyPath as string;
  const keyOf = (key: unknown): unknown => (isHidden(primary) ? hideValue(key, seal) : key);
  // What was not found stays undefined.
  const open = (row: unknown): Row => (row ? openRow(down.name, row as Row, seal) : (row as Row));
  const lookUp = (query: DBCoreQuery): DBCoreQuery =>
    isHidden(query.index.keyPath) ? { ...query, range: hiddenRange(query.range, seal) } : query;
  return {
    ...down,
    mutate: async (asked) => {
      const given = 'values' in asked ? asked.values : [];
      const answer = await down.mutate(sealedRequest(asked));
      return isHidden(primary) && given.length > 0 ? withKeysOf(given, answer) : answer;
    },
    get: async (asked) => open(await down.get({ ...asked, key: keyOf(asked.key) })),
    getMany: async (asked) => (await down.getMany({ ...asked, keys: asked.keys.map(keyOf) })).map(open),
    query: async (asked) => {
      // A hidden key is told by its row only.
      const values = asked.values === true || isHidden(primary);
      const { result } = await down.query({ ...asked, values, query: lookUp(asked.query) });
      if (!values) return { result };
      const rows = result.map(open);
      return { result: asked.values ? rows : rows.map((row) => row[primary]) };
    },
    openCursor: async (asked) => {
      const values = asked.values === true || isHidden(primary);
      const cursor = await down.openCursor({ ...asked, values, query: lookUp(asked.query) });
      return cursor && openedCursor(cursor, values, open, isHidden(primary) ? primary : null);
    },
    count: (asked) => down.count({ ...asked, query: lookUp(asked.query) }),
  };

  /** Without what Dexie adds to tell which columns of a row changed: it would name them in plain. */
  function sealedRequest(asked: DBCoreMutateRequest): DBCoreMutateRequest {
    if (asked.type === 'deleteRange')
      return isHidden(primary) ? { ...asked, range: hiddenRange(asked.range, seal) } : asked;
    if (asked.type === 'delete') {
      const { criteria: _, ...rest } = asked;
      return { ...rest, keys: asked.keys.map(keyOf) };
    }
    const values = asked.values.map((row) => sealRow(down.name, row, seal));
    if (asked.type === 'add') return { ...asked, values };
    const { criteria: _, changeSpec: __, updates: ___, ...rest } = asked;
    return { ...rest, values };
  }

  function withKeysOf(rows: readonly Row[], answer: DBCoreMutateResponse) {
    const results = rows.map((row) => row[primary]);
    return { ...answer, ...(answer.results && { results }), lastResult: results.at(-1) };
  }
}

/** Dexie's `DBCoreRangeType`, which its types declare only. */
const rangeOf = { equal: 1, range: 2 };

/** @throws where the order of hidden values would matter: they have none. */
function hiddenRange(range: DBCoreKeyRange, seal: Seal): DBCoreKeyRange {
  if ((range.type as number) === rangeOf.range)
    throw new Error('A hidden column can be looked up by one value only.');
  if ((range.type as number) !== rangeOf.equal) return range;
  return { ...range, lower: hideValue(range.lower, seal), upper: hideValue(range.upper, seal) };
}

function openedCursor(
  cursor: DBCoreCursor,
  values: boolean,
  open: (row: unknown) => Row,
  hiddenKey: string | null,
): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => (hiddenKey ? open(cursor.value)[hiddenKey] : cursor.primaryKey) },
    value: { get: () => (values ? open(cursor.value) : cursor.value) },
    continue: { value: (key?: unknown) => cursor.continue(key) },
    continuePrimaryKey: {
      value: (key: unknown, primaryKey: unknown) => cursor.continuePrimaryKey(key, primaryKey),
    },
    advance: { value: (count: number) => cursor.advance(count) },
  });
}
