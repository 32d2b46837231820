import { answererNames } from '../en/answerers.js';
import { audit } from '../en/audit.js';
import { backup } from '../en/backup.js';
import { bulkReport } from '../en/bulk-report.js';
import { certificateCauses } from '../en/causes/certificates.js';
import { causes } from '../en/causes/index.js';
import { causePhrases } from '../en/causes/phrases.js';
import { cli } from '../en/cli.js';
import { cliProblems, fileReasons } from '../en/cli-problems.js';
import { composeDifference } from '../en/compose-differences.js';
import { composeProblem } from '../en/compose-problems.js';
import { differences } from '../en/differences.js';
import { doubt } from '../en/doubts.js';
import { evidence } from '../en/evidence.js';
import { find } from '../en/find.js';
import { historyCommand } from '../en/history-command.js';
import type { en } from '../en/index.js';
import { list } from '../en/lists.js';
import { notKept } from '../en/not-kept.js';
import { outcomes, outcomesOf } from '../en/outcomes.js';
import { policy } from '../en/policy.js';
import { characters, names, problems } from '../en/problems.js';
import { savedFiles } from '../en/stores.js';
import { team } from '../en/team.js';
import { wsdl } from '../en/wsdl.js';
import type { Translated } from '../icu-arguments.js';
import { about, preferences } from './about.js';
import { act } from './act.js';
import { address, addressNameOnly, noAddress } from './addresses.js';
import { bulk } from './bulk.js';
import { rowNote, rowStateMeaning } from './bulk-row-note.js';
import { bulkRun } from './bulk-run.js';
import { bulkState, bulkWindow } from './bulk-window.js';
import { checkAll } from './check-all.js';
import { columns } from './columns.js';
import { compare } from './compare.js';
import { compose } from './compose.js';
import { dialogs } from './dialogs.js';
import { environments } from './environments.js';
import { exchange } from './exchange.js';
import { explainTexts } from './explain.js';
import { firstSteps } from './first-steps.js';
import { flow } from './flow.js';
import { fourBindings } from './four-bindings.js';
import { handover } from './handover.js';
import { history } from './history.js';
import { historyScreen } from './history-screen.js';
import { menu } from './menu.js';
import { paste } from './paste.js';
import { probe } from './probe.js';
import { sessions } from './sessions.js';
import { start } from './start.js';
import { stores } from './stores.js';
import { trust } from './trust.js';
import { window } from './window.js';
import { words } from './words.js';

/** Every sentence in Russian, by area. */
export const ru = {
  backup,
  team,
  savedFiles,
  wsdl,
  problems,
  names,
  characters,
  about,
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
} as const satisfies Translated<typeof en>;
