import type { ComposeProblem } from '../../../shared/raw-request/problem.js';
import { composeText } from '../../../shared/text/compose.js';
import { wordsText } from '../../../shared/text/words.js';
import { Button } from '../../ui/button.js';
import { hostOf } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import type { Previewed } from './use-compose-preview.js';

/** Under the text: what it is taken for, and the first thing that is wrong with it. One line, of one height. */
export function ComposeStatus({
  previewed,
  problems,
  fixLength,
  onNext,
}: {
  fixLength: boolean;
  previewed: Previewed | null;
  problems: readonly ComposeProblem[];
  onNext: () => void;
}) {
  const [worst] = [...problems].sort((a, b) => weight[a.severity] - weight[b.severity]);
  return (
    <div className="compose-status">
      <span className="ellipsis compose-what" title={whatOf(previewed, fixLength)}>
        {whatOf(previewed, fixLength)}
      </span>
      <span className="compose-problem" role="status">
        {worst ? (
          <>
            <Icon name={worst.severity === 'info' ? 'info' : 'attention'} />
            <span className="ellipsis" title={worst.message}>
              {composeText.at({ line: worst.line, column: worst.column, message: worst.message })}
            </span>
          </>
        ) : (
          <span className="visually-hidden">{composeText.noProblems}</span>
        )}
      </span>
      <Button kind="quiet" size="small" disabled={!worst} title={composeText.nextProblem} onClick={onNext}>
        {composeText.problems({ n: problems.length })} <kbd>F8</kbd>
      </Button>
    </div>
  );
}

const weight = { error: 0, warning: 1, info: 2 } as const;

function whatOf(previewed: Previewed | null, fixLength: boolean): string {
  if (previewed === null) return '';
  const { result } = previewed;
  if (!result.ok) return result.error.message;
  const { recognised, url, bytes, bodyOffset } = result.value;
  const host = hostOf(url);
  const what = recognised
    ? composeText.recognised({
        operation: recognised.operation,
        binding: wordsText.binding[recognised.binding],
        host,
      })
    : composeText.notRecognised({ host });
  // What stands in the text may be older than the body.
  const length = fixLength ? [composeText.lengthLeaves({ n: bytes.length - bodyOffset })] : [];
  return [composeText.size({ bytes: bytes.length }), ...length, what].join(' · ');
}
