import type { BindingFinding, ProbeReport } from '../../shared/model/probe.js';

/** How near each finding is to a service that answers. A binding that works outweighs all that do not. */
const weight: Readonly<Record<BindingFinding, number>> = {
  works: 1_000,
  failing: 50,
  off: 20,
  'wrong-content-type': 20,
  'needs-authentication': 10,
  'not-this-service': 3,
  'no-answer': 2,
  unreachable: 0,
};

/** The higher, the likelier the endpoint is the one that was meant. */
export function rankOf({ bindings, wsdl, helpPage, tls }: ProbeReport): number {
  const pages = (wsdl.present ? 500 : 0) + (helpPage?.present ? 250 : 0);
  // A certificate to look at tells more than a port that is closed.
  const shown = tls === null ? 0 : 1;
  return bindings.reduce((sum, { finding }) => sum + weight[finding], pages + shown);
}
