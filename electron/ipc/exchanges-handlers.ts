import { contentTypeOf } from '../../shared/formats/export/message-text.js';
import type { ExchangeDetail } from '../../shared/model/exchange.js';
import { ok } from '../../shared/model/result.js';
import { decodeText } from '../../shared/protocol/decode-text.js';
import { audit } from '../admin/audit-in-force.js';
import { tokensMay } from '../admin/policy-in-force.js';
import { auditMask, auditText } from '../calls/audit-act.js';
import { sentDetail } from '../calls/sent-detail.js';
import { secretsForHandover } from '../calls/target-secrets.js';
import type { History } from '../history/history.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

export function exchangesHandlers(services: Services): AreaHandlers<'exchanges'> {
  const { history } = services;
  const sent = (found: ReturnType<History['get']>) =>
    found.ok ? ok(sentDetail(found.value, services.shelve)) : found;
  const audited = (what: 'reveal' | 'copy', detail: ExchangeDetail): void => {
    const secrets = secretsForHandover(services.vault, detail);
    const said = {
      what,
      by: 'window',
      id: detail.id,
      token: detail.tokenFingerprint,
      withToken: true,
    } as const;
    audit({ ...said, environment: auditText(detail.environmentName, secrets) }, auditMask(secrets));
  };
  return {
    list: (page) => services.historyService.page(page),
    get: ({ id }) => sent(history.get(id)),
    reveal({ id }) {
      const may = tokensMay('reveal');
      if (!may.ok) return may;
      const revealed = history.reveal(id);
      if (revealed.ok) audited('reveal', revealed.value);
      return sent(revealed);
    },
    copy({ id, part, reveal }) {
      const may = reveal ? tokensMay('reveal') : ok(undefined);
      if (!may.ok) return may;
      const detail = reveal ? history.reveal(id) : history.get(id);
      if (!detail.ok) return detail;
      (reveal ? services.copySecret : services.copyText)(textOf(detail.value, part));
      if (reveal) audited('copy', detail.value);
      return ok(undefined);
    },
  };
}

function textOf(detail: ExchangeDetail, part: 'request' | 'answer' | 'both'): string {
  const request = decodeText(detail.requestBytes, contentTypeOf(detail.requestHeaders)).text;
  const answer = decodeText(detail.answerBytes, contentTypeOf(detail.answerHeaders)).text;
  if (part === 'request') return request;
  return part === 'answer' ? answer : `${request}\n\n${answer}`;
}
