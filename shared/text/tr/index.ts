import { act } from '../en/act.js';
import { address, addressNameOnly, noAddress } from '../en/addresses.js';
import { audit } from '../en/audit.js';
import { bulk } from '../en/bulk.js';
import { rowNote, rowStateMeaning } from '../en/bulk-row-note.js';
import { bulkRun } from '../en/bulk-run.js';
import { bulkState, bulkWindow } from '../en/bulk-window.js';
import { checkAll } from '../en/check-all.js';
import { cli } from '../en/cli.js';
import { cliProblems, fileReasons } from '../en/cli-problems.js';
import { columns } from '../en/columns.js';
import { compare } from '../en/compare.js';
import { compose } from '../en/compose.js';
import { composeDifference } from '../en/compose-differences.js';
import { composeProblem } from '../en/compose-problems.js';
import { dialogs } from '../en/dialogs.js';
import { doubt } from '../en/doubts.js';
import { environments } from '../en/environments.js';
import { evidence } from '../en/evidence.js';
import { exchange } from '../en/exchange.js';
import { explainTexts } from '../en/explain.js';
import { find } from '../en/find.js';
import { firstSteps } from '../en/first-steps.js';
import { flow } from '../en/flow.js';
import { fourBindings } from '../en/four-bindings.js';
import { handover } from '../en/handover.js';
import { history } from '../en/history.js';
import { historyCommand } from '../en/history-command.js';
import { historyScreen } from '../en/history-screen.js';
import { list } from '../en/lists.js';
import { notKept } from '../en/not-kept.js';
import { paste } from '../en/paste.js';
import { policy } from '../en/policy.js';
import { probe } from '../en/probe.js';
import { sessions } from '../en/sessions.js';
import { start } from '../en/start.js';
import { stores } from '../en/stores.js';
import { trust } from '../en/trust.js';
import { words } from '../en/words.js';
import type { Sentences } from '../language.js';
import { about, preferences } from './about.js';
import { menu } from './menu.js';
import { window } from './window.js';

/** Every sentence in Turkish, by area. */
export const tr = {
  about,
  audit,
  policy,
  act,
  address,
  addressNameOnly,
  bulk,
  bulkRun,
  bulkState,
  bulkWindow,
  checkAll,
  cli,
  cliProblems,
  columns,
  compare,
  compose,
  composeDifference,
  composeProblem,
  dialogs,
  doubt,
  environments,
  evidence,
  exchange,
  explainTexts,
  fileReasons,
  find,
  firstSteps,
  flow,
  fourBindings,
  handover,
  history,
  historyCommand,
  historyScreen,
  list,
  menu,
  noAddress,
  notKept,
  paste,
  preferences,
  probe,
  rowNote,
  rowStateMeaning,
  sessions,
  start,
  stores,
  trust,
  window,
  words,
} as const satisfies Sentences;
