import { MergeView } from '@codemirror/merge';
import type { Extension } from '@codemirror/state';
import { lineNumbers } from '@codemirror/view';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Environment } from '../../../shared/model/environment.js';
import { wellKnown } from '../../../shared/model/operations.js';
import type { ComposeDraft, Recognised } from '../../../shared/model/raw-request.js';
import { bindings, operations } from '../../../shared/model/words.js';
import { differencesFrom } from '../../../shared/raw-request/differences.js';
import { nearestOf, templateOf } from '../../../shared/raw-request/templates.js';
import { composeText } from '../../../shared/text/compose.js';
import { wordsText } from '../../../shared/text/words.js';
import { Select } from '../../ui/select.js';
import { shadowRootOf } from '../../ui/shadow-root.js';
import { readOnlyCode, readOnlyLabel } from '../exchange/read-only-code.js';
import { requestText } from './editor-extensions.js';

const { diff } = composeText;
const optionsNow = () =>
  operations.flatMap((operation) =>
    bindings.map((binding) => ({
      value: `${operation} ${binding}`,
      label: `${operation} · ${wordsText.binding[binding]}`,
    })),
  );

/** Beside the contract's own request: in words first, then side by side. */
export function DiffersPane({
  draft,
  environment,
  recognised,
}: {
  draft: ComposeDraft;
  environment: Environment;
  recognised: Recognised;
}) {
  const nearest = nearestOf(draft.text, recognised, environment.defaultBinding);
  const [chosen, setChosen] = useState<string | null>(null);
  const against = chosen ?? `${nearest.operation} ${nearest.binding}`;
  const contract = useMemo(() => {
    const operation = operations.find((one) => against.startsWith(`${one} `)) ?? wellKnown.logOut;
    const binding = bindings.find((one) => against.endsWith(` ${one}`)) ?? 'soap11';
    return templateOf(operation, binding, environment.endpoint);
  }, [against, environment.endpoint]);
  const said = useMemo(() => (contract ? differencesFrom(contract, draft) : []), [contract, draft]);
  if (!contract) return <p className="xv-empty">{diff.notBuilt}</p>;
  return (
    <div className="compose-differs">
      <div className="compose-words">
        <Select label={diff.against} showLabel value={against} options={optionsNow()} onChange={setChosen} />
        {said.length === 0 ? (
          <p>{diff.same}</p>
        ) : (
          <ul aria-label={diff.list} className="selectable">
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      <SideBySide contract={withLengthOf(contract, draft)} yours={draft.text} />
    </div>
  );
}

/** Where the length is written on the way, what is typed of it differs from nothing. */
function withLengthOf(contract: ComposeDraft, yours: ComposeDraft): string {
  const typed = /^content-length:.*$/im.exec(yours.text)?.[0];
  return yours.fixLength && typed
    ? contract.text.replace(/^content-length:.*$/im, () => typed)
    : contract.text;
}

function SideBySide({ contract, yours }: { contract: string; yours: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = shadowRootOf(element);
    const view = new MergeView({
      a: { doc: contract, extensions: readOnly(diff.contract) },
      b: { doc: yours, extensions: readOnly(diff.yours) },
      root,
      parent: root,
      collapseUnchanged: { margin: 4, minSize: 8 },
      gutter: false,
    });
    return () => view.destroy();
  }, [contract, yours]);
  return (
    <div className="compose-merge">
      <div className="compose-sides soft">
        <span>{diff.contract}</span>
        <span>{diff.yours}</span>
      </div>
      <div className="xv-code" ref={host} />
    </div>
  );
}

function readOnly(label: string): Extension {
  return [requestText(), lineNumbers(), readOnlyCode(), readOnlyLabel(label)];
}
