// OpenEMR: the top page names patient and encounter, the fee sheet stands two frames below and names
// neither; it belongs to the encounter that the frame around it was opened for.

import type { Profile } from '../../model/profile.ts';
import { attribute, beside, text, valueAt } from '../profile-parts.ts';

const codeType = { CPT4: 'CPT', HCPCS: 'HCPCS', ICD10: 'ICD-10-CM', 'ICD10-PCS': 'ICD-10-PCS' } as const;

const encounterOpened = { from: 'query', of: 'ancestor', parameter: 'set_encounter' } as const;

export const openemr: Profile = {
  id: 'openemr',
  version: 1,
  name: 'OpenEMR',
  madeFrom:
    'The public source of OpenEMR 5 to 7 and pages shaped after it; not tried on a running installation.',
  dates: 'month-first',
  frames: [
    {
      role: 'billing-manager',
      kind: 'worklist',
      match: { paths: ['/**/interface/billing/billing_report.php'] },
    },
    {
      role: 'messages',
      kind: 'other',
      match: {
        paths: ['/**/interface/main/messages/messages.php', '/**/interface/main/tabs/timeout_iframe.php'],
      },
    },
    {
      role: 'top',
      kind: 'chart',
      match: { paths: ['/**/interface/main/tabs/main.php'], has: ['#attendantData'] },
      fields: {
        patient: [text('#attendantData [data-bind="text: pubpid"]')],
        name: [text('#attendantData [data-bind="text: pname()"]')],
        dob: [
          text('#attendantData [data-bind="text:patient().str_dob()"]', { after: 'DOB: ', before: ' Age' }),
        ],
        encounter: [text('#attendantData [data-bind="text: selectedEncounter().id()"]')],
        dateOfService: [text('#attendantData [data-bind="text: selectedEncounter().date()"]')],
      },
      watch: ['#attendantData'],
    },
    {
      role: 'demographics',
      kind: 'chart',
      match: { paths: ['/**/interface/patient_file/summary/demographics.php'] },
      fields: {
        patient: [attribute('#text_pubpid', 'data-value'), text('#text_pubpid')],
        ...beside('.patient-demographics', { name: 'Name', dob: 'DOB', payer: 'Primary Insurance' }),
      },
    },
    {
      role: 'encounter',
      kind: 'chart',
      match: { paths: ['/**/interface/patient_file/encounter/encounter_top.php'] },
      fields: { encounter: [{ from: 'query', of: 'own', parameter: 'set_encounter' }] },
      watch: ['#enctabs'],
    },
    {
      role: 'encounter-forms',
      kind: 'chart',
      match: { paths: ['/**/interface/patient_file/encounter/forms.php'] },
      fields: {
        name: [text('.encounter-summary h4', { after: ' Encounter for ' })],
        dateOfService: [text('.encounter-summary h4', { before: ' Encounter for ' })],
        encounter: [encounterOpened],
      },
      documents: [{ region: 'forms', selector: '.encounter-summary .forms' }],
    },
    {
      role: 'fee-sheet',
      kind: 'chart',
      match: {
        paths: [
          '/**/interface/patient_file/encounter/load_form.php',
          '/**/interface/forms/fee_sheet/new.php',
        ],
        has: ['form[action*="/forms/fee_sheet/new.php"]'],
      },
      ready: { has: ['[name="bn_save"]'] },
      fields: {
        encounter: [encounterOpened],
        provider: [
          { from: 'selector', selector: 'select[name="ProviderID"]', take: 'choice', cut: { after: '* ' } },
          { from: 'selector', selector: 'select[name="ProviderID"]', take: 'choice' },
        ],
      },
      tables: [
        {
          name: 'fee sheet',
          rows: 'tr:has(> td > input[name^="bill["][name$="[code_type]"])',
          system: {
            cell: valueAt('input[name$="[code_type]"]'),
            map: codeType,
          },
          code: valueAt('input[name$="[code]"]'),
          modifiers: {
            cells: [valueAt('input[name$="[mod]"]')],
            separators: ':,',
          },
          units: valueAt('input[name$="[units]"]'),
          pointers: {
            cells: [valueAt('select[name$="[justify]"]')],
            scheme: 'codes',
            separators: ',:',
            cut: { after: '|' },
          },
          label: { column: 3 },
        },
      ],
      watch: ['form[action*="/forms/fee_sheet/new.php"]'],
    },
  ],
};
