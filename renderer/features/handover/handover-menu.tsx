import { handoverText } from '../../../shared/text/handover.js';
import { useClient } from '../../api/client.js';
import { MenuButton } from '../../ui/menu-button.js';
import { handoverEntries } from './handover-entries.js';

/** The menu on an exchange with all the ways in which it can leave the program. */
export function HandoverMenu({ exchangeId }: { exchangeId: string }) {
  const client = useClient();
  return (
    <MenuButton label={handoverText.menu} size="small" entries={() => handoverEntries(client, exchangeId)}>
      {handoverText.menu}
    </MenuButton>
  );
}
