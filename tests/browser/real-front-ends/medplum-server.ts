// Two made-up patients behind the smallest FHIR server that Medplum's components can work with.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bundle } from '../fixtures/bundle.ts';
import type { Served } from '../fixtures/serve.ts';
import { type Answer, json, serveAnswers } from './answering.ts';

interface Chart {
  id: string;
  encounter: string;
  given: string;
  family: string;
  birthDate: string;
  mrn: string;
  note: string;
  comment: string;
}

export const medplumCharts: [Chart, Chart] = [
  {
    id: '5f0c2a68-91b7-4a53-8a0e-2c6d1f7e4b01',
    encounter: 'a3d1e0c4-7b52-4c1f-9d86-0e5b7a2f6c01',
    given: 'Beatrix',
    family: 'Quimby',
    birthDate: '1962-07-09',
    mrn: 'MP-20417',
    note: 'Blood pressure 150/92 on two readings. Hypertension I10, continue lisinopril.',
    comment: 'Called about home readings, 99213 was discussed with billing.',
  },
  {
    id: '5f0c2a68-91b7-4a53-8a0e-2c6d1f7e4b02',
    encounter: 'a3d1e0c4-7b52-4c1f-9d86-0e5b7a2f6c02',
    given: 'Ignatius',
    family: 'Farrow',
    birthDate: '1988-01-23',
    mrn: 'MP-20533',
    note: 'Left knee effusion, aspirated 20 mL.',
    comment: 'Physical therapy was ordered.',
  },
];

const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm';

/** Coded in full, so that each code there is can end up on the page: by its name, or for want of one by itself. */
const resourcesOf = (chart: Chart): Record<string, object[]> => {
  const subject = { reference: `Patient/${chart.id}` };
  const encounter = { reference: `Encounter/${chart.encounter}` };
  const active = { coding: [{ code: 'active' }] };
  return {
    Patient: [
      {
        resourceType: 'Patient',
        id: chart.id,
        name: [{ given: [chart.given], family: chart.family }],
        birthDate: chart.birthDate,
        gender: 'unknown',
        identifier: [{ system: 'https://clinic.example/mrn', value: chart.mrn }],
      },
    ],
    Encounter: [{ resourceType: 'Encounter', id: chart.encounter, status: 'finished', subject }],
    Condition: [
      {
        resourceType: 'Condition',
        id: 'condition-1',
        subject,
        encounter,
        clinicalStatus: active,
        code: { coding: [{ system: icd10, code: 'I10', display: 'Essential hypertension' }] },
      },
      {
        resourceType: 'Condition',
        id: 'condition-2',
        subject,
        encounter,
        clinicalStatus: active,
        code: { coding: [{ system: icd10, code: 'E11.9' }], text: 'E11.9' },
      },
    ],
    ClinicalImpression: [
      {
        resourceType: 'ClinicalImpression',
        id: 'impression',
        status: 'completed',
        subject,
        encounter,
        note: [{ text: chart.note, authorString: 'Ama Sarpong, MD' }],
      },
    ],
    Communication: [
      {
        resourceType: 'Communication',
        id: 'communication',
        status: 'completed',
        subject,
        encounter,
        sent: '2026-03-02T15:40:00Z',
        payload: [{ contentString: chart.comment }],
      },
    ],
  };
};

const bundleOf = (resources: object[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: resources.length,
  entry: resources.map((resource) => ({ resource })),
});

function fhir({ pathname, search }: URL): Answer {
  const [type = '', id, history] = pathname.replace('/fhir-server/fhir/R4/', '').split('/');
  const about = decodeURIComponent(pathname + search);
  const chart = medplumCharts.find((one) => about.includes(one.id) || about.includes(one.encounter));
  const found = chart ? (resourcesOf(chart)[type] ?? []) : [];
  if (history) return json(bundleOf([]));
  return json(id ? found[0] : bundleOf(found), id && !found[0] ? 404 : 200);
}

const styles = ['@mantine/core/styles.css', '@medplum/react/styles.css'].map((name) =>
  createRequire(import.meta.url).resolve(name),
);

/** The page of Medplum's components with its server. `held` delays a patient's record until it resolves. */
export async function serveMedplum(held: (path: string) => Promise<void>): Promise<Served> {
  const script = await bundle(new URL('./medplum-page.tsx', import.meta.url), {
    'react-router': new URL('./no-router.ts', import.meta.url),
  });
  const sheets = await Promise.all(styles.map((file) => readFile(file, 'utf8')));
  const page = `<!doctype html><meta charset="utf-8"><title>Medplum</title><style>${sheets.join('\n')}</style>
<div id="root"></div><script src="/page.js"></script>`;
  return serveAnswers(async (address) => {
    if (address.pathname === '/page.js') return { type: 'text/javascript', body: script };
    if (!address.pathname.startsWith('/fhir-server/')) return { type: 'text/html', body: page };
    await held(address.pathname);
    return fhir(address);
  });
}
