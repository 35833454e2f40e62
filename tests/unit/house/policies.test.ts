// The templates for managed browsers say the same on every system, and nothing that the extension does not know.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readSource, root } from './tree.ts';

interface Settings {
  servers: string[];
  sites: string[];
  idleLockMinutes: number;
}

const template = (name: string): string => readSource(`docs/policies/${name}`);

const wanted: Settings = {
  servers: ['https://overread.example.org'],
  sites: ['https://ehr.example.org'],
  idleLockMinutes: 10,
};

/** What a registry file sets under the key that ends so. */
function inRegistry(text: string, key: string): Record<string, string | number> {
  const part = text.split(/^(?=\[)/m).find((one) => one.split('\n')[0]!.trim().endsWith(`${key}]`)) ?? '';
  const rows = [...part.matchAll(/^"(.+)"=(?:"(.*)"|dword:([0-9a-f]{8}))$/gm)];
  return Object.fromEntries(
    rows.map(([, name, text, number]) => [name!, text ?? Number.parseInt(number!, 16)]),
  );
}

const readers: Record<string, (text: string) => unknown> = {
  'chrome-linux.json': (text) => JSON.parse(text)['3rdparty'].extensions.EXTENSION_ID,
  'firefox-policies.json': (text) =>
    JSON.parse(text).policies['3rdparty'].Extensions['overread@overread.example'],
  'chrome-macos.plist': (text) =>
    Object.fromEntries(
      Array.from(
        text.matchAll(/<key>(.+)<\/key>\s*<(array|integer)>([\s\S]+?)<\/\2>/g),
        ([, key, kind, held]) => [
          key,
          kind === 'integer'
            ? Number(held)
            : Array.from(held!.matchAll(/<string>(.+)<\/string>/g), ([, item]) => item),
        ],
      ),
    ),
  'chrome-windows.reg': ofRegistry,
  'edge-windows.reg': ofRegistry,
};

function ofRegistry(text: string): unknown {
  const list = (name: string) => Object.values(inRegistry(text, `policy\\${name}`));
  return { ...inRegistry(text, '\\policy'), servers: list('servers'), sites: list('sites') };
}

it('each template is read by this test', () => {
  const templates = readdirSync(path.join(root, 'docs/policies')).filter((name) => !name.endsWith('.md'));
  expect(Object.keys(readers).toSorted()).toEqual(templates.toSorted());
});

it.each(Object.keys(readers))('%s sets what all set', (name) => {
  expect(readers[name]!(template(name))).toEqual(wanted);
});

it('they set all that the extension knows, and no more', () => {
  const schema = JSON.parse(readSource('public/managed-schema.json')) as { properties: object };
  expect(Object.keys(schema.properties).toSorted()).toEqual(Object.keys(wanted).toSorted());
});

it('the store’s address in Firefox’s template is of the extension that is built', () => {
  expect(Object.keys(JSON.parse(template('firefox-policies.json')).policies.ExtensionSettings)).toEqual([
    'overread@overread.example',
  ]);
  expect(readSource('wxt.config.ts')).toContain("id: 'overread@overread.example'");
});
