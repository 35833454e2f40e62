// A chart's address comes from outside: it leads to the profile's own site and nowhere else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartAddress, chartLink } from '../../../lib/model/chart-link.ts';
import { checkProfile } from '../../../lib/model/profile.ts';
import { builtInProfiles } from '../../../lib/page/built-in-profiles.ts';
import { ownProfile } from '../../fixtures/own-profile.ts';

const site = 'https://ehr.example.org';
const chart = { encounter: 'E-1', patient: 'MRN 7/2' };

describe('a link', () => {
  it.each([
    ['/chart?account={encounter}', 'https://ehr.example.org/chart?account=E-1'],
    ['/p/{patient}/e/{encounter}', 'https://ehr.example.org/p/MRN%207%2F2/e/E-1'],
    ['/app#/visit/{encounter}', 'https://ehr.example.org/app#/visit/E-1'],
    ['https://ehr.example.org/c/{encounter}', 'https://ehr.example.org/c/E-1'],
  ])('%s opens the chart', (link, address) => {
    expect(chartLink.safeParse(link).success).toBe(true);
    expect(chartAddress(link, site, chart)).toBe(address);
  });

  it.each([
    'javascript:alert({encounter})',
    'data:text/html,{encounter}',
    '//evil.example/{encounter}',
    '/\\evil.example/{encounter}',
    'https://{encounter}.example/x',
    'https://ehr.example.org@evil.example/{encounter}',
    'https://ehr.example.org{encounter}',
    'chart/{encounter}',
    '/chart',
    '/chart/{name}/{encounter}',
    '/chart/{encounter',
    '/chart/ {encounter}',
    '/chart/\n{encounter}',
  ])('%j is refused', (link) => expect(chartLink.safeParse(link).success).toBe(false));

  it('opens nothing where its patient is not known, or a number would change the path', () => {
    expect(chartAddress('/p/{patient}/{encounter}', site, { ...chart, patient: null })).toBeNull();
    expect(chartAddress('/p/{encounter}/x', site, { ...chart, encounter: '..' })).toBeNull();
    expect(chartAddress('/p/{encounter}', site, { ...chart, encounter: '\ud800' })).toBeNull();
    expect(chartAddress('/p/{encounter}', 'file:///etc', chart)).toBeNull();
  });

  it('never leaves the site, whatever the number is', () => {
    const links = [
      '/{encounter}',
      '/a/{encounter}?b={patient}',
      '/#/{patient}',
      'https://ehr.example.org/{encounter}',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...links), fc.string(), fc.string(), (link, encounter, patient) => {
        const address = chartAddress(link, site, { encounter, patient });
        expect(address === null || new URL(address).origin === site).toBe(true);
      }),
    );
  });
});

describe('a profile', () => {
  const problems = (more: object) => {
    const checked = checkProfile({ ...ownProfile, ...more });
    return checked.ok ? null : checked.problems.join();
  };
  const link = 'https://ehr.example.org/c/{encounter}';

  it('may name a path, or an address of its own sites', () => {
    expect(problems({ chartLink: '/c/{encounter}' })).toBeNull();
    expect(problems({ chartLink: link, sites: [site] })).toBeNull();
    expect(problems({ chartLink: link, sites: ['https://other.example.org'] })).toMatch(/not for/);
    expect(problems({ chartLink: link, sites: undefined })).toMatch(/must be a path/);
    expect(problems({ chartLink: 'javascript:{encounter}' })).toMatch(/^Address of a chart:/);
  });

  it('of each demonstration says where its charts open', () => {
    const demonstrations = builtInProfiles.filter((p) => p.name.endsWith('(demonstration)'));
    expect(demonstrations).toHaveLength(3);
    for (const { chartLink: own = '' } of demonstrations)
      expect(chartAddress(own, site, chart)).not.toBeNull();
  });
});
