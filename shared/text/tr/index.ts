import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';
import { about, preferences } from './about.js';
import { act } from './act.js';
import { address, addressNameOnly, noAddress } from './addresses.js';
import { answererNames } from './answerers.js';
import { audit } from './audit.js';
import { backup } from './backup.js';
import { bulk } from './bulk.js';
import { bulkReport } from './bulk-report.js';
import { rowNote, rowStateMeaning } from './bulk-row-note.js';
import { bulkRun } from './bulk-run.js';
import { bulkState, bulkWindow } from './bulk-window.js';
import { certificateCauses } from './causes/certificates.js';
import { causes } from './causes/index.js';
import { causePhrases } from './causes/phrases.js';
import { checkAll } from './check-all.js';
import { cli } from './cli.js';
import { cliProblems, fileReasons } from './cli-problems.js';
import { columns } from './columns.js';
import { compare } from './compare.js';
import { compose } from './compose.js';
import { composeDifference } from './compose-differences.js';
import { composeProblem } from './compose-problems.js';
import { dialogs } from './dialogs.js';
import { differences } from './differences.js';
import { doubt } from './doubts.js';
import { environments } from './environments.js';
import { evidence } from './evidence.js';
import { exchange } from './exchange.js';
import { explainTexts } from './explain.js';
import { failures } from './failures.js';
import { find } from './find.js';
import { firstSteps } from './first-steps.js';
import { flow } from './flow.js';
import { fourBindings } from './four-bindings.js';
import { handbook } from './handbook.js';
import { handover } from './handover.js';
import { history } from './history.js';
import { historyCommand } from './history-command.js';
import { historyScreen } from './history-screen.js';
import { list } from './lists.js';
import { menu } from './menu.js';
import { notKept } from './not-kept.js';
import { outcomeNames, outcomes, outcomesOf } from './outcomes.js';
import { paste } from './paste.js';
import { policy } from './policy.js';
import { probe } from './probe.js';
import { characters, names, problems } from './problems.js';
import { sessions } from './sessions.js';
import { start } from './start.js';
import { savedFiles, stores } from './stores.js';
import { team } from './team.js';
import { trust } from './trust.js';
import { updates } from './updates.js';
import { window } from './window.js';
import { words } from './words.js';
import { wsdl } from './wsdl.js';

/** Every sentence in Turkish, by area. */
export const tr = {
  about,
  backup,
  team,
  updates,
  audit,
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
  characters,
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
  failures,
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
  handbook,
  handover,
  history,
  historyCommand,
  historyScreen,
  list,
  menu,
  names,
  noAddress,
  notKept,
  outcomeNames,
  outcomes,
  outcomesOf,
  paste,
  policy,
  preferences,
  probe,
  problems,
  rowNote,
  rowStateMeaning,
  savedFiles,
  sessions,
  start,
  stores,
  trust,
  window,
  words,
  wsdl,
} as const satisfies Translated<typeof en>;
