// Loaded into a frame that no profile knows, when a person has the panel open beside it: looks the page over
// and answers with a proposal. It changes nothing.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guessPage } from '../../lib/page/guess/guess-page.ts';
import { addTool } from '../../lib/page/started-page.ts';

export default defineUnlistedScript(() => addTool('guess', () => () => guessPage(document)));
