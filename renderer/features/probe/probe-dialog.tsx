import { useState } from 'react';
import type { ProbeRequest } from '../../../shared/model/probe.js';
import type { Tier } from '../../../shared/model/words.js';
import { probeText } from '../../../shared/text/probe.js';
import { windowText } from '../../../shared/text/window.js';
import { wordsText } from '../../../shared/text/words.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { CertificateBox } from './certificate-box.js';
import { ProbeFacts } from './probe-facts.js';
import { type Found, foundAt, rowsOf, untrustedAt, workingOf } from './probe-rows.js';
import { ProbeTable } from './probe-table.js';
import { type ProbeRun, useProbe } from './use-probe.js';
import './probe.css';

/** Binding by binding, what an address offers. Everything has its place from the start, so nothing moves meanwhile. */
export function ProbeDialog(props: {
  title: string;
  tier: Tier;
  request: Omit<ProbeRequest, 'probeId'>;
  useLabel: (given: { binding: string }) => string;
  onUse: (found: Found) => void;
  onTrust: (sha256: string) => void;
  onClose: () => void;
}) {
  const { request, onUse, onClose } = props;
  const { run, start, cancel } = useProbe(request);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pin, setPin] = useState<string | null>(null);
  const { result, stage, progress } = run;
  const running = stage === 'running';
  const wanted = chosen ?? result?.endpoint ?? result?.reports[0]?.endpoint;
  const report = result?.reports.find(({ endpoint }) => endpoint === wanted) ?? result?.reports[0] ?? null;
  const endpoint = report?.endpoint ?? progress.at(-1)?.endpoint ?? null;
  const found = result && endpoint !== null ? foundAt(endpoint, result) : null;
  const untrusted = report ? untrustedAt(report) : null;

  const again = (pinSha256: string | null) => {
    setChosen(null);
    void start({ ...request, tls: { ...request.tls, pinSha256: pinSha256 ?? request.tls.pinSha256 } });
  };
  function trust(sha256: string) {
    setPin(sha256);
    props.onTrust(sha256);
    again(sha256);
  }

  return (
    <DialogFrame
      title={props.title}
      width={680}
      tier={props.tier}
      onClose={onClose}
      foot={
        <>
          <p className="probe-status" role="status" data-tone={stage === 'failed' ? 'bad' : 'none'}>
            {statusOf(run, report ? workingOf(report).length : 0)}
          </p>
          {running ? (
            <Button disabled={run.cancelling} onClick={cancel}>
              {run.cancelling ? probeText.cancelling : probeText.cancel}
            </Button>
          ) : (
            <Button onClick={() => again(pin)}>{probeText.again}</Button>
          )}
          <Button kind="primary" disabled={!found} onClick={() => found && onUse(found)}>
            {props.useLabel({ binding: found ? wordsText.binding[found.defaultBinding] : 'none' })}
          </Button>
        </>
      }
    >
      <p className="soft">{probeText.harmless}</p>
      <div className="probe-address">
        {result && result.reports.length > 1 ? (
          <label className="checkbox">
            <span className="soft">{probeText.address}</span>
            <select
              className="select mono"
              value={endpoint ?? ''}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {result.reports.map((one) => (
                <option key={one.endpoint} value={one.endpoint}>
                  {probeText.tried({ endpoint: one.endpoint, working: workingOf(one).length })}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <>
            <span className="soft">{probeText.address}</span>
            <span className="mono ellipsis selectable">{endpoint ?? request.address}</span>
          </>
        )}
      </div>
      <ProbeTable rows={rowsOf(endpoint, progress, report, running)} />
      {untrusted ? (
        <CertificateBox key={untrusted.exchangeId} {...untrusted} tls={report?.tls ?? null} onTrust={trust} />
      ) : (
        <ProbeFacts report={report} differences={result?.differences ?? null} />
      )}
    </DialogFrame>
  );
}

function statusOf({ stage, progress, error }: ProbeRun, working: number): string {
  const last = progress.at(-1);
  switch (stage) {
    case 'running':
      return last ? probeText.running({ done: last.done, total: last.total }) : probeText.starting;
    case 'cancelled':
      return probeText.cancelled;
    case 'failed':
      return error ? [error.message, error.todo].filter(Boolean).join(' ') : windowText.failed;
    case 'ended':
      return working > 0 ? probeText.summary({ working }) : probeText.nothingWorks;
  }
}
