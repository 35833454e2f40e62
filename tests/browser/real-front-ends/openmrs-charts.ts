// Two made-up patients as OpenMRS's server tells of them, each with two visits, a diagnosis and a note.

interface Chart {
  uuid: string;
  visit: string;
  given: string;
  family: string;
  birthDate: string;
  identifier: string;
  national: string;
  started: string;
  /** Null: the visit goes on. */
  stopped: string | null;
  visitType: string;
  /** Of a dictionary that writes codes into its names, for one of the two. */
  diagnosis: string;
  note: string;
  provider: string;
}

export const openmrsCharts: [Chart, Chart] = [
  {
    uuid: '6b1f7c22-58d4-4e0b-9a3c-70e2d9c5aa01',
    visit: 'c94e0d17-2f6a-4b88-b0d5-13a7e6f4bb01',
    given: 'Beatrix',
    family: 'Quimby',
    birthDate: '1962-07-09',
    identifier: '100GEJ',
    national: 'NID-77120',
    started: '2026-03-02T15:15:00.000+0000',
    stopped: null,
    visitType: 'Facility Visit',
    diagnosis: 'Essential hypertension',
    note: 'Blood pressure 150/92 on two readings. Hypertension I10, continue lisinopril.',
    provider: 'Ama Sarpong',
  },
  {
    uuid: '6b1f7c22-58d4-4e0b-9a3c-70e2d9c5aa02',
    visit: 'c94e0d17-2f6a-4b88-b0d5-13a7e6f4bb02',
    given: 'Ignatius',
    family: 'Farrow',
    birthDate: '1988-01-23',
    identifier: '100HPQ',
    national: 'NID-90233',
    started: '2026-02-10T15:00:00.000+0000',
    stopped: '2026-02-12T17:30:00.000+0000',
    visitType: 'Inpatient Stay',
    diagnosis: 'M25.462 Effusion of left knee',
    note: 'Left knee effusion, aspirated 20 mL.',
    provider: 'Joon Pak',
  },
];

const primaryIdentifier = '05a29f94-c0ed-11e2-94be-8c13b969e334';
const noteText = '162169AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

const session = {
  authenticated: true,
  locale: 'en',
  allowedLocales: ['en'],
  sessionLocation: { uuid: 'location', display: 'Outpatient Clinic' },
  currentProvider: { uuid: 'provider' },
  user: {
    uuid: 'user',
    display: 'auditor',
    username: 'auditor',
    userProperties: {},
    person: { uuid: 'person', display: 'Auditor' },
    privileges: [],
    roles: [{ uuid: 'role', display: 'System Developer' }],
  },
};

const named = (display: string) => ({ uuid: display, name: display, display });

const patientOf = (chart: Chart) => ({
  resourceType: 'Patient',
  id: chart.uuid,
  active: true,
  name: [
    { use: 'official', given: [chart.given], family: chart.family, text: `${chart.given} ${chart.family}` },
  ],
  gender: 'unknown',
  birthDate: chart.birthDate,
  identifier: [
    { type: { coding: [{ code: primaryIdentifier }], text: 'OpenMRS ID' }, value: chart.identifier },
    { type: { coding: [{ code: 'national' }], text: 'National ID' }, value: chart.national },
  ],
});

const encounterOf = (chart: Chart) => ({
  ...named('Visit note'),
  encounterDatetime: chart.started,
  encounterType: named('Visit note'),
  form: null,
  orders: [],
  diagnoses: [
    { ...named(chart.diagnosis), rank: 1, voided: false, diagnosis: { coded: named(chart.diagnosis) } },
  ],
  encounterProviders: [
    { encounterRole: named('Clinician'), provider: { uuid: 'provider', person: named(chart.provider) } },
  ],
  obs: [{ ...named('Note'), concept: { uuid: noteText }, value: chart.note, obsDatetime: chart.started }],
});

const visitOf = (chart: Chart) => ({
  uuid: chart.visit,
  startDatetime: chart.started,
  stopDatetime: chart.stopped,
  encounters: [encounterOf(chart)],
  patient: { uuid: chart.uuid, display: `${chart.given} ${chart.family}` },
  visitType: named(chart.visitType),
  attributes: [],
  location: named('Outpatient Clinic'),
});

const formerVisitOf = (chart: Chart) => ({
  ...visitOf(chart),
  uuid: `${chart.visit}-former`,
  startDatetime: '2025-06-04T15:00:00.000+0000',
  stopDatetime: '2025-06-04T16:00:00.000+0000',
});

/** What the server says at an address below /openmrs/ws/; the chart's modules ask for more than is needed. */
export function openmrsRecords(path: string, query: URLSearchParams): unknown {
  if (path === 'rest/v1/session') return session;
  if (path === 'rest/v1/metadatamapping/termmapping')
    return { results: [{ metadataUuid: primaryIdentifier }] };
  const about = `${path}?${query}`;
  const chart = openmrsCharts.find((one) => about.includes(one.uuid) || about.includes(one.visit));
  if (path.startsWith('fhir2/')) {
    return chart && path.includes('/Patient/')
      ? patientOf(chart)
      : { resourceType: 'Bundle', total: 0, entry: [] };
  }
  if (!chart) return { results: [] };
  if (path.startsWith('rest/v1/visit/')) return visitOf(chart);
  if (path === 'rest/v1/visit') {
    const visits = [visitOf(chart), formerVisitOf(chart)];
    const going = visits.filter(({ stopDatetime }) => stopDatetime === null);
    return query.get('includeInactive') === 'false'
      ? { results: going }
      : { results: visits, totalCount: visits.length };
  }
  return { results: path === 'rest/v1/encounter' ? [encounterOf(chart)] : [] };
}
