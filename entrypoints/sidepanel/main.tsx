// The side panel's page: puts the panel together with what reads pages.

import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/form/form.css';
import '../../components/ui/choice.css';
import '../../components/ui/dialog.css';
import '../../components/ui/code-lines.css';
import '../../components/session/session.css';
import '../../components/panel/lines.css';
import '../../components/checks/checks.css';
import '../../components/panel/finding.css';
import '../../components/panel/find-support.css';
import '../../components/settle/settle.css';
import '../../components/panel/rationales.css';
import '../../components/panel/guess.css';
import '../../components/panel/panel.css';
import '../../components/codes/codes.css';
import '../../components/panel/next-charts.css';
import '../../components/spot-check/spot-check.css';
import '../../components/teach/teach.css';
import '../../components/queries/queries.css';
import '../../components/queries/query-dialogs.css';
import '../../components/payers/payers.css';
import { Panel } from '../../components/panel/panel.tsx';
import { assembleChart } from '../../lib/page/assemble-chart.ts';
import { builtInProfiles } from '../../lib/page/built-in-profiles.ts';
import { joinGuesses } from '../../lib/page/guess/join-guesses.ts';
import { compileDraft, roleName } from '../../lib/page/teach/compile-draft.ts';

declare const __DEFAULT_SERVER__: string;

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <Panel
      join={assembleChart}
      builtIn={builtInProfiles}
      joinGuesses={joinGuesses}
      teach={{ compile: compileDraft, nameRole: roleName }}
      server={__DEFAULT_SERVER__}
    />,
  );
