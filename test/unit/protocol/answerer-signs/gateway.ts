import { by } from '../signs.js';
import { type Known, named, server, source, text } from './words.js';

/** Gateways for programs: written from what they are known to send, one sample for each way in which they show. */
export const gatewaySigns: readonly Known[] = [
  {
    id: 'apigee',
    own: [
      ...named('x-apigee-fault-code', 'x-apigee-fault-source'),
      ...source(
        ...['messaging', 'steps', 'policies', 'protocol', 'oauth'].map((one) => `"errorcode": "${one}.x`),
      ),
    ],
    via: named('x-apigee-message-id', 'x-apigee-proxy'),
  },
  {
    id: 'azure-apim',
    own: [],
    ownIfFailed: [
      'Access denied due to missing subscription key',
      'Rate limit is exceeded. Try again in 3',
      'Unable to match incoming request to an operation',
    ].map((one) => ({ text: one, source: '{"statusCode": 401}' })),
    via: named('ocp-apim-trace-location', 'ocp-apim-apiid'),
  },
  {
    id: 'wso2',
    own: source('http://wso2.org/apimanager'),
    ownIfFailed: [server('WSO2-PassThrough-HTTP')],
    via: [server('WSO2-PassThrough-HTTP')],
  },
  { id: 'tyk', own: [], ownIfFailed: [by('x-generator', 'tyk.io')], via: [by('x-generator', 'tyk.io')] },
  { id: 'krakend', own: [], ownIfFailed: [by('x-krakend-completed', 'false')], via: named('x-krakend') },
  { id: 'apisix', own: [], ownIfFailed: [server('APISIX/3')], via: [server('APISIX/3')] },
  {
    id: 'gravitee',
    own: text('No context-path matches the request URI.'),
    via: named('x-gravitee-transaction-id', 'x-gravitee-request-id'),
  },
  { id: 'layer7', own: source('http://www.layer7tech.com/ws/policy/fault'), via: named('l7-policy-url') },
  {
    id: 'ibm-http',
    own: [by('x-backside-transport', 'FAIL FAIL')],
    ownIfFailed: [server('IBM_HTTP_Server')],
    via: [by('x-backside-transport', 'OK OK')],
  },
];
