import type { Environment } from '../../../shared/model/environment.js';
import { doubtMeaning, doubtText } from '../../../shared/text/doubts.js';
import { pasteText } from '../../../shared/text/paste.js';
import { operationName, wordsText } from '../../../shared/text/words.js';
import { hostOf } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import { newEnvironment, type PastedRow, type RowChoice } from './pasted-rows.js';

/** One token: whether to add it, what to call it, where it belongs; below, what the text said about it. */
export function PastedLine({
  row,
  environments,
  onChange,
}: {
  row: PastedRow;
  environments: readonly Environment[];
  onChange: (part: Partial<RowChoice>) => void;
}) {
  const { found, savedAs, included, label, environmentId } = row;
  const { mask, endpoint, operations, binding, source, doubts, usable } = found;
  const said = [
    pasteText.source[source],
    ...operations.map(operationName),
    ...(binding ? [wordsText.binding[binding]] : []),
    endpoint ?? pasteText.unsaid,
  ].join(' · ');
  return (
    <div className="paste-row" data-off={!included}>
      <input
        type="checkbox"
        aria-label={pasteText.include({ mask })}
        checked={included}
        disabled={!usable}
        onChange={(event) => onChange({ included: event.currentTarget.checked })}
      />
      <span className="mono paste-mask">{mask}</span>
      <input
        type="text"
        className="input"
        aria-label={pasteText.label({ mask })}
        maxLength={120}
        value={label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      <select
        className="select"
        aria-label={pasteText.environment({ mask })}
        value={environmentId}
        onChange={(event) => onChange({ environmentId: event.currentTarget.value })}
      >
        {endpoint !== null && (
          <option value={newEnvironment}>{pasteText.newEnvironment({ host: hostOf(endpoint) })}</option>
        )}
        {environments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <span className="paste-said soft ellipsis" title={said}>
        {savedAs !== null && (
          <span className="paste-duplicate" data-tone="attention">
            <Icon name="attention" />
            {pasteText.duplicate({ label: savedAs })}
          </span>
        )}
        {said}
      </span>
      {doubts.length > 0 && (
        <span className="paste-doubts" data-tone="attention">
          <Icon name="attention" />
          <span>
            {doubts.map(doubtMeaning).join(' ')} {usable ? doubtText.cleaned({ mask }) : doubtText.noCleaned}
          </span>
        </span>
      )}
    </div>
  );
}
