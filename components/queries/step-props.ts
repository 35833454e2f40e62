// What the dialogs of a query's steps are given.

import type { Result } from '../../lib/model/result.ts';
import type { QueryStepContent } from '../../lib/store/commands/queries.ts';

export type TakeStep = (content: QueryStepContent) => Promise<Result<null>>;
