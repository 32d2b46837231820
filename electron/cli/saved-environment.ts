import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../shared/model/environment.js';
import { cliWrong } from '../../shared/text/cli-problems.js';
import { managedEnvironmentStore } from '../admin/managed-stores.js';
import { policyInForce } from '../admin/policy-in-force.js';
import { dataFolder } from '../settings/data-folder.js';
import {
  createEnvironmentStore,
  type EnvironmentStore,
  environmentsFile,
} from '../settings/environment-store.js';
import { createJsonFile } from '../settings/json-file.js';
import type { Tell } from '../storage/tell.js';
import type { CliIo } from './cli-io.js';
import { UsageError } from './usage-error.js';

/** Where the app keeps its data on this machine. */
export function dataFolderOf(io: CliIo): string {
  return io.dataFolder ?? dataFolder(process.env, process.platform, homedir());
}

/** The environment that the app saved under a name. What is on disk is only read. */
export function savedEnvironment(name: string, io: CliIo): Environment {
  const troubles: string[] = [];
  const store = savedEnvironments(io, (notice) => troubles.push(notice.message));
  const found = store.byName(name);
  if (found) return found;
  // It may be one of those that the policy would give.
  const policy = policyInForce();
  if (policy.kind === 'broken') throw new UsageError(policy.error);
  const known = store.list().map((environment) => environment.name);
  const problem =
    known.length === 0 && troubles[0] !== undefined
      ? cliWrong.environmentsBroken({ message: troubles[0] })
      : known.length > 0
        ? cliWrong.noEnvironment({ name, known: known.join(', ') })
        : cliWrong.noneSaved({ name });
  throw new UsageError({ where: '--env', ...problem });
}

/** The addresses of all environments that the app saved; none where there are none, or they cannot be read. */
export function savedEndpoints(io: CliIo): readonly string[] {
  return savedEnvironments(io, () => {})
    .list()
    .map(({ endpoint }) => endpoint);
}

/** Only to be read. */
export function savedEnvironments(io: CliIo, tell: Tell): EnvironmentStore {
  const file = createJsonFile(join(dataFolderOf(io), environmentsFile), { readOnly: true });
  return managedEnvironmentStore(createEnvironmentStore(file, { now: () => new Date().toISOString(), tell }));
}
