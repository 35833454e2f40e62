// The parts of FHIR R4 that a query needs, as types: narrower than the standard, which allows far more.

export interface Coding {
  system: string;
  code: string;
  display?: string;
}

export interface CodeableConcept {
  coding?: Coding[];
  text?: string;
}

export interface Identifier {
  type?: CodeableConcept;
  system?: string;
  value: string;
  /** Who numbers so; in words. */
  assigner?: { display: string };
}

export interface Reference {
  reference?: string;
  type?: string;
  identifier?: Identifier;
  display?: string;
}

export interface EnableWhen {
  question: string;
  operator: 'exists' | '=';
  answerBoolean?: boolean;
  answerCoding?: Coding;
}

export interface QuestionnaireItem {
  linkId: string;
  text?: string;
  type: 'group' | 'display' | 'choice' | 'text' | 'string';
  enableWhen?: EnableWhen[];
  enableBehavior?: 'any';
  required?: boolean;
  repeats?: boolean;
  maxLength?: number;
  answerOption?: { valueCoding: Coding }[];
  item?: QuestionnaireItem[];
}

export interface Questionnaire {
  resourceType: 'Questionnaire';
  url: string;
  version: string;
  title?: string;
  status: 'active';
  date?: string;
  item: QuestionnaireItem[];
}

export interface Task {
  resourceType: 'Task';
  identifier: Identifier[];
  status: 'requested' | 'completed';
  intent: 'order';
  code: CodeableConcept;
  description?: string;
  for?: Reference;
  encounter: Reference;
  authoredOn?: string;
  requester?: Reference;
  owner?: Reference;
  reasonCode?: CodeableConcept;
  restriction?: { period: { end: string } };
  input: { type: CodeableConcept; valueCanonical?: string; valueString?: string }[];
  output?: { type: CodeableConcept; valueReference: Reference }[];
}

export interface ResponseItem {
  linkId: string;
  answer?: ({ valueCoding: Coding } | { valueString: string })[];
  item?: ResponseItem[];
}

export interface QuestionnaireResponse {
  resourceType: 'QuestionnaireResponse';
  identifier: Identifier;
  questionnaire: string;
  status: 'completed';
  subject?: Reference;
  encounter: Reference;
  authored?: string;
  source: Reference;
  item: ResponseItem[];
}

export interface BundleEntry {
  fullUrl: string;
  resource: Questionnaire | Task | QuestionnaireResponse;
  request: { method: 'POST' | 'PUT'; url: string; ifNoneExist?: string };
}

export interface Bundle {
  resourceType: 'Bundle';
  type: 'transaction';
  entry: BundleEntry[];
}
