import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const find = {
  input: 'standart girdi',
  notText: {
    message: 'Bu metin değil: hiçbir metinde olmayan baytlar içeriyor.',
    todo: 'Metin, CSV, HAR veya .http olarak kaydedin ya da içindekini kopyalayın.',
  },
  notes: {
    'curl-quote': 'Bir cURL komutu okunamadı: içindeki bir tırnak kapanmamış.',
    'curl-no-address': 'Bir cURL komutunda çağrılabilecek bir adres yok.',
    'curl-file': 'Bir cURL komutu göndereceğini, metinde olmayan bir dosyadan alıyor.',
    'curl-config': 'Bir cURL komutu seçeneklerini, metinde olmayan bir dosyadan alıyor.',
    'text-limit': 'Metin 32 milyon karakterden uzun: sonrası okunmadı.',
    'work-limit':
      'Bu satırdan sonrası tam okunmadı: metinde anahtar olan veya anahtara benzeyen çok fazla şey var. Gerisini ayrıca verin.',
    'not-text': 'Bu bir metin değil, başka türde bir dosyanın baytları: hiçbir şey okunmadı.',
  },
  noteAt: '{line, number}. satır: {note}',
  line: '{line, number}. satır',
  doubt: '  ! {meaning}',
  endpoint: 'adres  {value}',
  found:
    '{tokens, plural, one {# anahtar} other {# anahtar}}, {endpoints, plural, one {# adres} other {# adres}}{doubtful, plural, =0 {} other {; {doubtful, plural, one {# anahtar} other {# anahtar}} şüpheli}}. Hiçbir şey gönderilmedi veya kaydedilmedi.',
} as const satisfies Translated<typeof en.find>;
