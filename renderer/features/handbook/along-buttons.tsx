import { flowText } from '../../../shared/text/flow.js';
import type { Trail } from '../../state/trail.js';
import { IconButton } from '../../ui/button.js';
import { backKeys, forwardKeys } from '../../ui/key-names.js';

/** Back and forward over the pages that were read, as in the window itself. */
export function AlongButtons({ trail, go }: { trail: Trail<unknown>; go: (direction: -1 | 1) => void }) {
  return (
    <div className="handbook-along">
      <IconButton
        icon="back"
        label={flowText.back}
        hint={backKeys}
        disabled={trail.past.length === 0}
        onClick={() => go(-1)}
      />
      <IconButton
        icon="forward"
        label={flowText.forward}
        hint={forwardKeys}
        disabled={trail.ahead.length === 0}
        onClick={() => go(1)}
      />
    </div>
  );
}
