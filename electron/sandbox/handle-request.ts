import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { makeAnswer } from './answer.js';
import { serverErrorPage } from './html-pages.js';
import { readBody, readTarget } from './read-request.js';
import { answerRequest, type RouterState } from './router.js';
import { wireEffectOf } from './scenarios.js';
import { sendAnswer, sendCutAnswer } from './send-answer.js';

/** Reads one request and answers it, or does to its connection what the scenario says. Rejects where the connection broke. */
export async function handleRequest(
  message: IncomingMessage,
  response: ServerResponse,
  state: RouterState,
  slowMs: number,
  ended: AbortSignal,
): Promise<void> {
  const target = readTarget(message);
  const isCall = target !== null && (target.method === 'POST' || target.pathInfo !== '');
  // Reading the help page and the WSDL works in every scenario of the wire.
  const effect = isCall ? wireEffectOf(state.scenario(), slowMs) : ({ kind: 'none' } as const);
  if (effect.kind === 'reset-before') return void message.socket.resetAndDestroy();
  const body = await readBody(message);
  if (body === null) {
    response.shouldKeepAlive = false;
    const page = serverErrorPage('Maximum request length exceeded.');
    return sendAnswer(
      response,
      makeAnswer({ status: 500, contentType: 'text/html; charset=utf-8', body: page }),
    );
  }
  const answer = answerRequest(target === null ? null : { ...target, body }, state);
  if (effect.kind === 'reset-after') return void message.socket.resetAndDestroy();
  if (effect.kind === 'cut') return sendCutAnswer(response, answer);
  if (effect.kind === 'delay') await wait(effect.delayMs, undefined, { signal: ended });
  sendAnswer(response, answer);
}
