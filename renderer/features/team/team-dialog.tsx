import { useEffect, useRef, useState } from 'react';
import type { TeamDifference } from '../../../shared/model/team-file.js';
import { teamText as text } from '../../../shared/text/team.js';
import { windowText } from '../../../shared/text/window.js';
import { useClient } from '../../api/client.js';
import { closeDialog } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import './team.css';
import { Checkbox } from '../../ui/checkbox.js';

/** What a file would change here, entry by entry; nothing is taken before the person says so. */
export function TeamDialog({ given }: { given: { readonly text: string; readonly name: string } | null }) {
  const client = useClient();
  const begun = useRef(false);
  const [found, setFound] = useState<readonly TeamDifference[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void client.team.open({ given }).then((result) => {
      if (!result.ok) return setProblem([result.error.message, result.error.todo].filter(Boolean).join(' '));
      if (result.value === null) return closeDialog();
      const { differences } = result.value;
      setFound(differences);
      setChosen(new Set(differences.filter(isToTake).map(({ key }) => key)));
    });
  }, [client, given]);

  async function take() {
    const result = await client.team.take({ keys: [...chosen] });
    if (!result.ok) return setProblem([result.error.message, result.error.todo].filter(Boolean).join(' '));
    say({ tone: 'good', text: text.taken({ n: result.value.taken }) });
    closeDialog();
  }
  const toggle = (key: string) =>
    setChosen(
      (before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]),
    );
  const nothing = found !== null && !found.some(isToTake);
  return (
    <DialogFrame
      title={text.title}
      width={680}
      foot={
        <>
          <p className="dialog-error" role="alert">
            {problem}
          </p>
          <Button onClick={closeDialog}>{nothing ? windowText.close : windowText.cancel}</Button>
          {!nothing && (
            <Button kind="primary" disabled={chosen.size === 0} onClick={() => void take()}>
              {text.take({ n: chosen.size })}
            </Button>
          )}
        </>
      }
    >
      <p className="soft">{nothing ? text.nothing : text.intro}</p>
      <ul className="team-differences" aria-label={text.title}>
        {(found ?? []).map((one) => (
          <li key={one.key}>
            <Checkbox
              disabled={!isToTake(one)}
              checked={chosen.has(one.key)}
              onChange={() => toggle(one.key)}
              label={text.line({ what: text.what[one.what], name: one.name, state: text.state[one.state] })}
            />
            {one.fields.length > 0 && (
              <ul className="soft">
                {one.fields.map(({ field, from, to }) => (
                  <li key={field}>{text.field({ field, from: from || text.empty, to: to || text.empty })}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}

const isToTake = ({ state }: TeamDifference) => state === 'new' || state === 'changed';
