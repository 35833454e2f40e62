// Runs an area's tests for Stryker in its own process, every change with the changed modules loaded anew. Vitest would start a
// worker for each of them, which takes ten times as long as the tests.

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { areas } from './areas.ts';
import { type Collected, collect } from './collect.ts';
import { FreshModules } from './fresh-modules.ts';

/** What the changed code reads and counts, under the name that Stryker gives it. */
interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: unknown;
}

interface Change {
  id: string;
  fileName: string;
}

interface Asked {
  activeMutant: Change;
  sandboxFileName: string;
  mutantActivation: 'runtime' | 'static';
  testFilter?: readonly string[];
  hitLimit?: number;
}

const { tests } = areas[process.env.OVERREAD_MUTATE ?? ''] ?? { tests: [] };
if (tests.length === 0) throw new Error(`OVERREAD_MUTATE names one of ${Object.keys(areas).join(', ')}`);

const switchboard: Switchboard = {};
Object.assign(globalThis, { __stryker__: switchboard });

class AreaTests {
  private files: string[] = [];
  private readonly modules = new FreshModules(process.cwd(), {
    vitest: import.meta.resolve('./collect.ts'),
    'fast-check': import.meta.resolve('./few-runs.ts'),
  });
  private loadedOnce = false;
  /** How long each test took when it was last run: what is quick and notices the change spares what is slow. */
  private readonly took = new Map<string, number>();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.files = globSync([...tests]).sort();
  }

  private async testsOf(file: string): Promise<readonly Collected[]> {
    return await collect(file, () => this.modules.load(file));
  }

  private async timed(id: string, run: () => unknown) {
    const start = performance.now();
    const failureMessage = await failureOf(run);
    const timeSpentMs = performance.now() - start;
    this.took.set(id, timeSpentMs);
    return { failureMessage, timeSpentMs };
  }

  async dryRun() {
    const results = [];
    this.loadedOnce = true;
    for (const file of this.files) {
      for (const { id, run } of await this.testsOf(file)) {
        switchboard.currentTestId = id;
        const { failureMessage, timeSpentMs } = await this.timed(id, run);
        switchboard.currentTestId = undefined;
        this.took.set(file, (this.took.get(file) ?? 0) + timeSpentMs);
        const status = failureMessage === undefined ? 0 : 1;
        results.push({ id, name: id, timeSpentMs, status, failureMessage });
      }
    }
    return { status: 'complete', tests: results, mutantCoverage: switchboard.mutantCoverage };
  }

  /** The first that fails, file after file: those that name the changed one first, and what is quick before what is slow. */
  private async noticing(
    { id, fileName }: Change,
    atLoading: string,
    wanted: ReadonlySet<string> | undefined,
  ) {
    const byTime = (one: string, other: string) => (this.took.get(one) ?? 0) - (this.took.get(other) ?? 0);
    const names = (file: string) =>
      Number(readFileSync(file, 'utf8').includes(`/${path.basename(fileName)}'`));
    let nrOfTests = 0;
    for (const file of this.files.toSorted((one, other) => names(other) - names(one) || byTime(one, other))) {
      if (wanted && ![...wanted].some((test) => test.startsWith(`${file} > `))) continue;
      switchboard.activeMutant = atLoading;
      // A file of tests that no longer loads is as red as a test.
      const unloadable = (error: unknown): Collected[] => [{ id: file, run: () => Promise.reject(error) }];
      const declared = await this.testsOf(file).catch(unloadable);
      switchboard.activeMutant = id;
      for (const test of declared.toSorted((one, other) => byTime(one.id, other.id))) {
        if (wanted && test.id !== file && !wanted.has(test.id)) continue;
        nrOfTests += 1;
        const { failureMessage } = await this.timed(test.id, test.run);
        if (failureMessage !== undefined) return { nrOfTests, failureMessage, killedBy: [test.id] };
      }
    }
    return { nrOfTests };
  }

  async mutantRun({ activeMutant, sandboxFileName, mutantActivation, testFilter, hitLimit }: Asked) {
    // Stryker starts the process again from time to time, without a first run.
    if (!this.loadedOnce) for (const file of this.files) await this.testsOf(file);
    this.loadedOnce = true;
    this.modules.forget(path.relative(process.cwd(), sandboxFileName));
    Object.assign(switchboard, { hitCount: 0, hitLimit });
    const atLoading = mutantActivation === 'static' ? activeMutant.id : '';
    const found = await this.noticing(activeMutant, atLoading, testFilter && new Set(testFilter));
    switchboard.activeMutant = undefined;
    if ((switchboard.hitCount ?? 0) > (hitLimit ?? Number.POSITIVE_INFINITY)) return { status: 'timeout' };
    return { status: found.failureMessage === undefined ? 'survived' : 'killed', ...found };
  }
}

async function failureOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error) || 'failed';
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'area', factory: () => new AreaTests() }];
