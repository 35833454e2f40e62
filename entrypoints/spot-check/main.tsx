// The page for spot checks: puts it together with what joins the readings of a page.

import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/form/form.css';
import '../../components/ui/dialog.css';
import '../../components/session/session.css';
import '../../components/panel/lines.css';
import '../../components/panel/panel.css';
import '../../components/codes/codes.css';
import '../../components/spot-check/spot-check.css';
import { SpotCheckPage } from '../../components/spot-check/spot-check-page.tsx';
import { assembleChart } from '../../lib/page/assemble-chart.ts';

declare const __DEFAULT_SERVER__: string;

const root = document.getElementById('root');
if (root) createRoot(root).render(<SpotCheckPage join={assembleChart} server={__DEFAULT_SERVER__} />);
