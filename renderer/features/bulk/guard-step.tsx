import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BulkSummary } from '../../../shared/model/bulk.js';
import { bulkWindowText, paceOf } from '../../../shared/text/bulk-window.js';
import { spokenLanguage } from '../../../shared/text/language.js';
import { wordsText } from '../../../shared/text/words.js';
import { useClient } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { useEnvironments } from '../../api/queries.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icons.js';
import { goTo, runStarted } from './bulk-state.js';
import { StepFrame } from './step-frame.js';
import { TypedName } from './typed-name.js';
import { sentence, useCalls } from './use-calls.js';

const { guard } = bulkWindowText;

/** What is about to happen, in words. On production its name is typed by hand. */
export function GuardStep({ summary }: { summary: BulkSummary }) {
  const client = useClient();
  const queryClient = useQueryClient();
  const { busy, error, call } = useCalls();
  const [typedName, setTypedName] = useState('');
  const environment = useEnvironments().data?.find(({ id }) => id === summary.environmentId);
  const { runId, digest, options, tokens, environmentName, nameNeeded } = summary;
  // The checks around a Logout go over a binding of their own.
  const byGet = options.binding === 'get' || (options.verify && environment?.checkBinding === 'get');
  const confirmed = !nameNeeded || typedName.trim() === environmentName;
  const facts = [
    [
      guard.facts.environment,
      guard.tier({ environment: environmentName, tier: wordsText.tier[summary.tier] }),
    ],
    [guard.facts.endpoint, summary.endpoint],
    [guard.facts.tokens, tokens.toLocaleString(spokenLanguage())],
    [guard.facts.range, guard.range({ first: summary.firstMask, last: summary.lastMask })],
    [guard.facts.binding, wordsText.binding[options.binding]],
    [guard.facts.pace, paceOf(summary)],
    ...(options.reason.trim() ? [[guard.facts.reason, options.reason.trim()]] : []),
  ];

  const start = () =>
    void call(
      () => client.bulk.start({ runId, digest, typedName }),
      async () => {
        await queryClient.invalidateQueries({ queryKey: keys.bulkRuns });
        runStarted(runId);
      },
    );
  return (
    <StepFrame
      label={bulkWindowText.step.guard}
      foot={
        <>
          <p className="dialog-error" role="alert">
            {sentence(error)}
          </p>
          <Button autoFocus={!nameNeeded} onClick={() => goTo({ kind: 'options' })}>
            {bulkWindowText.back}
          </Button>
          <Button kind="danger" disabled={busy || !confirmed} onClick={start}>
            {busy ? guard.starting : guard.start({ n: tokens })}
          </Button>
        </>
      }
    >
      <div className="bulk-form">
        <h3 className="bulk-question">{guard.title(summary)}</h3>
        <div className="warning-box">
          <Icon name="attention" />
          <div>
            <p>{guard.effect}</p>
            <p>{options.verify ? guard.verify : guard.noVerify}</p>
            <p>{guard.once}</p>
            {byGet && <p>{bulkWindowText.options.getNote}</p>}
          </div>
        </div>
        <dl className="bulk-facts selectable">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt className="soft">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {nameNeeded && <TypedName name={environmentName} value={typedName} onChange={setTypedName} />}
      </div>
    </StepFrame>
  );
}
