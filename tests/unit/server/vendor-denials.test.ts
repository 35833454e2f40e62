// What a liaison is shown of denials and figures: the own vendor's alone, without payer or amount, and the same figures that
// the client's own page has of it.

import { expect, test } from 'vitest';
import { scorecardMade } from '../../../lib/model/oversight/measure.ts';
import { measuredText } from '../../../lib/oversight/measures/measured-text.ts';
import { shownMeasures } from '../../../lib/server/vendor-pages/own-measures.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { chartsCsv, chartsMapping } from '../../fixtures/oversight/coded-charts.ts';
import { adjusted, remitClaim, remitLine, remittanceOf } from '../../fixtures/oversight/remittances.ts';
import { codedChart, importRemittances, listed, send, taking } from './denials-steps.ts';
import { type Caller, onBothDatabases } from './harness.ts';
import { taken } from './operations-steps.ts';
import { liaisonOf, PageBrowser, signInOnPage } from './vendor-page-steps.ts';

const own = 'Acme';
const denied = (number: string) =>
  remitClaim(number, [remitLine(1, '9Z901', 12_345, [adjusted('CO', '97', 12_345)])], { status: '4' });

onBothDatabases('denials and figures on the vendor pages', (backend) => {
  /** Denials of Acme in two facilities and of Northgate, all sent, and one of Acme that was not. */
  async function start() {
    const analyst = await backend.newOrganisation('denial-analyst');
    const { organisation } = analyst.person;
    await codedChart(backend, analyst, 'OWN-NORTH', { vendor: own, facility: 'North' });
    await codedChart(backend, analyst, 'OWN-SOUTH', { vendor: own, facility: 'South' });
    await codedChart(backend, analyst, 'OTHERS', { vendor: 'Northgate', facility: 'North' });
    await codedChart(backend, analyst, 'UNSENT', { vendor: own, facility: 'North' });
    const numbers = ['OWN-NORTH', 'OWN-SOUTH', 'OTHERS', 'UNSENT', 'NOBODYS'];
    await importRemittances(backend, analyst, remittanceOf(numbers.map(denied)));
    for (const denial of (await listed(analyst)).rows)
      if (['OWN-NORTH', 'OWN-SOUTH', 'OTHERS'].includes(denial.number)) await taking(analyst, denial, send);
    return { analyst, organisation };
  }
  const signedIn = async (organisation: string, limits: object | null = null, vendor = own) =>
    signInOnPage(backend, await liaisonOf(backend, organisation, vendor, limits));

  test('shows what was sent to the own vendor, and nothing of payer, amount or anybody else’s', async () => {
    const { organisation } = await start();
    const browser = await signedIn(organisation);
    expect((await browser.go('/vendor/denials')).status).toBe(200);
    expect(browser.text).toContain('OWN-NORTH');
    expect(browser.text).toContain('OWN-SOUTH');
    expect(browser.text).toContain('CARC 97');
    for (const hidden of [
      'OTHERS',
      'UNSENT',
      'NOBODYS',
      'Northgate',
      'Medicare',
      '123.45',
      '12345',
      'Tester',
    ])
      expect(browser.text, hidden).not.toContain(hidden);
    const limited = await signedIn(organisation, { facilities: ['North'], vendors: [own] });
    await limited.go('/vendor/denials');
    expect(limited.text).toContain('OWN-NORTH');
    expect(limited.text).not.toContain('OWN-SOUTH');
  });

  test('no address shows more: another vendor, another organisation, no visit, an odd place in the list', async () => {
    const { organisation } = await start();
    const foreign = await start();
    const other = await signedIn(organisation, null, 'Third');
    for (const query of ['', '?from=1', '?from=-1', '?from=x', '?vendor=Acme', '?organisation=x']) {
      await other.go(`/vendor/denials${query}`);
      expect(other.text).toContain('No denial of a chart of yours');
      expect(other.text).not.toContain('OWN-');
    }
    const stranger = new PageBrowser(backend);
    expect((await stranger.go('/vendor/denials')).status).toBe(403);
    const away = await signedIn(foreign.organisation);
    await away.go('/vendor/denials?from=1e9');
    expect(away.text.match(/<h2>Chart /g)).toHaveLength(2);
    // Which page was shown, and how much of it, is in the trail.
    const notes = await backend.database.transaction((q) =>
      q.query<{ detail: string }>(
        "select detail from access_log where organisation = $1 and act = 'vendor-page' order by position desc limit 1",
        [foreign.organisation],
      ),
    );
    expect(JSON.parse(notes[0]!.detail)).toMatchObject({ step: 'denials', vendor: own, count: 2 });
  });

  test('figures are those that the client’s own page has of the vendor, and none of payments', async () => {
    backend.time = Date.parse('2026-12-05T12:00:00Z');
    const leader: Caller = await backend.newOrganisation('revenue-cycle-leader');
    const mapping = chartsMapping;
    await taken(backend, leader, 'a.csv', chartsCsv, { kind: 'coded-charts', vendor: own, mapping });
    const others = chartsCsv.replaceAll('A100', 'B100').replaceAll('2026-11-02 14:00', '2026-11-29 14:00');
    await taken(backend, leader, 'b.csv', others, { kind: 'coded-charts', vendor: 'Northgate', mapping });
    const asked = {
      period: { from: '2026-11-01', to: '2026-11-30' },
      filters: { vendor: own },
      by: null,
      and: null,
    };
    const answer = await leader.send('POST', `${paths.oversight}/scorecard`, asked);
    const { all } = scorecardMade.parse(await answer.json());
    const browser = await signedIn(leader.person.organisation);
    await browser.go('/vendor/figures');
    const cells = [...browser.text.matchAll(/<tr><th scope="row">[^<]*<br>.*?<\/tr>/gs)].map(([row]) => row);
    const told = shownMeasures.map((id, n) => [id, /<td class="number[^"]*">([^<]*)/.exec(cells[n]!)?.[1]]);
    const expected = shownMeasures.map((id) => {
      const figure = all.figures.find(({ measure }) => measure === id);
      return [id, figure?.value == null ? 'none' : measuredText(figure)];
    });
    expect(told).toEqual(expected);
    // A1001 25.25 hours, A1002 29, A1003 28.5: 27.58 on average; the other vendor's are hundreds.
    expect(Object.fromEntries(told).turnaround).toBe('27.6\u00a0h');
    expect(shownMeasures).not.toContain('net-payment');
    expect(browser.text).not.toContain('$');
  });
});
