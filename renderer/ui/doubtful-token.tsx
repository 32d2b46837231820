import { examineToken } from '../../shared/formats/doubts/examine-token.js';
import { maskToken } from '../../shared/masking/mask-token.js';
import { doubtMeaning, doubtText } from '../../shared/text/doubts.js';
import { Button } from './button.js';
import { Icon } from './icons.js';
import './doubtful-token.css';
import { Checkbox } from './checkbox.js';

/** What is doubtful about a token that was typed or pasted, with its cleaned form offered; nothing for a sound one. */
export function DoubtfulToken({
  token,
  kept,
  onClean,
  onKeep,
}: {
  token: string;
  /** The person wants it as it stands. */
  kept: boolean;
  onClean: (cleaned: string) => void;
  onKeep: (kept: boolean) => void;
}) {
  const { doubts, cleaned } = examineToken(token);
  if (token === '' || doubts.length === 0) return null;
  return (
    <fieldset className="doubtful-token" aria-label={doubtText.doubtful({ n: 1 })}>
      <p data-tone="attention" role="status">
        <Icon name="attention" />
        <span>
          {doubts.map(doubtMeaning).join(' ')}{' '}
          {cleaned === null ? doubtText.noCleaned : doubtText.cleaned({ mask: maskToken(cleaned) })}
        </span>
      </p>
      <div className="doubtful-choices">
        {cleaned !== null && (
          <Button size="small" onClick={() => onClean(cleaned)}>
            {doubtText.useCleaned}
          </Button>
        )}
        <Checkbox checked={kept} onChange={onKeep} label={doubtText.keep} />
      </div>
    </fieldset>
  );
}
