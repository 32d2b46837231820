import { rowStyles } from '../../renderer/features/bulk/row-styles.js';
import { stateStyles } from '../../renderer/outcome/state-styles.js';
import { Icon } from '../../renderer/ui/icons.js';
import { rowStateName } from '../../shared/text/bulk-window.js';
import { wordsText } from '../../shared/text/words.js';

/** Every state of a session, and of a row of a run. */
export function States() {
  const { state: sessionWords } = wordsText;
  return (
    <section>
      <h2>States</h2>
      <div className="gallery-row">
        {(Object.keys(stateStyles) as (keyof typeof stateStyles)[]).map((state) => (
          <Mark key={state} {...stateStyles[state]} word={sessionWords[state]} />
        ))}
      </div>
      <div className="gallery-row">
        {(Object.keys(rowStyles) as (keyof typeof rowStyles)[]).map((state) => (
          <Mark key={state} {...rowStyles[state]} word={rowStateName(state)} />
        ))}
      </div>
    </section>
  );
}

function Mark({ icon, tone, word }: (typeof stateStyles)['out'] & { word: string }) {
  return (
    <span className="gallery-row row-icon" data-tone={tone}>
      <Icon name={icon} /> {word}
    </span>
  );
}
