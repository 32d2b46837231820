import { composeText } from '../../shared/text/compose.js';
import './raw-badge.css';

/** Says that a person wrote the request, wherever its exchange is listed or shown. */
export function RawBadge() {
  return (
    <span className="raw-badge" title={composeText.badgeHint}>
      {composeText.badge}
    </span>
  );
}
