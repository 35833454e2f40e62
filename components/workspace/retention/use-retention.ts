// How things stand as the server last told, and what is done about it.

import { actAtServer } from '../../../lib/messaging/server-acts.ts';
import type { RetentionAct, RetentionAnswer } from '../../../lib/model/retention.ts';
import { type ServerActs, useServerActs } from '../../ui/use-server-acts.ts';

type Acts = ServerActs<RetentionAct, RetentionAnswer>;

/** Runs an act; everything is as it stands afterwards. */
export type Act = Acts['act'];

const send = (act: RetentionAct) => actAtServer('retention', act);

export const useRetention = (): Acts => useServerActs<RetentionAct, RetentionAnswer>(send);
