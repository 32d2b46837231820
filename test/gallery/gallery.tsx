import '../../renderer/ui/fonts.css';
import '../../renderer/ui/theme.css';
import '../../renderer/ui/base.css';
import '../../renderer/ui/controls.css';
import '../../renderer/ui/list.css';
import '../../renderer/ui/dialog.css';
import '../../renderer/shell/frame.css';
import '../../renderer/features/sessions/session.css';
import '../../renderer/features/act/act.css';
import './gallery.css';
import { createRoot } from 'react-dom/client';
import { speakInWindow } from '../../renderer/shell/speak-in-window.js';
import { applyTheme } from '../../renderer/shell/use-theme.js';
import { languageFor } from '../../shared/model/language.js';
import { Controls } from './controls.js';
import { Outcomes } from './outcomes.js';
import { States } from './states.js';

/** Every control and every outcome on one page. The language stands behind the `#` of its address; light or dark is the system's. */
const root = document.getElementById('root');
const dark = window.matchMedia('(prefers-color-scheme: dark)');
applyTheme('system');
dark.addEventListener('change', () => applyTheme('system'));
if (root) {
  await speakInWindow(languageFor('system', [location.hash.slice(1)]));
  createRoot(root).render(
    <main className="gallery">
      <Controls />
      <States />
      <Outcomes />
    </main>,
  );
}
