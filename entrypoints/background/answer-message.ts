// Every message that reaches the background, by who sent it as the browser tells it: pages may say what they show,
// and only on sites that are allowed; our own pages may give orders; nobody else is heard.

import browser, { type Runtime } from 'webextension-polyfill';
import { parseToCodeSets } from '../../lib/messaging/code-set-messages.ts';
import { parseFromPage } from '../../lib/messaging/from-page.ts';
import { parseToOperationsFile } from '../../lib/messaging/operations-file-messages.ts';
import { parseToOversight } from '../../lib/messaging/oversight-messages.ts';
import { parseToBackground } from '../../lib/messaging/own-messages.ts';
import { parseToPasskeys } from '../../lib/messaging/passkey-messages.ts';
import { profilesFor } from '../../lib/messaging/profiles-for-page.ts';
import { dropReading, takeReading } from '../../lib/messaging/readings.ts';
import { type From, fromWhom } from '../../lib/messaging/sender.ts';
import { parseToServer } from '../../lib/messaging/server-acts.ts';
import { parseToSignIn } from '../../lib/messaging/sign-in-messages.ts';
import { isAllowed } from '../../lib/messaging/site-permission.ts';
import { askForOrders } from './ask-for-orders.ts';
import { answerCodeSets, fetchHere } from './code-sets-here.ts';
import { answerDock, answerDocked, offerDock } from './dock.ts';
import { takeFilePart } from './operations-file-here.ts';
import { answerOversight } from './oversight-here.ts';
import { answerPasskeys } from './passkeys-here.ts';
import { answerServerAct } from './server-acts-here.ts';
import { answerSignIn } from './sign-in-ways.ts';
import { syncNow } from './sync-now.ts';
import { waitForNews } from './wait-for-news.ts';

/** The answer, or undefined where it is nothing of ours. */
export function answerMessage(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  const from = fromWhom(sender, { id: browser.runtime.id, address: browser.runtime.getURL('') });
  if (from?.who === 'frame') return answerFrame(message, from);
  if (from?.who === 'own-page') return answerOwnPage(message, sender.tab?.id);
  return undefined;
}

type Frame = Extract<From, { who: 'frame' }>;

/** A site that was taken back may go on talking where its renderer was taken over: it is not heard any more. */
async function answerFrame(message: unknown, from: Frame): Promise<unknown> {
  const said = parseFromPage(message);
  if (!said || (from.site?.startsWith('http') && !(await isAllowed(from.site)))) return undefined;
  switch (said.type) {
    case 'frame-read':
      await takeReading(from, said.reading);
      // The page need not wait for it.
      void offerDock(from.tab, said.reading);
      return undefined;
    case 'frame-gone':
      return dropReading(from.tab, from.frame, said.document);
    case 'which-profiles':
      return profilesFor(from.site);
    // For the panel that teaches.
    case 'teach-picked':
      return undefined;
    default:
      return answerDock(said, from);
  }
}

function answerOwnPage(message: unknown, tab: number | undefined): Promise<unknown> | undefined {
  const way = parseToSignIn(message);
  if (way) return answerSignIn(way);
  const passkey = parseToPasskeys(message);
  if (passkey) return answerPasskeys(passkey);
  const act = parseToServer(message);
  if (act) return answerServerAct(act);
  const sets = parseToCodeSets(message);
  if (sets) return answerCodeSets(sets);
  const oversight = parseToOversight(message);
  if (oversight) return answerOversight(oversight);
  const part = parseToOperationsFile(message);
  if (part) return takeFilePart(part);
  const asked = parseToBackground(message);
  if (!asked) return undefined;
  switch (asked.type) {
    case 'sync-soon':
      return syncNow().finally(() => {
        void askForOrders(Date.now());
        void fetchHere();
      });
    case 'wait-for-news':
      return waitForNews().finally(() => void askForOrders(Date.now()));
    default:
      return answerDocked(asked, tab);
  }
}
