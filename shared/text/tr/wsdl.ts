import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const wsdl = {
  notRead: 'WSDL okunamıyor: {where}.',
  none: 'Bu WSDL değil: kök öğesi {root}.',
  at: '{line}. satır, {column}. sütun: {message}',
  unread:
    'Tanımın başka yerdeki {n, plural, one {bir bölümü} other {# bölümü}} okunmadı: burada adı geçmeyen orada olabilir.',
  namespace: 'Hizmetin ad alanı {expected} değil, {found}: hiçbir isteğimiz anlaşılmaz.',
  unqualified: 'İletilerin öğeleri hiçbir ad alanında değil: gönderdiğimiz anahtar ulaşmaz.',
  noBinding: 'Uç nokta {binding} sunmuyor.',
  notOver: '{operation}, {binding} ile sunulmuyor.',
  action: '{operation}, {binding} ile {expected} değil {found} olarak çağrılıyor.',
  rpc: '{operation}, {binding} üzerinden document değil RPC olarak tanımlanmış: gönderdiğimiz anahtar ulaşmayabilir.',
  noOperation: 'Uç noktada {operation} yok.',
  noParameter: '{operation} işleminin {name} parametresi yok.',
  extraParameter: '{operation} işleminin bir parametresi daha var: {name}.',
  parameterType: '{operation}, {name} parametresini string değil {found} olarak alıyor.',
  result:
    '{operation}, {isExpected, select, true {{expected}} other {hiçbir şey}} yerine {isFound, select, true {{found}} other {hiçbir şey}} yanıtlıyor.',
} as const satisfies Translated<typeof en.wsdl>;
