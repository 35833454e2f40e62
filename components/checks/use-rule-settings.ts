// Which checks run: what the organisation has decided, or those that need no pack of numbers; and what payers have
// otherwise, as far as the chart’s vendor has acknowledged it.

import { useLiveQuery } from 'dexie-react-hooks';
import { acknowledgedBy } from '../../lib/review/payers/acknowledged.ts';
import { payerRulesOf } from '../../lib/review/payers/payer-rules.ts';
import type { RuleSettings } from '../../lib/rules/run-rules.ts';
import { settingsOf } from '../../lib/rules/settings-of.ts';
import type { Database } from '../../lib/store/database.ts';
import { knownCheckSettings } from '../../lib/store/views/check-settings.ts';
import { seenInstructions } from '../../lib/store/views/payer-instructions.ts';

const untilRead: RuleSettings = { packs: new Set() };

/** The same value until what was decided changes. @param vendor who coded the chart; null: nobody has said. */
export const useRuleSettings = (db: Database, vendor: string | null): RuleSettings =>
  useLiveQuery(
    async () => ({
      ...settingsOf(await knownCheckSettings(db)),
      payerRules: payerRulesOf(acknowledgedBy(await seenInstructions(db), vendor)),
    }),
    [db, vendor],
    untilRead,
  );
