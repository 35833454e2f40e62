// From when on a figure is called out, as data in one place. All are proposals of this product; none is from a standard.

export const alertThresholds = {
  /** Points of a share that a quarter may fall, or rise where less is better, before anybody is told. */
  drop: 0.01,
  /** How much more than the quarter before a rate of denials may be: 0.2 is a fifth more. */
  denialRise: 0.2,
  /** Charts from which a coder is compared with the others, and how few questions and how much under-coding stand out. */
  coderCharts: 10,
  fewQueries: 0.5,
  muchUnderCoding: 1.5,
  /** Days of a chart waiting, on average. */
  backlogDays: 5,
  /** Share of charts by coders who are new. */
  newCoders: 0.2,
} as const;
