// With a policy a password goes to the organisation's servers and to no other; without one to any that is encrypted.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { permittedServer } from '../../../entrypoints/background/permitted-server.ts';
import { signInHere } from '../../../entrypoints/background/sign-in-here.ts';
import browser, { resetBrowser } from '../messaging/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../messaging/fake-browser.ts'));

const policyOf = (servers: unknown): void => {
  browser.storage.managed = { get: async () => ({ servers }) };
};
const codeAt = async (address: string) => {
  const answer = await permittedServer(address);
  return answer.ok ? answer.value : answer.error.code;
};

beforeEach(() => resetBrowser());

describe('without a policy', () => {
  it('takes any encrypted address and this machine’s', async () => {
    expect(await codeAt('https://overread.example/')).toBe('https://overread.example');
    expect(await codeAt('http://127.0.0.1:8787')).toBe('http://127.0.0.1:8787');
    expect(await codeAt('http://overread.example')).toBe('not-encrypted');
  });

  it.each([undefined, []])('a policy of %o names none', async (servers) => {
    policyOf(servers);
    expect(await codeAt('https://elsewhere.example')).toBe('https://elsewhere.example');
  });
});

describe('with a policy', () => {
  beforeEach(() => policyOf(['https://overread.example/', 'https://second.example:8443', 'not an address']));

  it('takes the named ones, by scheme, host and port', async () => {
    expect(await codeAt('https://overread.example/anything')).toBe('https://overread.example');
    expect(await codeAt('https://second.example:8443')).toBe('https://second.example:8443');
  });

  it.each([
    'https://overread.example.evil.example',
    'https://second.example',
    'https://overread.example@evil.example',
    'http://127.0.0.1:8787',
  ])('refuses %s', async (address) => {
    expect(await codeAt(address)).toBe('other-server');
  });

  it('sends nothing to an address that it refuses', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch');
    const account = { email: 'ada@x.example', password: 'several words of Ada' };
    const answer = await signInHere({ server: 'https://evil.example', ...account });
    expect(answer.ok ? '' : answer.error.happened).toContain('https://overread.example or https://second');
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([['not an address'], 'https://overread.example', [7]])(
    '%o lets nothing else in',
    async (servers) => {
      policyOf(servers);
      expect(await codeAt('https://elsewhere.example')).toBe('other-server');
    },
  );
});
