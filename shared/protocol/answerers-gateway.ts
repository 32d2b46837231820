import { type AnswererRow, both, failed, has, header, source, text } from './sign-words.js';

/** Gateways for programs: they check keys, quotas and policies, and name themselves in headers of their own. */
export const gatewayRows: readonly AnswererRow[] = [
  {
    id: 'apigee',
    own: [
      has('x-apigee-fault-code'),
      has('x-apigee-fault-source'),
      source(/"errorcode":\s*"(?:messaging|steps|policies|protocol|oauth)\./),
    ],
    via: [has('x-apigee-message-id'), has('x-apigee-proxy')],
  },
  {
    id: 'azure-apim',
    own: [
      both(
        failed,
        text(
          /subscription key|Rate limit is exceeded\. Try again in|Unable to match incoming request to an operation/i,
        ),
        source(/"statusCode":/),
      ),
    ],
    via: [has('ocp-apim-trace-location'), has('ocp-apim-apiid')],
  },
  {
    id: 'wso2',
    own: [source(/wso2\.org\/apimanager/i), both(header('server', /^WSO2/i), failed)],
    via: [header('server', /^WSO2/i)],
  },
  {
    id: 'tyk',
    own: [both(header('x-generator', /tyk\.io/i), failed)],
    via: [header('x-generator', /tyk\.io/i)],
  },
  {
    id: 'krakend',
    own: [both(header('x-krakend-completed', /^false/i), failed)],
    via: [has('x-krakend')],
  },
  { id: 'apisix', own: [both(header('server', /^APISIX/i), failed)], via: [header('server', /^APISIX/i)] },
  {
    id: 'gravitee',
    own: [text(/^No context-path matches the request URI/i)],
    via: [has('x-gravitee-transaction-id'), has('x-gravitee-request-id')],
  },
  { id: 'layer7', own: [source(/layer7tech\.com\/ws\/policy\/fault/i)], via: [has('l7-policy-url')] },
  // `OK` there is an answer from behind it.
  {
    id: 'ibm-http',
    own: [both(header('server', /^IBM/i), failed), header('x-backside-transport', /^FAIL/i)],
    via: [has('x-backside-transport')],
  },
];
