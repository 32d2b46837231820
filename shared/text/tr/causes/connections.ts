import type * as en from '../../en/causes/connections.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const connections = {
  'dns-not-found': {
    meaning: 'Sunucu adı bilinmiyor: yanlış yazılmış veya yalnızca ofis ağında ya da VPN’de biliniyor.',
    advice: 'Sunucuyu yardım sayfasının adresiyle karşılaştırın veya VPN’e bağlanıp yeniden gönderin.',
  },
  'dns-failed': {
    meaning: 'Ad hizmeti yanıt vermedi: bu bilgisayar büyük olasılıkla çevrimdışı.',
    advice: 'Ağ bağlantısını denetleyip yeniden gönderin.',
  },
  refused: {
    meaning:
      'Büyük olasılıkla o portta dinleyen yok: web sunucusu durmuş veya port yanlış. Sunucu bağlantıyı reddetti.',
    advice: 'Portu yardım sayfasının adresiyle karşılaştırın veya hizmetin çalışıp çalışmadığını sorun.',
  },
  unreachable: {
    meaning: 'Sunucuya giden yol yok: bu bilgisayar başka bir ağda veya çevrimdışı.',
    advice: 'VPN’e veya ofis ağına bağlanıp yeniden gönderin.',
  },
  'connect-timeout': {
    meaning: 'Sunucu bağlantıya yanıt vermedi: kapalı veya bir güvenlik duvarı paketleri düşürüyor.',
    advice: 'Ofis ağından veya VPN’den deneyin; yeniden göndermek güvenlidir.',
  },
  'connect-failed': {
    meaning: 'Bağlantı kurulamadı.',
    advice: 'Yeniden göndermek güvenlidir; hatanın koduna bakın.',
  },
  'proxy-authentication-scheme': {
    meaning: 'Vekil sunucu, bu programın konuşmadığı NTLM veya Negotiate (Windows) ile giriş istiyor.',
    advice:
      'Vekil sunucuyu işletenden Basic kimlik doğrulaması veya bir istisna isteyin ya da sizin yerinize giriş yapan yerel bir vekil sunucu çalıştırın.',
  },
  'proxy-credentials-refused': {
    meaning: 'Vekil sunucu kullanıcı adını ve parolayı kabul etmiyor.',
    advice: 'Ortamın vekil sunucu seçiminde yeniden girin.',
  },
  'proxy-script-failed': {
    meaning: 'Vekil betiği (PAC) alınamadı veya çalıştırılamadı.',
    advice: 'Adresini denetleyin veya vekil sunucuyu ortamda elle girin.',
  },
  'proxy-address': {
    meaning: 'Vekil sunucunun adresi kullanılabilir değil.',
    advice: 'http://sunucu:port, https://sunucu:port veya socks5://sunucu:port olarak girin.',
  },
  'proxy-not-found': {
    meaning: 'Vekil sunucunun adını ad hizmeti bilmiyor.',
    advice: 'Vekil sunucunun adını karşılaştırın veya ofis ağına bağlanın.',
  },
  'proxy-not-http': {
    meaning: 'Vekil sunucunun adresinde yanıt veren, o tür bir vekil sunucu gibi konuşmuyor.',
    advice: 'Vekil sunucunun şemasını ve portunu karşılaştırın.',
  },
  'proxy-tls-failed': {
    meaning: 'Vekil sunucuyla TLS el sıkışması başarısız oldu veya sertifikasına güvenilmiyor.',
    advice: 'Vekil sunucunun şemasını ve portunu karşılaştırın veya ortamda yetkilinin CA dosyasını seçin.',
  },
  'proxy-authentication-needed': {
    meaning: 'Vekil sunucu kullanıcı adı ve parola istiyor.',
    advice: 'Onları ortamın vekil sunucu seçiminde girin.',
  },
  'proxy-refused': {
    meaning: 'Vekil sunucunun adresinde dinleyen yok.',
    advice: 'Ortamda vekil sunucunun adını ve portunu karşılaştırın veya onsuz çalışın.',
  },
  'proxy-timeout': {
    meaning: 'Vekil sunucu zamanında yanıt vermedi.',
    advice: 'Vekil sunucunun adresini denetleyin veya onsuz çalışın.',
  },
  'proxy-failed': {
    meaning: 'Vekil sunucu bağlantıyı geçirmedi.',
    advice: 'Vekil sunucuyu işletenden bu sunucuya izin vermesini isteyin.',
  },
  'spoke-first': {
    meaning:
      'Bir şey sorulmadan bir şey geldi; hiçbir web sunucusu böyle yapmaz: orada başka bir program dinliyor.',
    advice: 'Sunucuyu ve portu yardım sayfasının adresiyle karşılaştırın.',
  },
  'send-failed': {
    meaning: 'Gönderme, tek bayt çıkmadan başarısız oldu.',
    advice: 'Yeniden göndermek güvenlidir.',
  },
  'request-problem': {
    meaning: 'İstek kurulamadı: anahtarda bu bağlamanın taşıyamayacağı bir karakter var.',
    advice: 'Anahtarı geldiği yerle karşılaştırın veya başka bir bağlama kullanın.',
  },
} as const satisfies Translated<typeof en.connections>;
