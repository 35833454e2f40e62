// A page that knows the extension's id, as everybody can, learns no more than of an id that is nobody's.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { builtExtension } from './fixtures/build-once.ts';
import { openTraceBrowser, sites } from './fixtures/trace-browsers.ts';
import { serveTracePages } from './fixtures/trace-pages.ts';

/** An id of the right form that no extension has here. */
const nobody = 'a'.repeat(32);

const files = (): string[] =>
  readdirSync(builtExtension('chrome'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(builtExtension('chrome').length + 1));

test('no file of the extension can be had, by any way a page has', async () => {
  const server = await serveTracePages();
  const { context, extensionId, close } = await openTraceBrowser(true, server.port);
  try {
    for (const site of [sites.allowed, sites.foreign]) {
      const page = await context.newPage();
      await page.goto(`${site}/elsewhere`);
      const all = files();
      expect(all).toContain('manifest.json');
      expect(all).toContain('chart.js');
      const ours = await page.evaluate(probe, { id: extensionId, files: all });
      expect(Object.keys(ours)).toHaveLength(all.length * 6);
      expect(Object.entries(ours).filter(([, answer]) => answer !== 'refused')).toEqual([]);
      expect(ours).toEqual(await page.evaluate(probe, { id: nobody, files: all }));
      await page.close();
    }
  } finally {
    await close();
    await server.close();
  }
});

test('what a page may hold in a frame has an address that nobody can know', () => {
  const manifest = readFileSync(path.join(builtExtension('chrome'), 'manifest.json'), 'utf8');
  const { web_accessible_resources: accessible = [], externally_connectable: connectable } = JSON.parse(
    manifest,
  ) as { web_accessible_resources?: { use_dynamic_url?: boolean }[]; externally_connectable?: unknown };
  expect(accessible.filter((entry) => entry.use_dynamic_url !== true)).toEqual([]);
  expect(connectable).toBeUndefined();
});

test('no page can speak to the extension', async () => {
  const server = await serveTracePages();
  const { context, extensionId, close } = await openTraceBrowser(true, server.port);
  try {
    const page = await context.newPage();
    await page.goto(`${sites.allowed}/elsewhere`);
    await page.waitForTimeout(700);
    const runtime = await page.evaluate(
      () => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
    );
    expect(runtime, extensionId).toBe('undefined');
  } finally {
    await close();
    await server.close();
  }
});

/** Each file by each way, in the page; the answer is whatever the page can tell. */
async function probe({ id, files }: { id: string; files: string[] }): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const byElement = (name: string, attribute: string, address: string): Promise<string> =>
    new Promise((done) => {
      const element = document.createElement(name);
      if (name === 'link') element.setAttribute('rel', 'stylesheet');
      element.onload = () => done('loaded');
      element.onerror = () => done('refused');
      element.setAttribute(attribute, address);
      document.body.append(element);
    });
  for (const file of files) {
    const address = `chrome-extension://${id}/${file}`;
    found[`fetch ${file}`] = await fetch(address).then(String, () => 'refused');
    found[`fetch without cors ${file}`] = await fetch(address, { mode: 'no-cors' }).then(
      String,
      () => 'refused',
    );
    found[`script ${file}`] = await byElement('script', 'src', address);
    found[`style ${file}`] = await byElement('link', 'href', address);
    found[`image ${file}`] = await byElement('img', 'src', address);
    found[`import ${file}`] = await import(address).then(String, () => 'refused');
  }
  return found;
}
