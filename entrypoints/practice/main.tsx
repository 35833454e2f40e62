// The page of practice: the panel's worksheet over charts that come with the extension.

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
import '../../components/panel/panel.css';
import '../../components/codes/codes.css';
import '../../components/payers/payers.css';
import '../../components/practice/practice.css';
import { Practice } from '../../components/practice/practice.tsx';
import { practiceCharts } from '../../lib/practice/practice-chart.ts';

declare const __DEFAULT_SERVER__: string;

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <Practice
      server={__DEFAULT_SERVER__}
      charts={practiceCharts()}
      asked={new URLSearchParams(location.search)}
    />,
  );
