import type { Scenario } from '../../shared/model/words.js';
import { type Answer, makeAnswer } from './answer.js';
import { decodeComponent } from './form-values.js';
import { operationHelpPage, serviceHelpPage } from './help-pages.js';
import { plainPage, serverErrorPage } from './html-pages.js';
import { answerHttpBinding } from './http-bindings.js';
import { answerInFront, offeredBindings } from './scenarios.js';
import type { Service } from './service.js';
import type { ServiceRequest } from './service-request.js';
import type { Sessions } from './sessions.js';
import { answerSoap } from './soap.js';
import { wsdlDocument } from './wsdl.js';

export interface RouterState {
  readonly service: Service;
  readonly sessions: Sessions;
  readonly scenario: () => Scenario;
}

const htmlType = 'text/html; charset=utf-8';

/** Null for the request: its path is not the service's. */
export function answerRequest(request: ServiceRequest | null, state: RouterState): Answer {
  if (request === null) return notFound();
  const inFront = answerInFront(state.scenario(), request.endpointUrl);
  if (inFront !== null) return inFront;
  return request.pathInfo === '' ? answerEndpoint(request, state) : answerOperationPath(request, state);
}

/** POST to the endpoint is SOAP, GET is documentation, and nothing else is allowed. */
function answerEndpoint(request: ServiceRequest, state: RouterState): Answer {
  const offered = offeredBindings(state.scenario());
  if (request.method === 'POST') return answerSoap(request, state.service, offered.soap12);
  if (request.method === 'GET') return answerDocumentation(request, state);
  return makeAnswer({
    status: 405,
    contentType: htmlType,
    body: plainPage('Method Not Allowed', `The HTTP verb ${request.method} is not allowed here.`),
  });
}

function answerDocumentation(request: ServiceRequest, state: RouterState): Answer {
  const offered = offeredBindings(state.scenario());
  const page = (body: string, contentType = htmlType) =>
    makeAnswer({ status: 200, contentType, body, ran: true });
  if (/^wsdl$/i.test(request.query))
    return page(wsdlDocument(request.endpointUrl, offered), 'text/xml; charset=utf-8');
  const operation = /(?:^|&)op=([^&]*)/i.exec(request.query)?.[1];
  if (operation !== undefined)
    return page(operationHelpPage(decodeComponent(operation), request.endpointUrl, offered));
  return page(serviceHelpPage({ scenario: state.scenario(), sessions: state.sessions.list() }));
}

function answerOperationPath(request: ServiceRequest, state: RouterState): Answer {
  const bound = request.method === 'GET' || request.method === 'POST';
  // `/` alone names no operation, and so no binding takes the request.
  if (offeredBindings(state.scenario()).http && bound && request.pathInfo.length > 1)
    return answerHttpBinding(request, state.service);
  const message = `Request format is unrecognized for URL unexpectedly ending in '${request.pathInfo}'.`;
  return makeAnswer({ status: 500, contentType: htmlType, body: serverErrorPage(message) });
}

function notFound(): Answer {
  // IIS itself answers this, and names no charset.
  return makeAnswer({
    status: 404,
    contentType: 'text/html',
    body: plainPage('404 - File or directory not found.', 'The service is at /sws/Authentication.asmx.'),
  });
}
