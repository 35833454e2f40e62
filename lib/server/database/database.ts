// One small interface over the two databases: embedded (a folder, PGlite) and PostgreSQL (a URL). Callers
// write one SQL dialect and never learn which one they talk to.

/** A parameter of a query. Lists are for `any($1::text[])` and `unnest`. */
export type Parameter = string | number | boolean | null | readonly (string | number | boolean | null)[];

export interface Queries {
  /** Rows of one statement; bigint comes as a number. Throws the database's own error. */
  query<T extends object>(sql: string, params?: readonly Parameter[]): Promise<T[]>;
  /** Runs several statements without parameters: migrations. */
  script(sql: string): Promise<void>;
}

export interface Database {
  kind: 'embedded' | 'postgresql';
  /** Commits when `work` resolves, rolls back when it throws. Runs as the owner of the tables: see scope.ts. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /**
   * From now on calls back with the organisation of each push that is committed, in this process or another on the
   * same database, and with null when some may have been missed. At most one can be told.
   */
  onNews(heard: (organisation: string | null) => void): void;
  close(): Promise<void>;
}
