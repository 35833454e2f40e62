import { describe, expect, it } from 'vitest';
import { fitsPath, valueInPath } from '../../../lib/page/path-glob.ts';

describe('path globs', () => {
  it.each([
    ['/spa/worklist', '/spa/worklist', true],
    ['/spa/worklist', '/spa/worklist/1', false],
    ['/spa/*', '/spa/worklist', true],
    ['/spa/*', '/spa/a/b', false],
    ['/**/main.php', '/main.php', true],
    ['/**/main.php', '/openemr/interface/main/tabs/main.php', true],
    ['/a/**', '/a', true],
    ['/a/**', '/a/b/c', true],
    ['/p*n/x.*', '/patron/x.esp', true],
    ['/p*n/x.*', '/patrol/x.esp', false],
    ['/**/b/**/d', '/a/b/c/b/e/d', true],
  ])('%s and %s: %s', (glob, path, fits) => expect(fitsPath(glob, path)).toBe(fits));

  it('reads the one named segment, decoded', () => {
    expect(valueInPath('/*/*/ax/encounter/{value}/**', '/195900/1/ax/encounter/771203/summary')).toBe(
      '771203',
    );
    expect(valueInPath('/patient/{value}', '/patient/A%20B')).toBe('A B');
    expect(valueInPath('/**/{value}/end', '/a/b/c/end')).toBe('c');
    expect(valueInPath('/patient/{value}', '/patient/')).toBeNull();
    expect(valueInPath('/patient/{value}', '/patient/%E0%A4%A')).toBeNull();
    expect(valueInPath('/patient/{value}', '/other/1')).toBeNull();
  });

  it('ends on a glob made to be slow', () => {
    // Tried way by way it would outlast every time limit.
    expect(fitsPath(`/${'**/*a*a*a*/'.repeat(14)}x`, `/${'aaaaaaaaaaaa/'.repeat(39)}y`)).toBe(false);
  });
});
