// The workspace: a full page of the extension.

import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/form/form.css';
import '../../components/session/session.css';
import '../../components/ui/choice.css';
import '../../components/ui/drop-files.css';
import '../../components/ui/dialog.css';
import '../../components/settle/settle.css';
import '../../components/codes/codes.css';
import '../../components/queries/queries.css';
import '../../components/queries/query-dialogs.css';
import '../../components/workspace/workspace.css';
import '../../components/workspace/scorecard/scorecard.css';
import '../../components/workspace/oversight/figures/figures.css';
import '../../components/workspace/page-profiles/page-profiles.css';
import '../../components/workspace/queries/queries-page.css';
import '../../components/workspace/query-policy/query-policy.css';
import '../../components/workspace/query-templates/templates.css';
import '../../components/payers/payers.css';
import '../../components/workspace/oversight/form/register-form.css';
import '../../components/workspace/payers/payers.css';
import '../../components/workspace/samples/samples.css';
import '../../components/workspace/set-up/set-up.css';
import '../../components/workspace/month/month.css';
import '../../components/workspace/review-life/review-life.css';
import '../../components/workspace/education/education.css';
import '../../components/workspace/people/people.css';
import '../../components/workspace/retention/retention.css';
import '../../components/workspace/trail/trail.css';
import '../../components/workspace/access-review/access-review.css';
import '../../components/workspace/coder-gaps/coder-gaps.css';
import '../../components/workspace/code-sets/code-sets.css';
import '../../components/workspace/oversight/vendors/vendors.css';
import '../../components/workspace/oversight/denials/denials.css';
import '../../components/account/account.css';
import '../../components/practice/practice.css';
import { Workspace } from '../../components/workspace/workspace.tsx';
import { builtInProfiles } from '../../lib/page/built-in-profiles.ts';

declare const __DEFAULT_SERVER__: string;

/** Much text, loaded when the page of practice is opened. */
const practiceCharts = async () => (await import('../../lib/practice/practice-chart.ts')).practiceCharts();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <Workspace server={__DEFAULT_SERVER__} builtIn={builtInProfiles} practice={practiceCharts} />,
  );
