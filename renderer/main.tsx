import './ui/fonts.css';
import './ui/theme.css';
import './ui/base.css';
import './ui/scroll-bars.css';
import './ui/controls.css';
import './ui/list.css';
import './shell/frame.css';
import './features/sessions/session.css';
import './features/act/act.css';
import { clientOfWindow } from './api/client.js';
import { startWindow } from './shell/start-window.js';

performance.mark('script');
const root = document.getElementById('root');
if (root) void startWindow(root, clientOfWindow());
