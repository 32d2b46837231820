import { address, addressNameOnly, noAddress } from '../en/addresses.js';
import { answererNames } from '../en/answerers.js';
import { bulk } from '../en/bulk.js';
import { bulkReport } from '../en/bulk-report.js';
import { rowNote, rowStateMeaning } from '../en/bulk-row-note.js';
import { bulkRun } from '../en/bulk-run.js';
import { bulkState, bulkWindow } from '../en/bulk-window.js';
import { certificateCauses } from '../en/causes/certificates.js';
import { causes } from '../en/causes/index.js';
import { causePhrases } from '../en/causes/phrases.js';
import { cli } from '../en/cli.js';
import { cliProblems, fileReasons } from '../en/cli-problems.js';
import { compare } from '../en/compare.js';
import { compose } from '../en/compose.js';
import { composeDifference } from '../en/compose-differences.js';
import { composeProblem } from '../en/compose-problems.js';
import { differences } from '../en/differences.js';
import { doubt } from '../en/doubts.js';
import { evidence } from '../en/evidence.js';
import { exchange } from '../en/exchange.js';
import { explainTexts } from '../en/explain.js';
import { find } from '../en/find.js';
import { fourBindings } from '../en/four-bindings.js';
import { handover } from '../en/handover.js';
import { historyCommand } from '../en/history-command.js';
import { list } from '../en/lists.js';
import { notKept } from '../en/not-kept.js';
import { outcomes, outcomesOf } from '../en/outcomes.js';
import { policy } from '../en/policy.js';
import { probe } from '../en/probe.js';
import { start } from '../en/start.js';
import { stores } from '../en/stores.js';
import { trust } from '../en/trust.js';
import type { Sentences } from '../language.js';
import { about, preferences } from './about.js';
import { act } from './act.js';
import { checkAll } from './check-all.js';
import { columns } from './columns.js';
import { dialogs } from './dialogs.js';
import { environments } from './environments.js';
import { firstSteps } from './first-steps.js';
import { flow } from './flow.js';
import { history } from './history.js';
import { historyScreen } from './history-screen.js';
import { menu } from './menu.js';
import { paste } from './paste.js';
import { sessions } from './sessions.js';
import { window } from './window.js';
import { words } from './words.js';

/** Every sentence in Turkish, by area. */
export const tr = {
  about,
  act,
  address,
  addressNameOnly,
  answererNames,
  bulk,
  bulkReport,
  bulkRun,
  bulkState,
  bulkWindow,
  causePhrases,
  causes,
  certificateCauses,
  checkAll,
  cli,
  cliProblems,
  columns,
  compare,
  compose,
  composeDifference,
  composeProblem,
  dialogs,
  differences,
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
  outcomes,
  outcomesOf,
  paste,
  policy,
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
