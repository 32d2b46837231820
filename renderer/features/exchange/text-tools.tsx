import { exchangeStrings } from '../../../shared/text/exchange.js';
import { IconButton } from '../../ui/button.js';
import type { ContentText } from './content-text.js';
import { ToggleTool } from './toggle-tool.js';

/** How a person wants text shown. */
export interface TextChoices {
  readonly wrap: boolean;
  readonly lineEnds: boolean;
}

interface TextToolsProps {
  readonly content: ContentText;
  readonly choices: TextChoices;
  readonly onChoices: (choices: TextChoices) => void;
  readonly onFind: () => void;
}

const strings = exchangeStrings.tool;

export function TextTools({ content, choices, onChoices, onFind }: TextToolsProps) {
  return (
    <>
      {/* The plain viewer always wraps. */}
      {content.viewer === 'editor' && (
        <ToggleTool
          icon="wrap"
          help={strings.wrapHelp}
          on={choices.wrap}
          onChange={(wrap) => onChoices({ ...choices, wrap })}
        />
      )}
      <ToggleTool
        icon="line-ends"
        help={strings.lineEndsHelp}
        on={choices.lineEnds}
        onChange={(lineEnds) => onChoices({ ...choices, lineEnds })}
      />
      <IconButton icon="search" label={strings.findHelp} onClick={onFind} />
    </>
  );
}
