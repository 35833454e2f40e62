// Evaluation in words, as the field has them.

import type { ClauseKind } from '../../../../lib/model/oversight/contract.ts';
import type { CandidateStatus, Criterion, SecurityItem } from '../../../../lib/model/oversight/evaluation.ts';
import type { Gate } from '../../../../lib/model/oversight/evaluation-gates.ts';
import type { ReportPart } from '../../../../lib/model/oversight/vendor-report.ts';

export const criterionWords: Record<Criterion, string> = {
  accuracy: 'Accuracy',
  'qa-method': 'QA method',
  'specialty-credentials': 'Specialty credentials',
  security: 'Security',
  turnaround: 'Turnaround',
  reporting: 'Reporting',
  'denial-ownership': 'Denial ownership',
  references: 'References',
  price: 'Price',
};

export const statusWords: Record<CandidateStatus, string> = {
  candidate: 'Candidate',
  advanced: 'Goes on',
  chosen: 'Chosen',
  declined: 'Declined',
};

export const gateWords: Record<Gate, string> = {
  'qa-method': 'QA method documented',
  security: 'Security shown',
  references: 'References',
  scores: 'All criteria scored',
};

export const securityWords: Record<SecurityItem, string> = {
  'access-control': 'Access control',
  'encryption-at-rest': 'Encryption at rest',
  'encryption-in-transit': 'Encryption in transit',
  'breach-procedure': 'Breach procedure',
  'audit-trail': 'Audit trail',
};

export const partWords: Record<ReportPart, string> = {
  accuracy: 'Accuracy',
  turnaround: 'Turnaround',
  'denial-codes': 'Denial reason codes traced to coding',
  'coder-quality': 'Quality by coder',
  volume: 'Volume',
};

export const clauseWords: Record<ClauseKind, string> = {
  'accuracy-by-specialty': 'Accuracy commitment by specialty',
  'turnaround-by-class': 'Turnaround for standard, complex and urgent charts',
  'rework-and-cost': 'Rework of denials and who pays',
  'security-and-breach': 'Data security and breach notice',
  'audit-rights': 'Right to audit at any time',
  'coder-qualifications': 'Coders’ credentials and experience',
  escalation: 'Escalation with names and hours',
  reporting: 'Reports: what, how often, in which form',
  'transition-and-data-return': 'Help in transition and return of data',
  termination: 'Termination with reasonable notice',
};

export const clauseStateWords = { agreed: 'Agreed on', vague: 'Vague', missing: 'Missing' } as const;
