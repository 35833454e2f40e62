// A code's title where a screen shows the code alone. Nothing where no table at hand has it: the descriptors of CPT are
// there only for those who imported their own.

import type { CodeSystem } from '../../lib/model/code-line.ts';
import { titleOf, useChartCodes } from './chart-codes.ts';

interface Props {
  system?: CodeSystem | undefined;
  code?: string | undefined;
}

export function CodeTitle({ system, code }: Props) {
  const codes = useChartCodes();
  const title = codes && system && code ? titleOf(codes, system, code) : null;
  return title && <span className="code-title">{title}</span>;
}
