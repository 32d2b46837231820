import { useState } from 'react';
import { type Binding, bindings, type Operation, operations } from '../../../shared/model/words.js';
import { explainTexts } from '../../../shared/text/explain.js';
import { windowText } from '../../../shared/text/window.js';
import { wordsText } from '../../../shared/text/words.js';
import { closeDialog, type PastedText } from '../../state/dialog-state.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { optionsOf } from '../../ui/options.js';
import { Select } from '../../ui/select.js';
import { PasteSource } from '../paste/paste-source.js';
import { Explained } from './explained.js';
import { useExplained } from './use-explained.js';
import './explain.css';

/** What a colleague's answer means, judged as if it had come here. Nothing is sent, and nothing is kept. */
export function ExplainDialog({ given }: { given: string }) {
  const found = { value: 'found', label: explainTexts.found } as const;
  const operationChoices = [found, ...operations.map((value) => ({ value, label: value }))];
  const bindingChoices = [found, ...optionsOf(bindings, wordsText.binding)];
  const [source, setSource] = useState<PastedText>({ text: given, name: null });
  const [operation, setOperation] = useState<Operation | 'found'>('found');
  const [binding, setBinding] = useState<Binding | 'found'>('found');
  const explaining = useExplained({
    text: source.text,
    operation: operation === 'found' ? undefined : operation,
    binding: binding === 'found' ? undefined : binding,
  });
  return (
    <DialogFrame
      title={explainTexts.title}
      width={760}
      foot={
        <>
          <Select
            label={explainTexts.operation}
            showLabel
            value={operation}
            options={operationChoices}
            onChange={setOperation}
          />
          <Select
            label={explainTexts.binding}
            showLabel
            value={binding}
            options={bindingChoices}
            onChange={setBinding}
          />
          <span className="spacer" />
          <Button onClick={closeDialog}>{windowText.close}</Button>
        </>
      }
    >
      <PasteSource source={source} texts={explainTexts} onChange={setSource} />
      <section className="explained" aria-label={explainTexts.verdict}>
        <Explained explaining={explaining} />
      </section>
    </DialogFrame>
  );
}
