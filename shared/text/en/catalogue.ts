import { actText } from '../act.js';
import { bulkText } from '../bulk.js';
import { bulkRunText } from '../bulk-run.js';
import { bulkStateText, bulkWindowText } from '../bulk-window.js';
import { checkAllText } from '../check-all.js';
import { compareText } from '../compare.js';
import { composeText } from '../compose.js';
import { composeDifferenceText } from '../compose-differences.js';
import { composeProblemText } from '../compose-problems.js';
import { dialogsText } from '../dialogs.js';
import { environmentsText } from '../environments.js';
import { evidenceText } from '../evidence.js';
import { flowText } from '../flow.js';
import { fourBindingsText } from '../four-bindings.js';
import { handoverText } from '../handover.js';
import { historyText } from '../history.js';
import { historyScreenText } from '../history-screen.js';
import { pasteText } from '../paste.js';
import { probeText } from '../probe.js';
import { sessionsText } from '../sessions.js';
import { storyText } from '../stories.js';
import { windowText } from '../window.js';
import { wordsText } from '../words.js';

/** Every text a person reads, by area. Screens import their own area, so that each loads only what it shows. */
export const catalogue = {
  act: actText,
  bulk: bulkText,
  bulkRun: bulkRunText,
  bulkStates: bulkStateText,
  bulkWindow: bulkWindowText,
  checkAll: checkAllText,
  compare: compareText,
  compose: composeText,
  composeDifferences: composeDifferenceText,
  composeProblems: composeProblemText,
  dialogs: dialogsText,
  environments: environmentsText,
  evidence: evidenceText,
  fourBindings: fourBindingsText,
  handover: handoverText,
  flow: flowText,
  history: historyText,
  historyScreen: historyScreenText,
  paste: pasteText,
  probe: probeText,
  sessions: sessionsText,
  stories: storyText,
  window: windowText,
  words: wordsText,
} as const;
