import { compareText } from '../../../shared/text/compare.js';
import { useStore } from '../../state/store.js';
import { compareMarks } from './compare-state.js';

/** The letter of the side that an exchange is marked for. */
export function CompareMark({ id }: { id: string }) {
  const side = useStore(compareMarks, ({ a, b }) => (a === id ? 'a' : b === id ? 'b' : null));
  if (!side) return null;
  return (
    <span className="compare-mark" title={compareText.said.marked({ side: compareText.side[side] })}>
      {compareText.side[side]}
    </span>
  );
}
