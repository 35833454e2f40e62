// The settings of the FHIR server: encrypted unless somebody says otherwise, and each that is wrong is told by its name,
// without its value.

import { expect, test } from 'vitest';
import { readConfiguration } from '../../../lib/server/configuration.ts';

const fhirOf = (given: Record<string, string>) => {
  const answer = readConfiguration(given, '/');
  return answer.ok ? answer.options.fhir : answer.faults;
};

test.each([
  [{ OVERREAD_FHIR_URL: 'https://ehr.example/fhir/r4/' }, { base: 'https://ehr.example/fhir/r4' }],
  [
    { OVERREAD_FHIR_URL: 'https://ehr.example:8443', OVERREAD_FHIR_TOKEN: 'abc.def' },
    { base: 'https://ehr.example:8443', token: 'abc.def' },
  ],
  [
    { OVERREAD_FHIR_URL: 'https://ehr.example', OVERREAD_FHIR_TOKEN_FILE: '/run/secrets/fhir' },
    { base: 'https://ehr.example', tokenFile: '/run/secrets/fhir' },
  ],
  [{ OVERREAD_FHIR_URL: 'http://127.0.0.1:8080/r4' }, { base: 'http://127.0.0.1:8080/r4' }],
  [{ OVERREAD_FHIR_URL: 'http://[::1]:8080/r4' }, { base: 'http://[::1]:8080/r4' }],
  [
    { OVERREAD_FHIR_URL: 'http://ehr.example/r4', OVERREAD_FHIR_UNENCRYPTED: '1' },
    { base: 'http://ehr.example/r4' },
  ],
  [{}, undefined],
])('%o is read', (given, read) => {
  expect(fhirOf(given as Record<string, string>)).toEqual(read);
});

const url = 'https://ehr.example';
test.each([
  [{ OVERREAD_FHIR_TOKEN: 'secret' }, 'OVERREAD_FHIR_URL is needed'],
  [{ OVERREAD_FHIR_UNENCRYPTED: '1' }, 'OVERREAD_FHIR_URL is needed'],
  [{ OVERREAD_FHIR_URL: 'http://ehr.example' }, 'OVERREAD_FHIR_URL must begin with https://'],
  [{ OVERREAD_FHIR_URL: 'http://127.0.0.1.example' }, 'OVERREAD_FHIR_URL must begin with https://'],
  [{ OVERREAD_FHIR_URL: url, OVERREAD_FHIR_UNENCRYPTED: '1' }, 'OVERREAD_FHIR_UNENCRYPTED contradicts'],
  [{ OVERREAD_FHIR_URL: url, OVERREAD_FHIR_UNENCRYPTED: 'yes' }, 'OVERREAD_FHIR_UNENCRYPTED must be'],
  [{ OVERREAD_FHIR_URL: 'ehr.example' }, 'OVERREAD_FHIR_URL must look like'],
  [{ OVERREAD_FHIR_URL: 'ftp://ehr.example' }, 'OVERREAD_FHIR_URL must look like'],
  [{ OVERREAD_FHIR_URL: 'https://u:secret@ehr.example' }, 'OVERREAD_FHIR_URL must look like'],
  [{ OVERREAD_FHIR_URL: 'https://ehr.example/r4?key=secret' }, 'OVERREAD_FHIR_URL must look like'],
  [{ OVERREAD_FHIR_URL: url, OVERREAD_FHIR_TOKEN: 'two secret words' }, 'OVERREAD_FHIR_TOKEN must be'],
  [
    { OVERREAD_FHIR_URL: url, OVERREAD_FHIR_TOKEN: 'secret', OVERREAD_FHIR_TOKEN_FILE: '/f' },
    'OVERREAD_FHIR_TOKEN and OVERREAD_FHIR_TOKEN_FILE contradict',
  ],
])('%o does not start', (given, told) => {
  expect(fhirOf(given as Record<string, string>)).toEqual([expect.stringContaining(told)]);
  expect(JSON.stringify(fhirOf(given as Record<string, string>))).not.toContain('secret');
});
