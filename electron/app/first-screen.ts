import { environmentChannels } from '../../shared/ipc/environment-channels.js';
import { sessionChannels } from '../../shared/ipc/session-channels.js';
import { settingsChannels } from '../../shared/ipc/settings-channels.js';
import { firstAnswers } from '../ipc/first-answers.js';
import type { HostPorts } from './host-ports.js';
import { openStores } from './open-stores.js';

/** The stores, and what answers the calls that the first screen waits for. Loaded before all else. */
export async function openFirstScreen(host: Pick<HostPorts, 'folder' | 'emit'>) {
  const stores = await openStores(host);
  performance.mark('stores');
  const channels = {
    settings: settingsChannels,
    environments: environmentChannels,
    sessions: sessionChannels,
  };
  return { stores, channels, handlers: firstAnswers(stores) };
}
