import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const dialogs = {
  login: {
    title: 'Giriş yaparak oturum ekle',
    body: 'Bir Login gönderilir; döndürdüğü anahtar yeni bir oturum olarak saklanır.',
    environment: 'Ortam',
    binding: 'Bağlama',
    database: 'Veritabanı',
    user: 'Kullanıcı adı',
    password: 'Parola',
    passwordHint: 'Yalnızca bu giriş için kullanılır. Saklanmaz ve yazışmada gösterilmez.',
    language: 'Dil',
    label: 'Oturumun etiketi',
    submit: 'Giriş yap',
    running: 'Giriş yapılıyor…',
    refused: 'Hizmet bu girişi kabul etmedi.',
    added: 'Giriş yapıldı; “{label}” eklendi.',
    getWarning: 'HTTP GET parolayı, günlüklerin sakladığı adrese yazar. Mümkünse başka bir bağlama seçin.',
  },
  vault: {
    title: 'Anahtarlar nasıl saklanıyor',
    keyring:
      'Anahtarlar, sistem anahtarlığının sizin için sakladığı bir anahtarla şifrelenir. O anahtar olmadan diskte kimse okuyamaz.',
    memory:
      'Bu sistemde anahtarlık yok; bu yüzden oturum anahtarları yalnızca bellekte tutulur ve program kapanınca silinir. Oturumların etiketleri kalır; anahtarları yeniden girilmelidir.',
    'weak-file':
      'Bu sistemde anahtarlık yok. Yalnızca dosya izinleriyle korunan bir dosyaya izin verdiniz: dosyalarınızı okuyabilen kişi anahtarları da okuyabilir.',
    backend: 'Sistemdeki adı: {name}',
    fix: 'Linux’ta anahtarlık için GNOME Keyring veya KWallet kurup kilidini açın, sonra programı yeniden başlatın.',
    allowPhrase: 'anahtarları korumasız sakla',
    allowLabel: 'Yalnızca dosya izinleriyle korunan bir dosyada saklamak için “{phrase}” yazın.',
    allow: 'Anahtarları dosyada sakla',
    backToMemory: 'Anahtarları yalnızca bellekte tut',
  },
  shortcuts: {
    title: 'Klavye kısayolları',
    groups: {
      find: 'Bul',
      go: 'Git',
      act: 'Yap',
      change: 'Değiştir',
      look: 'Bak',
    },
    keys: {
      search: 'Oturum ve komut ara',
      filter: 'Oturum süzgecine veya geçmiş aramasına git',
      arrows: 'Listede gezin',
      logOut: 'Seçili oturumu kapat',
      check: 'Seçili oturumu denetle',
      cancel: 'Süren çağrıyı iptal et veya kapat',
      add: 'Oturum ekle',
      edit: 'Listede seçileni düzenle',
      remove: 'Listede seçileni sil',
      undo: 'Silineni geri getir',
      reveal: 'Anahtarı göster veya gizle',
      copy: 'Anahtarı kopyala',
      history: 'Oturumun geçmişini göster veya gizle',
      sheet: 'Bu sayfa',
      panes: 'Sonraki bölmeye git',
    },
  },
} as const satisfies Translated<typeof en.dialogs>;
