// What is proposed from the charts of the demonstration: everything, looked through by hand. A proposal that is new here
// was looked at by nobody.

import { expect, test } from 'vitest';
import { type FactName, factName } from '../../../lib/model/confirmed-fact.ts';
import { proposeFacts } from '../../../lib/notes/propose-facts.ts';
import { demoCharts } from '../../../lib/practice/charts.ts';

/** Facts of a line, of which the other charts below say what they should be. */
const ofLines: readonly FactName[] = [
  'side',
  'certainty',
  'dose-given',
  'dose-discarded',
  'single-dose-vial',
  'views',
];

const documentsOf = (chart: (typeof demoCharts)[number], squeezed: boolean) =>
  chart.documents.map(({ title, author, signed, text }) => ({
    name: title,
    author,
    written: signed.slice(0, 10),
    text: squeezed ? text.trim().replace(/\s+/g, ' ') : text.trim(),
  }));

const ofEncounters = (squeezed: boolean): string[] =>
  demoCharts.flatMap((chart) =>
    proposeFacts(
      documentsOf(chart, squeezed),
      factName.options.filter((fact) => !ofLines.includes(fact)),
      { dateOfService: chart.dateOfService },
    ).map(({ fact, value, sure }) => `${chart.id} ${fact} ${short(value)}${sure === 'look' ? ' ?' : ''}`),
  );

/** Lists of many fields by what tells them apart. */
const short = (value: unknown): string =>
  JSON.stringify(value, (key, part) =>
    ['kind', 'way', 'route', 'site', 'dose'].includes(key) ? undefined : part,
  )
    .replaceAll(/"|\d{4}-\d\d-\d\dT/g, '')
    .replaceAll('null', '-');

/** What the passages state plainly for a code line; a proposal that needs a look is no claim. */
const ofCodeLines = (squeezed: boolean): string[] =>
  demoCharts.flatMap((chart) =>
    chart.lines.flatMap(({ code, label }) =>
      proposeFacts(documentsOf(chart, squeezed), ofLines, { dateOfService: chart.dateOfService, label })
        .filter(({ sure, value }) => sure === 'stated' && value !== 'confirmed')
        .map(({ fact, value }) => `${chart.id} ${code} ${fact} ${short(value)}`),
    ),
  );

const encounters = `
card-03 treated-vessel LD
onc-01 administrations [{drug:Palonosetron,start:09:05,stop:-},{drug:Dexamethasone,start:09:10,stop:09:30},{drug:Oxaliplatin,start:09:40,stop:11:40},{drug:Leucovorin,start:09:40,stop:11:40},{drug:Fluorouracil,start:11:45,stop:-},{drug:Fluorouracil,start:11:55,stop:-}] ?
onc-02 administrations [{drug:Pembrolizumab,start:10:20,stop:10:51}]
onc-03 administrations [{drug:Ondansetron,start:09:10,stop:-},{drug:Azacitidine,start:09:20,stop:09:50}]
onc-04 administrations [{drug:Ondansetron,start:10:05,stop:-},{drug:Normal saline,start:10:10,stop:10:35}]
ort-01 fracture-phase routine ?
ort-01 fracture-opening closed
ort-01 fracture-displaced displaced ?
ort-02 approach percutaneous-endoscopic
ort-03 approach open
ort-06 fracture-phase active
em-01 critical-care-minutes 22
em-02 repaired-wounds [{place:scalp-trunk-limbs,cm:4.2}]
em-04 critical-care-minutes 46
em-04 repaired-wounds [{place:face,cm:2}]
bh-01 psychotherapy-minutes 45
bh-01 patient-present true
bh-02 psychotherapy-minutes 32
bh-02 time-counted-apart true
bh-02 decision-making moderate
bh-05 crisis-minutes 62
an-01 anesthesia-times [{start:08:12,stop:10:27}]
an-01 physical-status 3
an-02 approach percutaneous-endoscopic
an-02 anesthesia-times [{start:10:05,stop:11:17}]
an-02 physical-status 2
an-03 anesthesia-times [{start:08:41,stop:09:05}]
an-03 physical-status 2
an-03 monitored-care true
an-04 anesthesia-times [{start:05:48,stop:13:20}] ?
an-04 anesthesia-times [{start:13:20,stop:14:12}] ?
an-04 physical-status 2
an-05 anesthesia-times [{start:07:42,stop:08:00}]
an-05 physical-status 1
rad-01 contrast with
rad-01 order-present true ?
rad-02 contrast with
rad-02 order-present true ?
rad-04 order-present true ?
rad-05 contrast without-then-with
rad-05 order-present true ?
neu-01 nerve-studies 8
neu-01 limbs [{muscles:5,nerves:3,levels:0},{muscles:4,nerves:0,levels:0}] ?
neu-02 recorded-minutes 28
neu-03 visit-minutes 47
ipm-03 fracture-displaced displaced
`;

const codeLines = `
onc-01 J9263 dose-given 150
onc-01 J9263 dose-discarded 0
onc-01 J2469 dose-given 0.25
onc-01 J1100 dose-given 12
onc-02 C34.11 side right
onc-02 J9271 dose-given 200
onc-03 J9025 dose-given 130
onc-03 J9025 dose-discarded 70
onc-03 J9025 single-dose-vial true
onc-03 J2405 single-dose-vial false
onc-04 C34.12 side left
onc-04 J2405 dose-given 8
onc-05 C50.412 side left
ort-01 S52.531A side right
ort-01 S52.531A views 3
ort-01 99213 views 3
ort-01 73110 side right
ort-01 73110 views 3
ort-02 S83.231A side left
ort-02 M94.262 side left
ort-02 29881 side left
ort-02 29877 side left
ort-03 M17.11 side right
ort-03 27447 side right
ort-04 M17.12 side left
ort-04 J3301 dose-given 40
ort-05 M17.11 side right
ort-05 M17.11 dose-discarded 0
ort-05 M17.11 single-dose-vial true
em-04 S80.01XA side right
an-01 M17.11 side right
an-01 01402 side right
an-03 H25.12 side right
an-03 00142 side right
an-05 H65.23 side both
an-05 00126 side both
rad-03 Z12.31 side both
rad-03 Z80.3 side both
rad-03 77067 side both
rad-04 J18.9 views 1
rad-04 71046 views 1
neu-04 64615 dose-given 155
neu-04 64615 dose-discarded 45
neu-04 64615 single-dose-vial true
neu-04 J0585 dose-given 155
neu-04 J0585 dose-discarded 45
neu-04 J0585 single-dose-vial true
neu-04 J0585 dose-given 155
neu-04 J0585 dose-discarded 45
neu-04 J0585 single-dose-vial true
ipm-03 S72.032A side left
ipm-03 0SRS01A side left
ipm-06 M17.0 side both
`;

const lines = (text: string): string[] => text.trim().split('\n');

test.each([false, true])('of encounters; white space squeezed: %s', (squeezed) => {
  expect(ofEncounters(squeezed)).toEqual(lines(encounters));
});

test.each([false, true])('of code lines; white space squeezed: %s', (squeezed) => {
  expect(ofCodeLines(squeezed)).toEqual(lines(codeLines));
});
