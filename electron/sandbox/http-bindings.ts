import iconv from 'iconv-lite';
import { serviceNamespace } from '../../shared/model/words.js';
import { type Answer, makeAnswer } from './answer.js';
import { mediaTypeOf, parameterOf } from './content-type.js';
import { escapeHtml } from './escape.js';
import { parseForm } from './form-values.js';
import {
  type OperationDefinition,
  type OperationResult,
  operationDefinitions,
  operationNamed,
} from './operations.js';
import type { Service } from './service.js';
import type { ServiceRequest } from './service-request.js';
import { fieldsXml } from './soap-answer.js';

/** HTTP GET takes its parameters from the query alone, HTTP POST from the form alone. */
export function answerHttpBinding(request: ServiceRequest, service: Service): Answer {
  const name = request.pathInfo.slice(1);
  const operation = operationNamed(name);
  if (operation === undefined) return unknownOperation(name);
  const given = request.method === 'GET' ? parseForm(request.query) : readForm(request);
  if (given === null) return textFault(`Request format is invalid: ${request.contentType ?? ''}.`);
  const parameters = new Map<string, string>();
  for (const parameter of operation.parameters) {
    const value = given.get(parameter.toLowerCase());
    if (value === undefined) return textFault(`Missing parameter: ${parameter}.`);
    parameters.set(parameter, value);
  }
  const outcome = service.run(operation, parameters);
  return outcome.ok ? resultAnswer(operation, outcome.value) : textFault(outcome.error.message, true);
}

function readForm(request: ServiceRequest): ReadonlyMap<string, string> | null {
  if (mediaTypeOf(request.contentType) !== 'application/x-www-form-urlencoded') return null;
  const charset = parameterOf(request.contentType, 'charset');
  const known = charset !== null && charset !== '' && iconv.encodingExists(charset) ? charset : 'utf-8';
  return parseForm(Buffer.from(request.body).toString('utf8'), known);
}

function unknownOperation(name: string): Answer {
  const near = operationDefinitions.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (near === undefined) return textFault(`${name} Web Service method name is not valid.`);
  return textFault(
    `Invalid method name '${name}',  method names are case sensitive.   The method name '${near.name}' with the same name but different casing was found.`,
  );
}

function textFault(message: string, ran = false): Answer {
  const body = `${escapeHtml(message)}\r\n`;
  return makeAnswer({ status: 500, contentType: 'text/plain; charset=utf-8', body, ran });
}

function resultAnswer({ returns }: OperationDefinition, result: OperationResult): Answer {
  if (result === null || returns === null) return makeAnswer({ status: 200, contentType: null, ran: true });
  const isValue = typeof result === 'string';
  const content = isValue ? result : `${fieldsXml(result, '\r\n  ')}\r\n`;
  const schemas = isValue
    ? ''
    : ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"';
  const body = `<?xml version="1.0" encoding="utf-8"?>\r\n<${returns.name}${schemas} xmlns="${serviceNamespace}">${content}</${returns.name}>`;
  return makeAnswer({ status: 200, contentType: 'text/xml; charset=utf-8', body, ran: true });
}
