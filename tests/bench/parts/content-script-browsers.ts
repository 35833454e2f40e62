// A Chromium for each thing whose cost is measured, all open at once, so that the samples of one round are
// taken next to each other; and one sample: a fresh tab, loaded, then stormed.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from '@playwright/test';
import { findChromium } from '../../../scripts/find-browser.ts';
import { chromiumFlags } from '../../chromium-flags.ts';

/** Main-thread time in milliseconds of processor time: all of it, and the part of scripts. */
export interface Spent {
  task: number;
  script: number;
}

export interface Sample {
  load: Spent;
  storm: Spent;
}

export interface BenchBrowser {
  sample(start: string, page: string): Promise<Sample>;
  close(): Promise<void>;
}

/** Starts a browser with an empty profile and, where one is given, an extension. */
export async function openBrowser(extension?: string): Promise<BenchBrowser> {
  const folder = mkdtempSync(path.join(tmpdir(), 'overread-bench-profile-'));
  const load = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await findChromium(),
    headless: true,
    args: [...chromiumFlags, ...(extension ? load : [])],
  });
  if (extension && context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  return {
    sample: (start, page) => sample(context, start, page),
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Writes an extension whose content script only watches, on this machine's pages. */
export function emptyObserver(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Empty observer',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['http://localhost/*'], js: ['watch.js'], run_at: 'document_idle' }],
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'background.js'), '');
  const watch =
    'new MutationObserver(() => {}).observe(document, { childList: true, subtree: true, characterData: true });';
  writeFileSync(path.join(folder, 'watch.js'), watch);
  return folder;
}

/** What still goes on in a page after it has loaded, and after a storm, is part of the cost. */
const afterLoad = 1500;
const afterStorm = 1000;

async function sample(context: BrowserContext, start: string, address: string): Promise<Sample> {
  const page = await context.newPage();
  // The site's process is there from the start, and its clock is read before and after.
  await page.goto(start);
  const cdp = await context.newCDPSession(page);
  // Processor time of the thread: what others do on the machine does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await spent(cdp);
  await page.goto(address);
  await page.waitForTimeout(afterLoad);
  const loaded = await spent(cdp);
  const nodes = await page.evaluate(countNodes);
  if (nodes < 12_000) throw new Error(`The page has only ${nodes} nodes.`);
  const calm = await spent(cdp);
  await page.evaluate(storm);
  await page.waitForTimeout(afterStorm);
  const stormed = await spent(cdp);
  await page.close();
  return { load: minus(loaded, before), storm: minus(stormed, calm) };
}

async function spent(cdp: CDPSession): Promise<Spent> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return { task: of('TaskDuration'), script: of('ScriptDuration') };
}

function minus(after: Spent, before: Spent): Spent {
  const left = { task: after.task - before.task, script: after.script - before.script };
  if (!(left.task > 0)) throw new Error('The page moved to another process while it was measured.');
  return left;
}

function countNodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode()) count += 1;
  return count;
}

/** 300 bursts a few milliseconds apart; in each, rows come and go and texts change all over the page. */
async function storm(): Promise<void> {
  const rows = document.getElementById('filler')!;
  const texts = Array.from(rows.querySelectorAll('span'), (span) => span.firstChild as Text);
  for (let burst = 0; burst < 300; burst += 1) {
    for (let n = 0; n < 30; n += 1) texts[(burst * 30 + n) % texts.length]!.data = `changed ${burst}`;
    for (let n = 0; n < 10; n += 1) {
      const row = document.createElement('div');
      row.append(document.createElement('b'), `row ${burst}`);
      rows.append(row);
      row.previousElementSibling?.previousElementSibling?.toggleAttribute('hidden');
      rows.children[2100]?.remove();
    }
    await new Promise((done) => setTimeout(done, 4));
  }
}
