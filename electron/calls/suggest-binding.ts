import type { WsdlDifference } from '../../shared/formats/wsdl/compare-wsdl.js';
import { endsSession } from '../../shared/model/operations.js';
import type { ProbeReport, ProbeResult } from '../../shared/model/probe.js';
import type { Binding } from '../../shared/model/words.js';

/** SOAP before the HTTP bindings, which hosts switch off; GET last, as it leaves tokens in the server's log. */
const preferred = ['soap12', 'soap11', 'post', 'get'] as const satisfies readonly Binding[];

/**
 * The bindings to set an environment up with. `checkBinding` is null where CheckToken works over the default; null for
 * the whole where CheckToken works over none.
 */
export function suggestBinding(
  { bindings }: ProbeReport,
  differences: readonly WsdlDifference[],
): ProbeResult['suggested'] {
  const is = (binding: Binding, ...findings: string[]) =>
    bindings.some((one) => one.binding === binding && findings.includes(one.finding));
  const takesLogout = (binding: Binding) =>
    !differences.some(
      ({ kind, operation, binding: where }) =>
        kind === 'operation-not-in-binding' && endsSession(operation) && where === binding,
    );
  const works = preferred.filter((binding) => is(binding, 'works'));
  const both = works.find(takesLogout);
  if (both !== undefined) return { defaultBinding: both, checkBinding: null };
  const [check] = works;
  if (check === undefined) return null;
  // CheckToken alone works there, as the description says; the Logout needs a binding that at least answers.
  const logout = preferred.find((binding) => is(binding, 'failing') && takesLogout(binding));
  return logout === undefined
    ? { defaultBinding: check, checkBinding: null }
    : { defaultBinding: logout, checkBinding: check };
}
