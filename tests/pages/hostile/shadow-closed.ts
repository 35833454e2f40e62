// The same with roots that no script but the component's own gets hold of.

import { inShadows } from './shadow-open.ts';

export const codesClosed = inShadows('closed', 'open', '550922');
export const noteClosed = inShadows('open', 'closed', '550923');
