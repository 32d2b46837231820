import { soap11Namespace, soap12Namespace } from '../../shared/model/words.js';
import type { Answer } from './answer.js';
import { mediaTypeOf } from './content-type.js';
import { decodeBody } from './decode-body.js';
import { emptyRefusal, faultOf, type SoapVersion, standardFault } from './faults.js';
import type { Service } from './service.js';
import type { ServiceRequest } from './service-request.js';
import { envelopeNamespaces, faultAnswer, resultAnswer } from './soap-answer.js';
import { readParameters } from './soap-parameters.js';
import { routeRequest } from './soap-routing.js';
import { readXml } from './xml-tree.js';

/**
 * SOAP 1.1 and 1.2 come to one address, and the version is established late: guessed from the headers at first,
 * then taken from the envelope. The order of the checks is the real service's: it decides which error wins.
 */
export function answerSoap(request: ServiceRequest, service: Service, soap12Offered: boolean): Answer {
  const guessed = guessVersion(request, soap12Offered);
  const xml = readXml(decodeBody(request.contentType, request.body));
  const rootNamespace = xml.root?.namespace ?? null;
  const mismatch = () => faultAnswer('soap11', mismatchFault(rootNamespace ?? ''), soap12Offered);

  const route = routeRequest(guessed, request, xml);
  if (route.kind === 'fault') {
    if (!route.looked) return faultAnswer(guessed, route.fault, false);
    const version = versionOf(rootNamespace, soap12Offered);
    return version === null ? mismatch() : faultAnswer(version, route.fault, false);
  }

  const mediaType = mediaTypeOf(request.contentType);
  if (mediaType !== 'text/xml' && mediaType !== 'application/soap+xml')
    return faultAnswer(guessed, emptyRefusal(415), false);
  if (rootNamespace === null) return faultAnswer(guessed, emptyRefusal(400), false);
  const version = versionOf(rootNamespace, soap12Offered);
  if (version === null) return mismatch();
  if (version === 'soap11' && mediaType !== 'text/xml') return faultAnswer(version, emptyRefusal(415), false);

  const read = readParameters(route.operation, envelopeNamespaces[version], xml);
  if (read.kind === 'fault') return faultAnswer(version, read.fault, false);
  if (read.notUnderstood !== null) {
    const reason = `SOAP header ${read.notUnderstood} was not understood.`;
    return faultAnswer(version, standardFault('MustUnderstand', reason, true), false);
  }
  const outcome = service.run(route.operation, read.parameters);
  if (!outcome.ok) return faultAnswer(version, faultOf(outcome.error), false);
  return resultAnswer(version, route.operation, outcome.value);
}

function guessVersion(request: ServiceRequest, soap12Offered: boolean): SoapVersion {
  if (!soap12Offered) return 'soap11';
  const looksLike12 =
    request.soapAction === null || mediaTypeOf(request.contentType) === 'application/soap+xml';
  return looksLike12 ? 'soap12' : 'soap11';
}

function versionOf(namespace: string | null, soap12Offered: boolean): SoapVersion | null {
  if (namespace === soap11Namespace) return 'soap11';
  return namespace === soap12Namespace && soap12Offered ? 'soap12' : null;
}

function mismatchFault(namespace: string) {
  return standardFault(
    'VersionMismatch',
    `Possible SOAP version mismatch: Envelope namespace ${namespace} was unexpected. Expecting ${soap11Namespace}.`,
  );
}
