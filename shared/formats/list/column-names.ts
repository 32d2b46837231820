/** A word for what we look for, in the languages of those who write such lists. */
const tokenWords =
  /token|authkey|authoriz?ationkey|authenticationkey|(?:session|login|access)key|jeton|токен|маркер|anahtar|ключ|schlussel|clave|cle(?:de|d)?(?:session|auth)|chiave|klucz|κλειδι|令牌|トークン|토큰|رمز/;
/** What is said about a token, and tokens of other kinds. */
const aboutTokens =
  /type|(?<!o)turu|tipi|(?<!ac)count|sayi|date|tarih|time|zaman|expir|valid|created|olusturma|status|durum|state|length|uzunluk|hash|fingerprint|mask|refresh|csrf|xsrf|antiforgery|тип|дата|срок|статус|время|создан|количеств|длина|masked|note|comment|aciklama|primary|foreign|public|apikey|lastfour|last4|son4/;
const maybeWords =
  /^(?:session|oturum|сеанс|сессия|key|id|sid|guid|uuid|sessionid|oturumid|oturumno|kimlik|идентификатор|value|deger|значение)$/;
const labelWords =
  /^(?:label|name|names|user|users|username|userid|usercode|login|owner|etiket|ad|adi|isim|adsoyad|kullanici|kullaniciadi|kullanicikodu|kisi|personel|account|email|mail|имя|пользователь|логин|фио|метка|сотрудник|benutzer|benutzername|nutzer|utilisateur|nom|usuario|nombre|utente|nome|employee|agent)$/;

type ColumnRole = 'token' | 'maybe-token' | 'label' | null;

/** What a column is most likely for, by its name alone. */
export function roleOf(name: string): ColumnRole {
  const plain = plainName(name);
  if (plain === '' || plain.length > 60) return null;
  if (tokenWords.test(plain) && !aboutTokens.test(plain) && isNameLike(name)) return 'token';
  if (maybeWords.test(plain)) return 'maybe-token';
  return labelWords.test(plain) ? 'label' : null;
}

/** The name of a column is a few words; a value that happens to hold one of them is longer or has digits. */
function isNameLike(name: string): boolean {
  const trimmed = name.trim();
  return (
    trimmed.length <= 40 && trimmed.split(/[\s_.-]+/).length <= 5 && (trimmed.match(/\d/g) ?? []).length <= 1
  );
}

/** In small letters, without accents, dots on i, blanks and signs: `AUTH_KEY`, `Oturum Anahtarı`. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[ıİI]/g, 'i')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
