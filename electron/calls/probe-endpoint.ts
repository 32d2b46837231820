import { randomUUID } from 'node:crypto';
import { withDetails } from '../../shared/diagnosis/diagnose.js';
import type { DiagnosisFacts } from '../../shared/diagnosis/refine-cause.js';
import { compareWsdl, type WsdlDifference } from '../../shared/formats/wsdl/compare-wsdl.js';
import { wellKnown } from '../../shared/model/operations.js';
import type { BindingReport, ProbeReport } from '../../shared/model/probe.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import { headerIn, type Transmission, type WireRequest } from '../../shared/model/transmission.js';
import { type Binding, bindings } from '../../shared/model/words.js';
import { verdictOf } from '../../shared/protocol/verdict-of.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import type { ExchangeOrder } from './act-order.js';
import { findingOf } from './binding-finding.js';
import { diagnosisFacts } from './diagnosis-facts.js';
import type { ExchangeDeps } from './exchange-deps.js';
import { exchangeOnce } from './exchange-once.js';
import { probeFacts } from './probe-facts.js';
import { readHelpPage } from './read-help-page.js';
import { describedService, pageRequest } from './read-wsdl.js';

export interface ProbeEndpointOrder
  extends Pick<ExchangeOrder, 'target' | 'actId' | 'environment' | 'signal'> {
  /** Told of each binding once it is known, and with null once the description and the help page were read. */
  readonly onStep?: ((step: BindingReport | null) => void) | undefined;
}

export interface ProbedEndpoint {
  readonly report: ProbeReport;
  /** Empty where no description came: a host may hide it. */
  readonly differences: readonly WsdlDifference[];
}

/**
 * What one endpoint offers: asks CheckToken about a token that nobody has over all four bindings at once, and reads the
 * description and the help page. Never a Logout. Never rejects.
 */
export async function probeEndpoint(deps: ExchangeDeps, order: ProbeEndpointOrder): Promise<ProbedEndpoint> {
  const { target, onStep } = order;
  const pages = Promise.all(
    [`${target.endpoint}?WSDL`, target.endpoint].map((url) => sendPage(deps, order, pageRequest(url))),
  ).then((sent) => {
    onStep?.(null);
    return sent;
  });
  const checks = bindings.map(async (binding) => {
    const finished = await exchangeOnce(deps, {
      ...order,
      origin: 'probe',
      binding,
      call: { operation: wellKnown.check, token: randomUUID() },
    });
    const report = reportOf(
      binding,
      finished,
      diagnosisFacts(finished.transmission, deps.now(), target.sendOptions.proxy),
    );
    onStep?.(report);
    return { finished, report };
  });
  const [[wsdl, help], ...asked] = await Promise.all([pages, ...checks]);
  const transmissions = [...asked.map(({ finished }) => finished.transmission), wsdl, help].filter(
    (one): one is Transmission => one != null,
  );
  return {
    report: {
      endpoint: target.endpoint,
      wsdl: describedService(wsdl?.answer ?? null),
      bindings: asked.map(({ report }) => report),
      helpPage: readHelpPage(help?.answer ?? null),
      ...probeFacts(transmissions),
    },
    differences: differencesIn(wsdl ?? null),
  };
}

async function sendPage(
  deps: ExchangeDeps,
  { target, signal }: ProbeEndpointOrder,
  request: WireRequest,
): Promise<Transmission | null> {
  if (signal?.aborted) return null;
  try {
    return await deps.transport.send(request, { ...target.sendOptions, ...(signal && { signal }) });
  } catch {
    return null;
  }
}

function reportOf(binding: Binding, { summary }: RecordedExchange, facts: DiagnosisFacts): BindingReport {
  const finding = findingOf(summary);
  return {
    binding,
    finding,
    outcome: summary.outcome,
    cause: summary.cause,
    status: summary.status,
    reason:
      finding === 'works' ? '' : describeOutcome(withDetails(verdictOf(summary, []), summary, facts)).meaning,
    totalMs: summary.totalMs,
    exchangeId: summary.id,
  };
}

function differencesIn(sent: Transmission | null): readonly WsdlDifference[] {
  const answer = sent?.end.kind === 'complete' ? sent.answer : null;
  if (answer?.status !== 200) return [];
  const type = headerIn(answer.headers, 'content-type');
  const differences = compareWsdl(answer.body, type);
  return differences.some(({ kind }) => kind === 'not-a-wsdl') ? [] : differences;
}
