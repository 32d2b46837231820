import type { AnswererId } from '../model/answerers.js';
import type { AnswerSigns } from './answer-signs.js';
import { cdnRows } from './answerers-cdn.js';
import { gatewayRows } from './answerers-gateway.js';
import { networkRows } from './answerers-network.js';
import { serverRows } from './answerers-server.js';
import type { AnswererRow } from './sign-words.js';

/**
 * Where an answer comes from. `between`: a thing in front of the service or on the way to it wrote it. `host`: the
 * machine and the software that the service runs on did.
 */
export interface Answerer {
  readonly id: AnswererId;
  readonly place: 'between' | 'host';
  /** Proved by a sign that only it leaves in answers of its own, or only likely, as its name stands in a header. */
  readonly sure: boolean;
}

/** Delivery networks and application firewalls; then what stands in networks; then plain proxies and servers. */
export const answererRows: readonly AnswererRow[] = [
  ...cdnRows,
  ...networkRows,
  ...gatewayRows,
  ...serverRows,
];

/**
 * Who answered, from all signs together; null where they allow no word on it.
 *
 * What only it writes itself comes first; then what the service's own host leaves (a thing in front lets that through);
 * last a name in a header, which an answer of the host that was let through carries too.
 */
export function whoAnswered(at: AnswerSigns): Answerer | null {
  const own = answererRows.find((row) => row.own.some((sign) => sign(at)));
  if (own) return { id: own.id, place: 'between', sure: true };
  const host = hostRows.find(({ sign }) => sign(at));
  if (host) return { id: host.id, place: 'host', sure: true };
  const via = answererRows.find((row) => row.via.some((sign) => sign(at)));
  return via ? { id: via.id, place: 'between', sure: false } : null;
}

/** What the service itself runs on. */
const hostRows: readonly {
  readonly id: AnswererId;
  readonly sign: (at: AnswerSigns) => boolean;
}[] = [
  {
    id: 'http-sys',
    sign: (at) => /^Microsoft-HTTPAPI/i.test(at.header('server')) && !at.has('x-aspnet-version'),
  },
  {
    id: 'wcf',
    sign: (at) =>
      /System\.ServiceModel\b/.test(at.source) ||
      /^The server was unable to process the request due to an internal error/.test(at.text) ||
      (at.status >= 400 && /<p class="heading1">/.test(at.source)),
  },
  {
    id: 'asp-net',
    sign: (at) =>
      at.has('x-aspnet-version') ||
      /aspxerrorpath=/i.test(at.header('location')) ||
      /\bSystem\.Web\.|\[(?:Http|Configuration|InvalidOperation)\w*Exception/.test(at.source) ||
      isAspNetHeading(at.source) ||
      hiddenTitle.test(at.title),
  },
  {
    id: 'iis',
    sign: (at) =>
      /^Microsoft-IIS/i.test(at.header('server')) ||
      /^IIS \d+\.\d+ /.test(at.title) ||
      /asp\.net/i.test(at.header('x-powered-by')),
  },
];

/** The title of the page that hides its reason, in the languages that we have seen. */
const hiddenTitle =
  /^(?:Runtime Error|Laufzeitfehler|Çalışma Zamanı Hatası|Ошибка (?:времени |среды )?выполнения|Error de tiempo de ejecución|Erreur d['’]exécution|Errore di run-?time|Erro em Tempo de Execução|Runtimefout)$/i;

/** The yellow page: its red H1 with a silver rule inside, in any language. */
function isAspNetHeading(source: string): boolean {
  return /<h1>[^<]{1,300}<hr width=\\?"?100%/i.test(source) || /<span><h1>[^<]{1,300}<hr\b/i.test(source);
}
