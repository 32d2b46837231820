import type { Session } from '../../shared/model/session.js';
import { openDialog } from './dialog-state.js';

export function editSession({ id, environmentId, label, owner, notes }: Session): void {
  openDialog({ kind: 'session', start: { id, environmentId, label, owner, notes, token: '' } });
}
