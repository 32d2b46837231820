import { ok } from '../../shared/model/result.js';
import { teamExtension } from '../../shared/model/team-extension.js';
import { teamText } from '../../shared/text/team.js';
import {
  type OpenedTeamFile,
  openTeamFile,
  readTeam,
  takeTeamFile,
  writeTeamFile,
} from '../evidence/team-files.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

export function teamHandlers(services: Services): AreaHandlers<'team'> {
  let opened: OpenedTeamFile | null = null;
  return {
    async export() {
      const path = await services.chooseSave(teamText.fileName);
      return path === null ? ok(null) : writeTeamFile(services, path, 'window');
    },
    async open({ given }) {
      const path = given === null ? await services.chooseOpen(teamExtension) : given.name;
      if (path === null) return ok(null);
      const read = given === null ? openTeamFile(services, path) : readTeam(services, given.text, path);
      if (!read.ok) return read;
      opened = read.value;
      return ok({ differences: read.value.differences });
    },
    take({ keys }) {
      if (opened === null) return ok({ taken: 0 });
      const taken = takeTeamFile(services, opened, keys, { at: services.now(), newId: services.newId });
      services.emit('environmentsChanged', services.environments.list());
      services.emit('sessionsChanged', services.sessions.list());
      return taken;
    },
  };
}
