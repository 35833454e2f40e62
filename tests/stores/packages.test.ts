// What each store gets: only what a browser runs, asking for no site, with every permission explained.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8 } from 'fflate';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { builtInProfiles } from '../../lib/page/built-in-profiles.ts';
import { carewellClassic } from '../../lib/page/profiles/carewell-classic.ts';
import { codeworksPlatform } from '../../lib/page/profiles/codeworks-platform.ts';
import { lumenSpa } from '../../lib/page/profiles/lumen-spa.ts';
import { root } from '../../scripts/package-bin.ts';
import { filesOf, makeZip, stores, textOf, zipFile } from './zips.ts';

interface Manifest {
  name: string;
  version: string;
  icons: Record<string, string>;
  permissions: string[];
  optional_host_permissions: string[];
  host_permissions?: string[];
  content_scripts?: unknown;
  key?: string;
}

const demonstration = [carewellClassic, lumenSpa, codeworksPlatform];

const demo = mkdtempSync(path.join(tmpdir(), 'overread-zips-'));
afterAll(() => rmSync(demo, { recursive: true, force: true }));

const manifestOf = (files: Map<string, Uint8Array>): Manifest =>
  JSON.parse(strFromU8(files.get('manifest.json')!));

describe.each(stores)('the package for %s', (store) => {
  const files = filesOf(zipFile(inject('zips'), store));

  it('holds scripts, pages, styles and icons, and nothing to work on', () => {
    const names = [...files.keys()];
    expect(names).toContain('background.js');
    const fit =
      /^(?:(?:assets|chunks)\/[\w-]+\.(?:js|css)|icon\/\d+\.png|words\/[\w-]+\.json|_locales\/\w+\/messages\.json|[\w-]+\.(?:js|html|css)|manifest\.json|managed-schema\.json)$/;
    expect(names.filter((name) => !fit.test(name))).toEqual([]);
    expect(names.reduce((sum, name) => sum + files.get(name)!.length, 0)).toBeLessThan(8_000_000);
  });

  it('names no source map and fetches no code', () => {
    const text = textOf(files);
    expect(text).not.toMatch(/sourceMappingURL=/);
    expect(text).not.toMatch(/<script[^>]+src="(?:https?:)?\/\//);
    expect(text).not.toMatch(/\bimport\(\s*["'`]https?:/);
  });

  it('knows the page profiles of real software, and none of the demonstration’s', () => {
    const text = textOf(files);
    const real = builtInProfiles.filter((profile) => !demonstration.includes(profile));
    expect(real.length).toBeGreaterThan(3);
    for (const { name } of real) expect(text, name).toContain(name);
    for (const { name } of demonstration) expect(text.includes(name), name).toBe(false);
  });

  it('asks for no site, and for what is explained', () => {
    const manifest = manifestOf(files);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.key).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    const permissions = ['storage', 'unlimitedStorage', 'alarms', 'contextMenus', 'scripting', 'identity'];
    permissions.push('idle', ...(store === 'firefox' ? [] : ['sidePanel']));
    expect(manifest.permissions.toSorted()).toEqual(permissions.toSorted());
    const explained = readFileSync(path.join(root, 'docs/stores.md'), 'utf8');
    const rows = [...manifest.permissions, ...manifest.optional_host_permissions];
    for (const permission of rows) expect(explained).toContain(`| \`${permission}\` |`);
  });

  it('has an icon of each size that a store asks for', () => {
    const { icons } = manifestOf(files);
    for (const size of ['16', '32', '48', '128']) {
      const png = Buffer.from(files.get(icons[size]!)!);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      // The header of a PNG has the width in bytes 16 to 19, and the height after it.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });
});

it('a demonstration’s package would be noticed', () => {
  makeZip('chrome', demo, { demonstration: true });
  const files = filesOf(zipFile(demo, 'chrome'));
  const text = textOf(files);
  for (const { name } of demonstration) expect(text, name).toContain(name);
  expect(manifestOf(files)).toMatchObject({
    host_permissions: expect.arrayContaining([expect.anything()]),
    key: expect.anything(),
  });
});
