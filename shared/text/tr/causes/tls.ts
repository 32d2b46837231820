import type * as en from '../../en/causes/tls.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const tlsFailures = {
  'tls-expired': {
    meaning: 'Sunucunun sertifikasının süresi dolmuş.',
    advice:
      'Sunucuyu işletenden yenilemesini isteyin veya sunucuyu biliyorsanız SHA-256 parmak izini sabitleyin.',
  },
  'tls-not-yet-valid': {
    meaning: 'Sunucunun sertifikası henüz geçerli değil veya bu bilgisayarın saati geri.',
    advice: 'Önce bu bilgisayarın tarihini ve saatini karşılaştırın.',
  },
  'tls-self-signed': {
    meaning: 'Sunucunun sertifikası, deneme makinelerindeki gibi kendi kendini imzalamış.',
    advice: 'Sunucuyu biliyorsanız sertifikasının SHA-256 parmak izini ortamda sabitleyin.',
  },
  'tls-wrong-host': {
    meaning: 'Sertifika başka bir sunucu adı için yapılmış.',
    advice: 'Sertifikanın yapıldığı adı kullanın veya SHA-256 parmak izini sabitleyin.',
  },
  'tls-untrusted-root': {
    meaning: 'Sertifikayı, bir şirketin kendi yetkilisi gibi burada bilinmeyen bir yetkili imzalamış.',
    advice: 'Ortamda yetkilinin CA dosyasını seçin veya sertifikanın SHA-256 parmak izini sabitleyin.',
  },
  'tls-pin-mismatch': {
    meaning: 'Sunucu, sabitlenenden başka bir sertifika gösteriyor: yenilenmiş veya araya biri girmiş.',
    advice: 'Yeni parmak izini sunucuyu işletene sorun; yalnızca aynıysa sabitleyin.',
  },
  'tls-revoked': {
    meaning: 'Sunucunun sertifikası iptal edilmiş.',
    advice: 'Oraya hiçbir şey göndermeyin ve sunucuyu işletene bildirin.',
  },
  'tls-old-version': {
    meaning: 'Sunucu güvenli bir TLS sürümü sunmuyor: 1.0 ve 1.1 burada reddedilir.',
    advice: 'Sunucuyu işletenden TLS 1.2’yi açmasını isteyin.',
  },
  'tls-client-certificate': {
    meaning: 'Sunucu istemci sertifikası istiyor ve kabul ettiği bir sertifika gösterilmedi.',
    advice: 'Ortamda istemci sertifikanızı (PFX veya PEM) seçin.',
  },
  'tls-timeout': {
    meaning: 'Sunucu bağlantıyı kabul etti ama TLS el sıkışmasını yanıtlamadı.',
    advice: 'Portu denetleyin: HTTPS dışında bir şey konuşuyor olabilir.',
  },
  'tls-failed': {
    meaning: 'TLS el sıkışması başarısız oldu.',
    advice: 'Adresin şemasını ve portunu denetleyin ve hatanın koduna bakın.',
  },
  'tls-common-name-only': {
    meaning: 'Sunucunun sertifikasında, eski araçların yaptığı gibi yalnızca ortak ad var, SAN’da ad yok.',
    advice:
      'Sunucuyu işletenden yenilemesini isteyin veya sunucuyu biliyorsanız SHA-256 parmak izini sabitleyin.',
  },
  'tls-small-key': {
    meaning: 'Sunucunun zincirindeki bir anahtar çok kısa: RSA için 2048 bit gerekir.',
    advice:
      'Sunucuyu işletenden yenilemesini isteyin veya sunucuyu biliyorsanız SHA-256 parmak izini sabitleyin.',
  },
  'tls-weak-signature': {
    meaning:
      'Sunucunun zincirindeki bir sertifika SHA-1 veya daha eski, taklit edilebilen bir özetle imzalanmış.',
    advice:
      'Sunucuyu işletenden yenilemesini isteyin veya sunucuyu biliyorsanız SHA-256 parmak izini sabitleyin.',
  },
  'tls-chain-invalid': {
    meaning: 'Sertifika zinciri bir kurala uymuyor: bir amaç, uzunluk veya imza yanlış.',
    advice: 'Hatanın kodunu sunucuyu işletene iletin.',
  },
  'tls-not-tls': {
    meaning:
      'O portta yanıt veren TLS konuşmuyor: düz http veya başka bir program ya da yalnızca çok eski bir TLS sürümü.',
    advice: 'Şemayı ve portu yardım sayfasının adresiyle karşılaştırın.',
  },
  'tls-nothing-shared': {
    meaning:
      'Sunucu el sıkışmayı reddetti: bu programla ortak bir şifre veya imza yok ya da istemci sertifikası istiyor.',
    advice: 'Hangi şifreleri sunduğunu ve istemci sertifikası isteyip istemediğini sunucuyu işletene sorun.',
  },
  'tls-weak-key-exchange': {
    meaning: 'Sunucunun sunduğu anahtar değişimi güvenli olamayacak kadar zayıf.',
    advice: 'Sunucuyu işletenden ECDHE veya 2048 bitlik DH parametreleri sunmasını isteyin.',
  },
  'tls-no-secure-renegotiation': {
    meaning:
      'Sunucu güvenli yeniden anlaşmayı (RFC 5746) bilmiyor; bu yüzden araya giren biri isteklerini başlatabilir.',
    advice: 'Sunucuyu işletenden TLS kitaplığını güncellemesini isteyin.',
  },
  'tls-server-name': {
    meaning: 'Sunucu, kendisine sorulan adı bilmiyor.',
    advice: 'Sunucuyu yardım sayfasının adresindeki adla karşılaştırın.',
  },
  'tls-refused': {
    meaning: 'Sunucu el sıkışmayı kendi uyarısıyla bitirdi ve nedenini söylemiyor.',
    advice: 'Hatanın kodunu sunucuyu işletene iletin.',
  },
  'tls-broken': {
    meaning: 'El sıkışmada gelen, TLS kurallarına uymuyor: yolda bozulmuş veya değiştirilmiş.',
    advice: 'Arada bir güvenlik duvarı veya virüs tarayıcı olabilir: başka bir ağdan deneyin.',
  },
  'tls-closed': {
    meaning:
      'Bağlantı el sıkışma sırasında kapatıldı: orada başka bir program dinliyor veya bir güvenlik duvarı kapatıyor.',
    advice: 'Şemayı ve portu yardım sayfasının adresiyle karşılaştırın, sonra başka bir ağdan deneyin.',
  },
  'client-key-locked': {
    meaning: 'İstemci sertifikasının anahtarı şifreli ve parola tümcesi verilmedi.',
    advice: 'Parola tümcesini ortamda girin; komut satırında --passphrase-stdin ile verin.',
  },
  'client-key-passphrase': {
    meaning: 'Parola tümcesi istemci sertifikasının anahtarını açmıyor.',
    advice: 'Yeniden girin; büyük harflere ve klavyenin diline dikkat edin.',
  },
  'client-key-mismatch': {
    meaning: 'Anahtar, istemci sertifikasının anahtarı değil.',
    advice: 'Birlikte yapılmış iki dosyayı seçin.',
  },
  'client-certificate-unreadable': {
    meaning: 'İstemci sertifikası veya anahtarı okunamıyor: dosya hasarlı veya başka türden.',
    advice: 'Bir PFX dosyası veya sertifika ile anahtarın PEM dosyalarını seçin.',
  },
  'ca-unreadable': {
    meaning: 'CA dosyasında okunabilecek bir sertifika yok.',
    advice: '-----BEGIN CERTIFICATE----- ile başlayan bir PEM dosyası seçin.',
  },
} as const satisfies Translated<typeof en.tlsFailures>;
