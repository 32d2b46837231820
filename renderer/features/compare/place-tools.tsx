import { compareText } from '../../../shared/text/compare.js';
import { IconButton } from '../../ui/button.js';
import { chord } from '../../ui/key-names.js';
import type { Places } from './use-places.js';

export function PlaceTools({ at, count, go }: Pick<Places, 'at' | 'count' | 'go'>) {
  return (
    <div className="compare-places">
      <span className="compare-place soft" role="status">
        {at < 0 && count > 0
          ? compareText.places({ n: count })
          : compareText.place({ at: at + 1, of: count })}
      </span>
      <IconButton
        icon="up"
        label={compareText.previous}
        hint={chord('shift', 'F7')}
        disabled={count === 0}
        onClick={() => go(-1)}
      />
      <IconButton
        icon="down"
        label={compareText.next}
        hint="F7"
        disabled={count === 0}
        onClick={() => go(1)}
      />
    </div>
  );
}
