// The extension's options page: the sites it may read.

import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/form/form.css';
import '../../components/ui/dialog.css';
import '../../components/sites/sites.css';
import { Sites } from '../../components/sites/sites.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Sites />);
