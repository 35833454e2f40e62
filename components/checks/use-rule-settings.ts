// Which checks run: what the organisation has decided, or those that need no pack of numbers.

import { useLiveQuery } from 'dexie-react-hooks';
import type { RuleSettings } from '../../lib/rules/run-rules.ts';
import { settingsOf } from '../../lib/rules/settings-of.ts';
import type { Database } from '../../lib/store/database.ts';
import { knownCheckSettings } from '../../lib/store/views/check-settings.ts';

const untilRead: RuleSettings = { packs: new Set() };

/** The same value until what was decided changes. */
export const useRuleSettings = (db: Database): RuleSettings =>
  useLiveQuery(async () => settingsOf(await knownCheckSettings(db)), [db], untilRead);
