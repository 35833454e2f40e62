// Addresses that people type become match patterns, or nothing.

import { describe, expect, it, vi } from 'vitest';
import { sitePattern } from '../../../lib/messaging/site-permission.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

describe('the pattern of a site', () => {
  it('is its scheme and host, whatever path, port or query the address has', () => {
    expect(sitePattern('https://ehr.example.org/chart?mrn=1')).toBe('https://ehr.example.org/*');
    expect(sitePattern('http://localhost:8080/')).toBe('http://localhost/*');
  });
  it('is https where no scheme is typed', () => {
    expect(sitePattern('ehr.example.org')).toBe('https://ehr.example.org/*');
  });
  it('is none for what is no web page', () => {
    for (const text of ['', 'file:///etc/passwd', 'javascript:alert(1)', 'chrome://extensions', 'https://'])
      expect(sitePattern(text)).toBeNull();
  });
});
