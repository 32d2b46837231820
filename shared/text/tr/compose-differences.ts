import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const composeDifference = {
  method: 'Yöntem {one} değil, {other}.',
  host: '{one} yerine {other} sunucusuna gidiyor.',
  address: 'Yol {one} değil, {other}.',
  version: 'İstek satırında {version} yazıyor.',
  missing: '{name} başlığı eksik.',
  added: '{name} başlığı eklenmiş.',
  repeated: '{name} başlığı {n, plural, one {# kez} other {# kez}} var.',
  spelled: '{one} başlığı {other} diye yazılmış.',
  value: '{name} “{one}” değil, “{other}”.',
  order: 'Başlıkların sırası başka.',
  body: 'Gövde başka.',
  bodyMissing: 'Gövde eksik.',
  bodyAdded: 'Sözleşmede gövde yokken burada var.',
  bodyNotXml: 'Gövde iyi biçimli XML değil.',
  bodySpelling: 'Gövde aynı şeyi söylüyor ama başka baytlarla yazılmış: önekler, boşluklar veya açıklamalar.',
  element: 'Öğe {one} değil, {other}.',
  namespace: '{name}, {one} yerine {other} içinde.',
  noNamespace: 'ad alanı yok',
  text: '{name} içindeki metin başka.',
  elementMissing: '{name} öğesi eksik.',
  elementAdded: '{parent} içine {name} öğesi eklenmiş.',
  charset: 'Gövde {charset} olarak gönderiliyor.',
  headEnds: 'Başlık satırları yalnız LF ile veya yazıldığı gibi bitiyor.',
  bodyEnds: 'Gövde satırları {ends} ile bitiyor.',
} as const satisfies Translated<typeof en.composeDifference>;
