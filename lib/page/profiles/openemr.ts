// OpenEMR: the top page names patient and encounter, the fee sheet stands two frames below and names
// neither; it belongs to the encounter that the frame around it was opened for.

import type { Profile } from '../../model/profile.ts';

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
        patient: [{ from: 'selector', selector: '#attendantData [data-bind="text: pubpid"]', take: 'text' }],
        name: [{ from: 'selector', selector: '#attendantData [data-bind="text: pname()"]', take: 'text' }],
        dob: [
          {
            from: 'selector',
            selector: '#attendantData [data-bind="text:patient().str_dob()"]',
            take: 'text',
            cut: { after: 'DOB: ', before: ' Age' },
          },
        ],
        encounter: [
          {
            from: 'selector',
            selector: '#attendantData [data-bind="text: selectedEncounter().id()"]',
            take: 'text',
          },
        ],
        dateOfService: [
          {
            from: 'selector',
            selector: '#attendantData [data-bind="text: selectedEncounter().date()"]',
            take: 'text',
          },
        ],
      },
      watch: ['#attendantData'],
    },
    {
      role: 'demographics',
      kind: 'chart',
      match: { paths: ['/**/interface/patient_file/summary/demographics.php'] },
      fields: {
        patient: [
          { from: 'selector', selector: '#text_pubpid', take: { attribute: 'data-value' } },
          { from: 'selector', selector: '#text_pubpid', take: 'text' },
        ],
        name: [{ from: 'label', label: 'Name', within: '.patient-demographics' }],
        dob: [{ from: 'label', label: 'DOB', within: '.patient-demographics' }],
        payer: [{ from: 'label', label: 'Primary Insurance', within: '.patient-demographics' }],
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
        name: [
          {
            from: 'selector',
            selector: '.encounter-summary h4',
            take: 'text',
            cut: { after: ' Encounter for ' },
          },
        ],
        dateOfService: [
          {
            from: 'selector',
            selector: '.encounter-summary h4',
            take: 'text',
            cut: { before: ' Encounter for ' },
          },
        ],
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
            cell: { selector: 'input[name^="bill["][name$="[code_type]"]', take: 'value' },
            map: codeType,
          },
          code: { selector: 'input[name^="bill["][name$="[code]"]', take: 'value' },
          modifiers: {
            cells: [{ selector: 'input[name^="bill["][name$="[mod]"]', take: 'value' }],
            separators: ':,',
          },
          units: { selector: 'input[name^="bill["][name$="[units]"]', take: 'value' },
          pointers: {
            cells: [{ selector: 'select[name^="bill["][name$="[justify]"]', take: 'value' }],
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
