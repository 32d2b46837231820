import { serviceNamespace } from '../../shared/model/words.js';
import { parameterOf } from './content-type.js';
import { type ServiceFault, type SoapVersion, standardFault } from './faults.js';
import { decodeComponent } from './form-values.js';
import { type OperationDefinition, operationNamed } from './operations.js';
import type { ServiceRequest } from './service-request.js';
import { elementsOf, type XmlElement, type XmlReading } from './xml-tree.js';

/** `looked`: the envelope was looked at, so that its namespace decides in which version a fault is written. */
export type Route =
  | { readonly kind: 'operation'; readonly operation: OperationDefinition }
  | { readonly kind: 'fault'; readonly fault: ServiceFault; readonly looked: boolean };

const actionRequired =
  'Unable to handle request without a valid action parameter. Please supply a valid soap action.';

export function routeRequest(version: SoapVersion, request: ServiceRequest, xml: XmlReading): Route {
  return version === 'soap11' ? routeByHeader(request.soapAction) : routeByActionOrBody(request, xml);
}

/** SOAP 1.1: the SOAPAction header alone decides; the body is not looked at. */
function routeByHeader(header: string | null): Route {
  if (header === null) return refuse(actionRequired, false);
  const quoted = header.length > 1 && header.startsWith('"') && header.endsWith('"');
  const action = decodeComponent(quoted ? header.slice(1, -1) : header);
  const operation = operationOfAction(action);
  if (operation !== undefined) return { kind: 'operation', operation };
  return refuse(`Server did not recognize the value of HTTP Header SOAPAction: ${action}.`, false);
}

/** SOAP 1.2: the action parameter, and where that is absent or unknown, the first element of the body. */
function routeByActionOrBody(request: ServiceRequest, xml: XmlReading): Route {
  const action = decodeComponent(parameterOf(request.contentType, 'action') ?? '');
  const byAction = operationOfAction(action);
  if (byAction !== undefined) return { kind: 'operation', operation: byAction };
  const body = findBody(xml);
  if (body.kind === 'unreadable')
    // Here the service's own code fails, not a check in it: that makes it the receiver's fault.
    return {
      kind: 'fault',
      fault: standardFault('Server', `Server was unable to process request. ---> ${body.reason}`),
      looked: xml.root !== null,
    };
  const first = elementsOf(body.element)[0];
  const operation = first?.namespace === serviceNamespace ? operationNamed(first.name) : undefined;
  if (operation !== undefined) return { kind: 'operation', operation };
  if (action === '') return refuse(actionRequired, true);
  return refuse(`Unable to handle request. The action '${action}' was not recognized.`, true);
}

type FoundBody =
  | { readonly kind: 'body'; readonly element: XmlElement }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Any envelope namespace will do at this point; whether it is a known one is asked afterwards. */
function findBody({ root, error }: XmlReading): FoundBody {
  if (root === null) return { kind: 'unreadable', reason: error ?? 'Root element is missing.' };
  if (root.name !== 'Envelope') return { kind: 'unreadable', reason: missingElement('Envelope') };
  const element = elementsOf(root).find((each) => each.name === 'Body' && each.namespace === root.namespace);
  if (element === undefined) return { kind: 'unreadable', reason: error ?? missingElement('Body') };
  if (error !== null && elementsOf(element).length === 0) return { kind: 'unreadable', reason: error };
  return { kind: 'body', element };
}

export const missingElement = (name: string) =>
  `Request format is invalid: Missing required soap:${name} element.`;

const refuse = (reason: string, looked: boolean): Route => ({
  kind: 'fault',
  fault: standardFault('Client', reason),
  looked,
});

function operationOfAction(action: string): OperationDefinition | undefined {
  return action.startsWith(serviceNamespace)
    ? operationNamed(action.slice(serviceNamespace.length))
    : undefined;
}
