import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const bulkReport = {
  title: 'Zorla kapatılan oturumlar: {environment}',
  who: 'Kim',
  why: 'Neden',
  notSaid: 'belirtilmedi',
  environment: 'Ortam',
  environmentOf: '{name} ({tier})',
  endpoint: 'Adres',
  binding: 'Bağlama',
  bindingOf: '{binding}{verified, select, true {, önce ve sonra denetlendi} other {}}',
  began: 'Başlangıç',
  notBegun: 'başlamadı',
  ended: 'Bitiş',
  notEnded: 'bitmedi ({state}){isWhy, select, true {: {why}} other {}}',
  spent: 'Gönderme süresi',
  seconds: '{seconds, number, ::.0 group-off} sn',
  source: 'Anahtarların kaynağı',
  read: 'Okunan',
  readOf:
    '{rows, plural, one {# satır} other {# satır}}: {tokens, plural, one {# anahtar} other {# anahtar}}, {duplicates, plural, one {# yinelenen} other {# yinelenen}}, {blanks, number} boş, {refused, number} reddedilen',
  run: 'Toplu kapatma',
  digest: 'Anahtarların özeti',
  became: 'Anahtarların sonucu',
  total: 'toplam',
} as const satisfies Translated<typeof en.bulkReport>;
