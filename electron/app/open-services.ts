import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { ok } from '../../shared/model/result.js';
import type { Settings } from '../../shared/model/settings.js';
import { beginAudit, endAuditNow } from '../admin/audit-in-force.js';
import { backUpBeside } from '../admin/backup-beside.js';
import { createUpdates } from '../admin/updates.js';
import { createBulkRuns } from '../bulk/create-bulk-runs.js';
import { readListBeside } from '../bulk/list-reader.js';
import { lastKnownOf } from '../calls/last-known.js';
import { createRunningActs } from '../calls/running-acts.js';
import { reachOf, targetOfEnvironment } from '../calls/target.js';
import { secretsForHandover, targetSecretsOf } from '../calls/target-secrets.js';
import { exchangeDeps } from '../calls/wiring.js';
import { chainWhenIdle } from '../evidence/chain-when-idle.js';
import { createHandover } from '../evidence/create-handover.js';
import { evidenceSigner } from '../evidence/evidence-key.js';
import { readHarBeside } from '../evidence/har-reader.js';
import { chainSource } from '../evidence/history-chain.js';
import { createSqliteChain } from '../evidence/sqlite-chain.js';
import { createHistory } from '../history/history.js';
import { createHistoryService } from '../history/history-service.js';
import { limitsOf } from '../history/history-work.js';
import { createTransport } from '../http/http-transport.js';
import type { Services } from '../ipc/services.js';
import { createSandboxControl } from '../sandbox/sandbox-control.js';
import {
  followSandbox,
  liveSandboxSessions,
  makeFirstRun,
  sandboxPort,
} from '../sandbox/sandbox-sessions.js';
import { createDataKeys } from '../secrets/data-keys.js';
import { onceWithoutSaved, withoutSaved } from '../secrets/without-saved.js';
import { localSandboxId } from '../settings/first-run.js';
import { tellLostTokens } from '../settings/lost-tokens.js';
import { notFound } from '../settings/not-found.js';
import type { HostPorts } from './host-ports.js';
import { lookAtStart } from './look-at-start.js';
import { placeOf } from './open-or-memory.js';
import type { OpenStores } from './open-stores.js';
import { auditNotWritten, tellIgnored } from './start-notices.js';

export interface OpenServices extends Services {
  /** Stops what runs, writes what is queued. */
  close(): void;
}

/** When nobody waits for the window any more. */
const whenIdleMs = 15_000;

/** Makes everything that the handlers need, over the open stores. */
export function openServices(host: HostPorts, stores: OpenStores): OpenServices {
  const { settings, environments, sessions, vault, notices, context, now } = stores;
  const { database, cipher, keyFile, newId: newRecordId } = stores;
  // Not with the stores: to say a sentence takes as long as to open them, and tokens are many to count.
  tellIgnored(context);
  tellLostTokens(sessions, context);
  const history = createHistory(database, vault, context);
  const historyService = createHistoryService(history, placeOf(host, database));
  const transport = createTransport();

  let sessionsMoved = false;
  const running = createRunningActs();
  const sandbox = createSandboxControl({
    port: () => sandboxPort(stores),
    sessions: () => liveSandboxSessions(stores),
    onEndpoint(url) {
      if (followSandbox(stores, url)) host.emit('environmentsChanged', environments.list());
    },
    onStatus: (status) => host.emit('sandboxChanged', status),
  });

  // The file of settings may have been written by hand.
  const operator = onceWithoutSaved(stores, () => settings.get().operator);
  beginAudit({
    folder: host.folder,
    operator,
    onStatus: (status) => host.emit('auditChanged', status),
    onFailed: (error) => notices.add(auditNotWritten(error, now())),
  });
  const kept = { transport, record: history.record, seenActive: history.seenActive };
  const added = (summary: ExchangeSummary) => host.emit('exchangeAdded', summary);
  const bulk = createBulkRuns({
    database,
    sealer: vault,
    readList: readListBeside(host.listWorker),
    // The window is told of a run by its progress: thousands of exchanges would drown it.
    exchange: exchangeDeps(kept),
    environment: environments.get,
    target: (environment) => targetOfEnvironment(environment, targetSecretsOf(vault, environment.id)),
    session(id) {
      const session = sessions.get(id);
      return session && { token: vault.get(id), label: session.label };
    },
    operator,
    onProgress(progress, environment) {
      host.emit('bulkProgress', progress);
      host.onBulkProgress(progress, environment);
      if (!sessionsMoved) return;
      sessionsMoved = false;
      host.emit('sessionsChanged', sessions.list());
    },
    onSession(id, result) {
      const known = lastKnownOf(result);
      if (known) sessionsMoved = sessions.setLastKnown(id, known) !== null || sessionsMoved;
    },
    onIdle: host.onIdle,
    chooseTokens: host.chooseTokens,
    chooseReport: host.chooseReport,
    printPdf: host.printPdf,
  });

  const updates = createUpdates({
    host: host.updateHost,
    folder: host.folder,
    settings,
    async reach(endpoint) {
      const target = await reachOf({ endpoint, proxy: { url: 'system', username: null, password: null } });
      return target.ok ? ok(target.value.sendOptions) : target;
    },
    onChange: (view) => host.emit('updateChanged', view),
  });
  setTimeout(() => {
    void historyService.retain(limitsOf(settings.get()));
    void lookAtStart(updates, context);
  }, whenIdleMs).unref();

  const handover = createHandover({
    history,
    database,
    version: host.version,
    now,
    newId: newRecordId,
    secretsOf: (exchange) => secretsForHandover(vault, exchange),
    operator,
    withoutSaved: (text) => withoutSaved(stores, text),
    keepOperator: (name) => settings.update({ operator: name }),
    readHar: readHarBeside(host.harWorker),
    endpoints: () => environments.list().map(({ endpoint }) => endpoint),
    onImported: added,
    signer: () => evidenceSigner(vault, host.folder),
    copyText: host.copyText,
    copySecret: host.copySecret,
    chooseSave: host.chooseSave,
    chooseHar: host.chooseHar,
  });

  const stopChaining = chainWhenIdle(() => createSqliteChain(database), chainSource(history));

  return {
    bulk,
    handover,
    environments,
    settings,
    sessions,
    vault,
    history,
    historyService,
    sandbox,
    running,
    notices,
    updates,
    now,
    newId: newRecordId,
    ...host,
    backUp: backUpBeside(host.backupWorker),
    dataKeys: (of = database) => createDataKeys(of, cipher, keyFile),
    exchangeDeps: exchangeDeps({ ...kept, added }),
    makeSandboxAnew() {
      const { url } = sandbox.status();
      makeFirstRun(stores);
      followSandbox(stores, url);
      host.emit('environmentsChanged', environments.list());
      host.emit('sessionsChanged', sessions.list());
      const made = environments.get(localSandboxId);
      return made ? ok(made) : notFound('environment');
    },
    applyVaultChoice(choice: Settings['withoutKeyring']) {
      if (choice === 'weak-file') vault.allowWeakFile();
      else vault.forbidWeakFile();
      host.emit('sessionsChanged', sessions.list());
    },
    close() {
      stopChaining();
      running.cancelAll();
      bulk.close();
      endAuditNow();
      transport.close();
      history.close();
      historyService.close();
      database.close();
    },
  };
}
