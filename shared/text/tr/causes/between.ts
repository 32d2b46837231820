import type * as en from '../../en/causes/between.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const between = {
  'between-blocked': {
    meaning: '{inFront} isteği bir güvenlik duvarı gibi reddediyor. Hizmete sorulmadı. {itSays}',
    advice:
      'Şunu işletenden bu programa izin vermesini isteyin: {who}. Veya ofis ağından ya da VPN’den deneyin. Yanıttaki bir numara bulmalarına yardım eder.',
  },
  'between-challenge': {
    meaning:
      '{inFront} kimseyi geçirmeden önce, başında insan olan bir tarayıcı görmek istiyor. Hizmete sorulmadı.',
    advice:
      'Şunu işletenden programları hizmete geçirmesini isteyin: {who}. Veya ofis ağından ya da VPN’den deneyin.',
  },
  'between-login': {
    meaning: '{inFront} önce giriş istiyor. Hizmete sorulmadı.',
    advice:
      'Ağa veya VPN’e giriş yapın, sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'between-too-many': {
    meaning: '{inFront} buradan çok fazla istek sayıyor. Hizmete sorulmadı.',
    advice:
      '{waitAs, select, seconds {{wait} saniye bekleyin, sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.} other {Bir dakika bekleyin, sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.}}',
  },
  'between-no-name': {
    meaning: '{inFront} sunucunun adını bilmiyor (DNS hatası). Hizmete sorulmadı.',
    advice:
      'Sunucunun adını yardım sayfasındakiyle karşılaştırın; ağınızın içindeki bir sunucu çoğunlukla vekil sunucusuz çağrılmalıdır.',
  },
  'between-no-connection': {
    meaning: '{inFront} arkasındaki makineye bağlanamadı. Hizmete sorulmadı.',
    advice: 'Yazışmayı şunu işletene gösterin: {who}.',
  },
  'between-no-tls': {
    meaning:
      '{inFront} arkasındaki makineyle TLS üzerinde anlaşamadı veya sertifikasına güvenmiyor. Hizmete sorulmadı.',
    advice: 'Yazışmayı şunu işletene gösterin: {who}.',
  },
  'between-no-answer': {
    meaning: '{inFront} arkasındaki makineden kullanılabilir bir yanıt almadı. {mayHaveRun}',
    advice: '{checkFirst} Böyle kalırsa şunu işletene sorun: {who}.',
  },
  'between-unavailable': {
    meaning: '{inFront} hizmetin yerine “kullanılamıyor” (HTTP {status}) yanıtını veriyor. {itSays}',
    advice:
      'Bir dakika bekleyin, sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}; böyle kalırsa şunu işletene sorun: {who}.',
  },
  'between-too-long': {
    meaning: '{inFront} isteği uzunluğu yüzünden reddediyor. Hizmete sorulmadı.',
    advice:
      '{binding, select, get {Anahtarı geldiği yerle karşılaştırın. Doğruysa HTTP POST veya SOAP kullanın: onu adreste taşımazlar.} other {Anahtarı geldiği yerle karşılaştırın. Doğruysa sınırı şunu işletene sorun: {who}.}}',
  },
  'between-bad-request': {
    meaning: '{inFront} isteği okuyamadı veya iletmiyor (HTTP {status}). Hizmete sorulmadı. {itSays}',
    advice: 'Yazışmayı şunu işletene gösterin: {who}.',
  },
  'between-not-found': {
    meaning:
      '{inFront} “bulunamadı” yanıtını veriyor: bu isteği iletecek bir yer bilmiyor. Hizmete sorulmadı.',
    advice: 'Bu adresi hizmete iletip iletmediğini şunu işletene sorun: {who}.',
  },
  'between-method': {
    meaning: '{inFront} bu yöntemdeki istekleri geçirmiyor. Hizmete sorulmadı.',
    advice: 'Yazışmayı şunu işletene gösterin: {who}.',
  },
  'between-redirect': {
    meaning:
      '{inFront} başka yeri gösteriyor{isPlace, select, true { ({place})} other {}}. Anahtar başka yere gitmesin diye izlenmez.',
    advice: 'Bu bir giriş sayfasıysa ağa veya VPN’e giriş yapın; değilse şunu işletene sorun: {who}.',
  },
  'between-error': {
    meaning: '{inFront} hizmetin yerine yanıt verdi (HTTP {status}). {itSays}',
    advice:
      'Şunu işletene sorun: {who}; ve {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'site-suspended': {
    meaning: 'Siteyi barındıran şirket onu kapatmış (askıya almış) ve onun yerine yanıt veriyor.',
    advice: 'Sunucunun parasını ödeyene bildirin; buradan yapılabilecek bir şey yok.',
  },
  'captive-portal': {
    meaning:
      'Hizmetin yerine, otellerde ve konuk ağlarında olduğu gibi ağın bir giriş sayfası geldi: bu programla hizmet arasında bir şey var.',
    advice:
      'Tarayıcıda herhangi bir sayfa açıp ağa giriş yapın, sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'client-certificate-wanted': {
    meaning: '{inFront} istemci sertifikası istiyor. Hizmete sorulmadı.',
    advice: 'Ortamda istemci sertifikanızı (PFX veya PEM) seçin.',
  },
} as const satisfies Translated<typeof en.between>;
