import { useQueryClient } from '@tanstack/react-query';
import { compareText } from '../../../shared/text/compare.js';
import { MenuButton } from '../../ui/menu-button.js';
import { compareEntries } from './compare-commands.js';

/** What the shown exchange can be compared with. */
export function CompareMenu() {
  const queryClient = useQueryClient();
  return (
    <MenuButton label={compareText.menu} size="small" entries={() => compareEntries(queryClient)}>
      {compareText.menu}
    </MenuButton>
  );
}
