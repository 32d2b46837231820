import type { Tier } from '../../shared/model/words.js';
import { windowText } from '../../shared/text/window.js';
import { Icon } from './icons.js';

/** The tier, written out: the same in the bar, in every dialog that sends, and beside a run. */
export function TierBadge({ tier }: { tier: Tier }) {
  return (
    <span className="tier-badge" data-tier={tier}>
      <Icon name={tier} />
      {windowText.tierBanner[tier]}
    </span>
  );
}
