import type { Meaning } from './meaning.js';

/** A part of an answer in which the sandbox differs, on purpose, from the Mono stack that the test runs. */
export interface KnownDifference {
  readonly parts: readonly (keyof Meaning)[];
  readonly reason: string;
  readonly cases: readonly string[];
}

export const knownDifferences: readonly KnownDifference[] = [
  {
    parts: ['contentType'],
    reason: "Mono's HTML pages name no charset; Microsoft's say utf-8, and so does the sandbox.",
    cases: [
      'get: an operation path without a name',
      'HEAD of the endpoint',
      'HEAD of an operation',
      'PUT of the endpoint',
      'PUT of an operation',
      'OPTIONS of the endpoint',
      'DELETE of the endpoint',
      'get: binding off',
      'post: binding off',
      'get: unknown operation where the binding is off',
      'get: help page',
      'get: help page where GET and POST are off',
    ],
  },
  {
    parts: ['status', 'contentType'],
    reason:
      "Mono's help page fails with a NullReferenceException at `?op=`; Microsoft's shows the operation.",
    cases: ['get: help page of an operation', 'get: help page of an unknown operation'],
  },
  {
    parts: ['status', 'contentType', 'body'],
    reason:
      "Mono's script handler takes every application/json POST to an .asmx, also without an operation in its path, and fails; Microsoft's leaves this one to SOAP, which answers 415.",
    cases: ['soap11: content type application/json'],
  },
  {
    parts: ['status', 'contentType', 'cacheControl', 'body'],
    reason:
      "Mono's script handler serves JSON for any service; Microsoft's refuses a service that is not a ScriptService. The sandbox refuses as ASMX itself does.",
    cases: ['post: content type application/json'],
  },
];
