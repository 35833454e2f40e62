// The query templates as they stand in this person's store: those that come with Overread, and the organisation's own.

import { useLiveQuery } from 'dexie-react-hooks';
import { type SeenTemplates, seenTemplates, shippedOnly } from '../../lib/store/views/query-templates.ts';
import type { Session } from '../session/use-session.ts';

/** While the store is being read, those that come with Overread. */
export const useTemplates = ({ db }: Pick<Session, 'db'>): SeenTemplates =>
  useLiveQuery(() => seenTemplates(db), [db]) ?? shippedOnly;
