import type { Difference, Direction } from '../../../shared/model/difference.js';
import { compareText } from '../../../shared/text/compare.js';
import { sayDifferences } from '../../../shared/text/differences.js';
import { Icon } from '../../ui/icons.js';
import type { Comparison } from './use-comparison.js';
import type { ComparedSide } from './use-sides.js';

const icons = { good: 'out', neutral: 'info', attention: 'attention' } as const;

/** What it comes to, in one line: before a person reads a byte. */
export function DifferenceLine({
  comparison,
  a,
  b,
  direction,
}: {
  comparison: Comparison;
  a: ComparedSide;
  b: ComparedSide;
  direction: Direction;
}) {
  const said = sentence(comparison, a, b, direction);
  return (
    <p className="compare-line selectable" role="status" data-tone={said.tone}>
      <Icon name={icons[said.tone]} />
      <span>{said.line}</span>
    </p>
  );
}

function sentence(comparison: Comparison, a: ComparedSide, b: ComparedSide, direction: Direction) {
  const neutral = (line: string) => ({ tone: 'neutral', line }) as const;
  const error = a.error ?? b.error;
  if (error) return { tone: 'attention', line: error } as const;
  if (!a.message || !b.message || comparison.kind === 'running') return neutral(compareText.loading);
  if (comparison.kind === 'failed') return { tone: 'attention', line: compareText.failed } as const;
  if (a.message.wire.length === 0 && b.message.wire.length === 0)
    return neutral(compareText.nothing[direction]);
  const { differences } = comparison.kind === 'large' ? comparison.large : comparison.compared;
  return sayDifferences([...otherToken(a, b), ...differences], direction);
}

/** What is masked looks the same for any token of that length and ending: the fingerprints tell. */
function otherToken(a: ComparedSide, b: ComparedSide): readonly Difference[] {
  const [one, other] = [a.detail?.tokenFingerprint, b.detail?.tokenFingerprint];
  return one && other && one !== other ? [{ kind: 'token' }] : [];
}
