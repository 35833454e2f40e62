// Audits, risks and endings in words.

import type { InquiryKind } from '../../../../lib/model/oversight/inquiry.ts';
import type { OffboardingItemKind } from '../../../../lib/model/oversight/offboarding.ts';
import type { RiskType } from '../../../../lib/model/oversight/risk.ts';
import type { TaskKind } from '../../../../lib/model/oversight/task.ts';
import type { OversightRole } from '../../../../lib/oversight/governance/role-coverage.ts';
import type { Phase } from '../../../../lib/oversight/transition/phase-of.ts';

export const riskWords: Record<RiskType, string> = {
  'resists-audit': 'Resists an audit',
  'withholds-coder-data': 'Withholds data by coder',
  'reports-late-or-thin': 'Reports late, or says too little',
  'coder-turnover': 'Coders leave',
  'generalist-on-complex-charts': 'Generalists on complex charts',
  quality: 'Quality',
  security: 'Security',
  financial: 'Finances',
  'lock-in': 'Hard to leave',
  other: 'Other',
};

export const severityOfRisk = { low: 'Low', medium: 'Medium', high: 'High' } as const;
export const riskStatusWords = { open: 'Open', mitigating: 'Being dealt with', closed: 'Closed' } as const;

export const inquiryWords: Record<InquiryKind, string> = {
  'payer-audit': 'Audit by a payer',
  oig: 'Inquiry of the OIG',
  'medicare-contractor': 'Medicare contractor',
  medicaid: 'Medicaid',
  other: 'Other authority',
};
export const inquiryStatusWords = { open: 'Open', answered: 'Answered', closed: 'Closed' } as const;

export const taskWords: Record<TaskKind, string> = {
  'monthly-review': 'Monthly review',
  'quarterly-review': 'Quarterly business review',
  'independent-audit': 'Independent audit',
  'daily-monitoring': 'Daily monitoring',
  'vendor-report': 'Report of a vendor',
  notice: 'Notice',
  compliance: 'Compliance',
  'access-review': 'Access review',
  'data-return': 'Return of data',
  other: 'Other',
};

export const oversightRoleWords: Record<OversightRole, string> = {
  'vendor-owner': 'Owner of vendors (revenue cycle or HIM leader)',
  'cdi-coordinator': 'CDI coordinator',
  'denial-analyst': 'Denial analyst',
  'compliance-officer': 'Compliance officer',
  'qa-auditor': 'Auditor',
};

export const breachWords = { 'not-decided': 'Not decided', yes: 'A breach', no: 'No breach' } as const;
export const incidentStatusWords = { open: 'Open', contained: 'Contained', closed: 'Closed' } as const;

export const transitionWords = {
  planned: 'Planned',
  parallel: 'Both code',
  'cut-over': 'The vendor codes alone',
  dropped: 'Dropped',
} as const;

export const phaseWords: Record<Phase, string> = {
  before: 'before its first day',
  parallel: 'both code in parallel',
  relaxed: 'in transition, targets marked',
  full: 'in full',
  ended: 'ended',
};

export const endingWords: Record<OffboardingItemKind, string> = {
  'access-revoked': 'Access taken away',
  'data-returned': 'Data returned',
  'data-destroyed': 'Data destroyed or returned, with certificate',
  'open-charts': 'Open charts handed over',
  'open-denials': 'Open denials handed over',
  'open-queries': 'Open queries handed over',
  'last-invoice': 'Last invoice and rework settled',
  other: 'Other',
};
