import './ui/theme.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/list.css';
import './app/frame.css';
import './sessions/session.css';
import './act/act.css';
import { startWindow } from './app/start-window.js';
import { deskOfWindow } from './desk/desk.js';

const root = document.getElementById('root');
if (root) void startWindow(root, deskOfWindow());
