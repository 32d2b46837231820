import type { Client } from '../../../shared/ipc/channels.js';
import { handoverText } from '../../../shared/text/handover.js';
import { openDialog } from '../../state/dialog-state.js';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { copyFormats, copyMasked, saveAs } from './handover-actions.js';

/** What can be handed over of one exchange: the menu's entries, and the palette's commands. */
export function handoverEntries(client: Client, id: string): MenuEntry[] {
  return [
    ...copyFormats.map((format) => ({
      id: `copy-${format}`,
      label: handoverText.copyAs({ format: handoverText.format[format] }),
      run: () => void copyMasked(client, id, format),
    })),
    {
      id: 'save-har',
      label: handoverText.saveAs({ format: handoverText.format.har }),
      separated: true,
      run: () => void saveAs(client, { ids: [id], wholeAct: false, format: 'har', token: 'masked' }),
    },
    {
      id: 'save-act',
      label: handoverText.saveAct,
      run: () => void saveAs(client, { ids: [id], wholeAct: true, format: 'har', token: 'masked' }),
    },
    {
      id: 'handover-more',
      label: handoverText.more,
      run: () => openDialog({ kind: 'handover', exchangeId: id }),
    },
    {
      id: 'evidence',
      label: handoverText.evidence,
      separated: true,
      run: () => openDialog({ kind: 'evidence', exchangeId: id }),
    },
  ];
}
