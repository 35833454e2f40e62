// eClinicalWorks in the browser: one long-lived Angular page at a path that each site keeps. The progress
// note has codes as text and attributes as inputs, the claim has both as inputs; pointers are row numbers.

import type { FrameRole, Profile } from '../../model/profile.ts';

const fields: FrameRole['fields'] = {
  patient: [
    {
      from: 'selector',
      selector: 'tr.patient_header_tr span',
      take: 'text',
      cut: { after: 'Acc No. ' },
    },
  ],
  name: [
    { from: 'selector', selector: '.patient-identifier-span', take: 'text', cut: { before: ', born ' } },
  ],
  dob: [{ from: 'selector', selector: '.patient-identifier-span', take: 'text', cut: { after: ', born ' } }],
  encounter: [{ from: 'selector', selector: '[pid][encid]', take: { attribute: 'encid' } }],
  dateOfService: [
    { from: 'selector', selector: '[pid][encdate]', take: { attribute: 'encdate' } },
    { from: 'selector', selector: '#encDropDownItem', take: { attribute: 'title' } },
    { from: 'selector', selector: 'input[data-fieldname="ClaimServiceDate"]', take: 'value' },
  ],
};

export const ecw: Profile = {
  id: 'ecw',
  version: 1,
  name: 'eClinicalWorks',
  madeFrom:
    'Public scripts written for its web pages and pages shaped after them; not tried on a running system.',
  dates: 'month-first',
  frames: [
    {
      role: 'claim',
      kind: 'chart',
      match: { has: ['.patient-identifier-span'], shows: ['#icdTable', '#cptTable'] },
      fields: {
        ...fields,
        payer: [
          {
            from: 'selector',
            selector: '#billingClaimTbl5 tr.lblue-notification td:nth-child(2)',
            take: 'text',
          },
        ],
      },
      tables: [
        {
          name: 'claim diagnoses',
          rows: '#icdTable > tbody > tr',
          system: { fixed: 'ICD-10-CM' },
          code: { selector: 'input[data-fieldname="ClaimICDCode"]', take: 'value' },
          label: { column: 2 },
          skip: { blank: true },
        },
        {
          name: 'claim procedures',
          rows: '#cptTable > tbody > tr',
          system: { byShape: ['CPT', 'HCPCS'] },
          code: { selector: 'input[data-fieldname="claimCPTCode"]', take: 'value' },
          modifiers: {
            cells: [{ selector: 'input[data-fieldname^="ClaimCPTMOD"]', take: 'value' }],
            separators: ',',
          },
          units: { selector: 'input[data-fieldname="ClaimCPTUnits"]', take: 'value' },
          pointers: {
            cells: [{ selector: 'input[data-fieldname^="ClaimCPTICD"]', take: 'value' }],
            scheme: 'numbers',
            separators: ',',
          },
          skip: { blank: true },
        },
      ],
      watch: ['[pid][encid]'],
    },
    {
      role: 'progress-note',
      kind: 'chart',
      match: { has: ['.patient-identifier-span'], shows: ['#billingTbl2', '#billingTbl4'] },
      fields,
      tables: [
        {
          name: 'billing diagnoses',
          rows: '#billingTbl2 > tbody > tr',
          system: { fixed: 'ICD-10-CM' },
          number: { column: 1 },
          code: { column: 3 },
          label: { column: 4 },
          skip: { blank: true },
        },
        {
          name: 'billing procedures',
          rows: '#billingTbl4 > tbody > tr',
          system: { byShape: ['CPT', 'HCPCS'] },
          code: { column: 2 },
          modifiers: {
            cells: [{ selector: 'input[data-fieldname^="mod"]', take: 'value' }],
            separators: ',',
          },
          units: { selector: 'input[data-fieldname="units"]', take: 'value' },
          pointers: {
            cells: [{ selector: 'input[data-fieldname^="icd"]', take: 'value' }],
            scheme: 'numbers',
            separators: ',',
          },
          skip: { blank: true },
        },
      ],
      documents: [{ region: 'progress note', selector: '.note-body' }],
      watch: ['[pid][encid]'],
    },
  ],
};
