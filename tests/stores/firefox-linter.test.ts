// What Firefox's store says of the package before a person looks at it: the store's own linter, the one that
// `web-ext lint` runs. No error; each warning is known, and docs/stores.md says why it stands.

import linter from 'addons-linter';
import { expect, inject, it } from 'vitest';
import { zipFile } from './zips.ts';

interface Said {
  code: string;
  file?: string;
  message: string;
}

interface Report {
  summary: { errors: number; warnings: number };
  errors: Said[];
  warnings: Said[];
}

/** The linter's words on a package or folder. */
function lint(place: string): Promise<Report> {
  const config = { _: [place], output: 'none', logLevel: 'fatal', shouldScanFile: () => true };
  return linter.createInstance({ config, runAsBinary: false }).run() as Promise<Report>;
}

it('the package has no errors, and no warnings but those of two packages that docs/stores.md explains', async () => {
  const { errors, warnings } = await lint(zipFile(inject('zips'), 'firefox'));
  expect(errors).toEqual([]);
  const inBundle = (file = ''): string => file.replace(/-[\w-]{8}\.js$/, '');
  const known = [
    // zod asks whether text may become code, which the policy of our pages forbids.
    'DANGEROUS_EVAL chunks/_virtual_wxt-plugins',
    'DANGEROUS_EVAL assets/desk-worker',
    'DANGEROUS_EVAL assets/import-worker',
    'DANGEROUS_EVAL assets/index-worker',
    'DANGEROUS_EVAL assets/month-worker',
    // React's own `dangerouslySetInnerHTML`, which nothing here uses.
    'UNSAFE_VAR_ASSIGNMENT chunks/jsx-runtime',
  ];
  const said = new Set(warnings.map(({ code, file }) => `${code} ${inBundle(file)}`));
  expect([...said].toSorted()).toEqual(known.toSorted());
});
