// eClinicalWorks in the browser: one long-lived Angular page at a path that each site keeps. The progress
// note has codes as text and attributes as inputs, the claim has both as inputs; pointers are row numbers.

import type { FrameRole, Profile } from '../../model/profile.ts';
import { attribute, text, value, valueAt } from '../profile-parts.ts';

const fields: FrameRole['fields'] = {
  patient: [text('tr.patient_header_tr span', { after: 'Acc No. ' })],
  name: [text('.patient-identifier-span', { before: ', born ' })],
  dob: [text('.patient-identifier-span', { after: ', born ' })],
  encounter: [attribute('[pid][encid]', 'encid')],
  dateOfService: [
    attribute('[pid][encdate]', 'encdate'),
    attribute('#encDropDownItem', 'title'),
    value('input[data-fieldname="ClaimServiceDate"]'),
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
        payer: [text('#billingClaimTbl5 tr.lblue-notification td:nth-child(2)')],
      },
      tables: [
        {
          name: 'claim diagnoses',
          rows: '#icdTable > tbody > tr',
          system: { fixed: 'ICD-10-CM' },
          code: valueAt('input[data-fieldname="ClaimICDCode"]'),
          label: { column: 2 },
          skip: { blank: true },
        },
        {
          name: 'claim procedures',
          rows: '#cptTable > tbody > tr',
          system: { byShape: ['CPT', 'HCPCS'] },
          code: valueAt('input[data-fieldname="claimCPTCode"]'),
          modifiers: {
            cells: [valueAt('input[data-fieldname^="ClaimCPTMOD"]')],
            separators: ',',
          },
          units: valueAt('input[data-fieldname="ClaimCPTUnits"]'),
          pointers: {
            cells: [valueAt('input[data-fieldname^="ClaimCPTICD"]')],
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
            cells: [valueAt('input[data-fieldname^="mod"]')],
            separators: ',',
          },
          units: valueAt('input[data-fieldname="units"]'),
          pointers: {
            cells: [valueAt('input[data-fieldname^="icd"]')],
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
