// What each part of the form is given.

import type { PolicyForm } from './policy-form.ts';

export interface PartProps {
  form: PolicyForm;
  /** What is wrong, by field as `policyProblems` names them. */
  problems: ReadonlyMap<string, string>;
  onChange: (fields: Partial<PolicyForm>) => void;
}
