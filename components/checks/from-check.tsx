// A finding that came from a check says so: who reads it later shall know what the reviewer confirmed.

import { ruleById } from './chart-checks.ts';

export function FromCheck({ check }: { check: string | null | undefined }) {
  if (!check) return null;
  const title = ruleById.get(check)?.title;
  return (
    <p className="small quiet">
      From check {check}
      {title && `: ${title}`}
    </p>
  );
}
