import type { Tone } from '../../shared/model/outcome-facts.js';
import type { IconName } from '../ui/icons.js';

export const exchangeIcons: Record<Tone, IconName> = {
  good: 'out',
  neutral: 'out',
  attention: 'unknown',
  bad: 'bad',
};
