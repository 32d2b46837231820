import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../shared/ipc/channels.js';
import { grouped, type MenuEntry } from '../../ui/menu-entry.js';
import { compareEntries } from '../compare/compare-commands.js';
import { handoverEntries } from './handover-entries.js';

/** Of the exchange that is shown: to hand it over, and to compare it. */
export function shownEntries(client: Client, queryClient: QueryClient, id: string): MenuEntry[] {
  return [...handoverEntries(client, id), ...grouped(compareEntries(client, queryClient))];
}
