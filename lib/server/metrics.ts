// What a monitor is told: counts and durations since the start, in the text form of Prometheus. Our own few lines:
// there are few figures, and none of them may carry a label that a request can choose.

import type { PushOutcome } from '../sync/wire.ts';
import type { Database } from './database/database.ts';
import { partOf } from './thrown.ts';

/** Upper bounds of the durations that are counted, in seconds. */
const bounds = [0.005, 0.02, 0.1, 0.5, 2, 10];

export interface Metrics {
  /** An answered request; `route` as it is written in the program. */
  answered(method: string, route: string, status: number, seconds: number): void;
  pushed(outcomes: readonly PushOutcome[]): void;
  /** The same database, whose time is counted. */
  timed(database: Database): Database;
  /** Everything, as Prometheus reads it. */
  text(): string;
}

export function countMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Durations>();
  const database = newDurations();
  const changes = { kept: 0, refused: 0 };
  let pushes = 0;
  let failures = 0;
  return {
    answered(method, route, status, seconds) {
      const labels = `method="${method}",route="${route}"`;
      const counted = `${labels},status="${status}"`;
      requests.set(counted, (requests.get(counted) ?? 0) + 1);
      const known = durations.get(labels) ?? newDurations();
      durations.set(labels, known);
      count(known, seconds);
    },
    pushed(outcomes) {
      pushes += 1;
      for (const { outcome } of outcomes) changes[outcome] += 1;
    },
    timed: (inner) => ({
      ...inner,
      async transaction(work) {
        const began = performance.now();
        try {
          return await inner.transaction(work);
        } catch (error) {
          // A refusal of ours is no trouble of the database; its own errors have a code.
          if (partOf(error, 'code') !== undefined) failures += 1;
          throw error;
        } finally {
          count(database, (performance.now() - began) / 1000);
        }
      },
    }),
    text: () =>
      [
        ...figure('overread_requests_total', 'counter', 'Answered requests.', requests),
        ...figure('overread_pushes_total', 'counter', 'Requests that brought changes.', [['', pushes]]),
        ...figure('overread_changes_total', 'counter', 'Changes by what became of them.', [
          ['outcome="kept"', changes.kept],
          ['outcome="refused"', changes.refused],
        ]),
        ...figure('overread_database_failures_total', 'counter', 'Transactions the database broke off.', [
          ['', failures],
        ]),
        ...histogram('overread_request_seconds', 'Time to answer.', durations),
        ...histogram('overread_database_seconds', 'Time of a transaction, with waiting.', [['', database]]),
        ...figure('overread_memory_bytes', 'gauge', 'Memory of the process.', [
          ['', process.memoryUsage.rss()],
        ]),
        '',
      ].join('\n'),
  };
}

interface Durations {
  /** How many took at most the bound of that place. */
  within: number[];
  sum: number;
  count: number;
}

const newDurations = (): Durations => ({ within: bounds.map(() => 0), sum: 0, count: 0 });

function count(durations: Durations, seconds: number): void {
  for (const [i, bound] of bounds.entries()) if (seconds <= bound) durations.within[i]! += 1;
  durations.sum += seconds;
  durations.count += 1;
}

function figure(name: string, type: string, help: string, rows: Iterable<[string, number]>): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...[...rows].map(([labels, value]) => `${name}${labels && `{${labels}}`} ${value}`),
  ];
}

function histogram(name: string, help: string, rows: Iterable<[string, Durations]>): string[] {
  const lines = [...rows].flatMap(([labels, { within, sum, count: all }]) => {
    const bucket = (bound: string, value: number) =>
      `${name}_bucket{${[labels, `le="${bound}"`].filter(Boolean).join(',')}} ${value}`;
    const tail = labels && `{${labels}}`;
    return [
      ...bounds.map((bound, i) => bucket(String(bound), within[i] ?? 0)),
      bucket('+Inf', all),
      `${name}_sum${tail} ${sum}`,
      `${name}_count${tail} ${all}`,
    ];
  });
  return [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`, ...lines];
}
