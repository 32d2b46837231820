import type * as en from '../../en/causes/content.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const content = {
  'html-login-page': {
    meaning: 'Hizmetin yanıtı yerine bir giriş sayfası geldi. {itSays}',
    advice:
      'Ağa veya VPN’e giriş yapın ya da sunucuyu işletenden onsuz bir adres isteyin; sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'html-page': {
    meaning:
      '{isWho, select, true {Hizmetin yanıtı yerine bir web sayfası geldi: web sunucusunun bu yolda başka bir şeyi var.} other {Hizmetin yanıtı yerine bir web sayfası geldi; onu web sunucusunun mu, bu programla hizmet arasındaki bir şeyin mi yazdığını gösteren bir işaret yok.}}',
    advice:
      '{isWho, select, true {Adresi hizmetin yardım sayfasının adresiyle karşılaştırın.} other {Yazışmadaki sayfaya bakın; yoklama, hizmetin orada yanıt verip vermediğini gösterir.}}',
  },
  'from-cache': {
    meaning:
      'Yanıtın bir başlığı, onu bir önbelleğin vermiş olabileceğini söylüyor: hizmet şimdi bir şey demedi; bu yüzden bir şey kanıtlamaz.',
    advice:
      '{binding, select, get {Önbelleklerin geçirdiği SOAP veya HTTP POST kullanın.} other {Önbelleği işletenden bu adresi dışarıda bırakmasını isteyin ve başka bir bağlamayla {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.}}',
  },
  'help-page-instead': {
    meaning: 'Yanıt yerine bir web hizmetinin yardım sayfası geldi: istek yolda işlemini yitirmiş.',
    advice:
      '{binding, select, soap11 {Adresi .asmx ile bitirin: yoldaki bir şey POST’u GET’e çeviriyor olabilir.} soap12 {Adresi .asmx ile bitirin: yoldaki bir şey POST’u GET’e çeviriyor olabilir.} other {Adresi .asmx ile bitirin ve SOAP 1.1 veya SOAP 1.2 kullanın.}}',
  },
  'wrapped-multipart': {
    meaning: 'Yanıt, bu hizmetin göndermediği çok parçalı bir ileti (ekli, MTOM) olarak geldi. {inside}',
    advice: '{notOut}',
  },
  'compressed-unnamed': {
    meaning:
      'Yanıt sıkıştırılmış geldi ({isNamed, select, true {{named}} other {gzip}}) ve hiçbir başlık bunu söylemiyor: yoldaki bir şey başlığı kaldırmış. {inside}',
    advice: '{notOut}',
  },
  'two-content-types': {
    meaning:
      'Yanıt iki içerik türü belirtiyor ({isNamed, select, true {{named}} other {}}): yoldaki bir şey birini eklemiş. {inside}',
    advice: '{notOut}',
  },
  'utf16-unmarked': {
    meaning: 'Yanıtın metni UTF-16 ve başlığı bunu söylemiyor. {inside}',
    advice: '{notOut}',
  },
  'part-of-answer': {
    meaning: 'Yanıtın yalnızca bir bölümü geldi (HTTP 206); böyle istenmemişti.',
    advice: '{notOut}',
  },
  'wrong-media-type': {
    meaning: 'Hizmetin yanıtı yerine XML olmayan bir şey geldi. {itSays}',
    advice: '{notOut}',
  },
  'wrong-status': {
    meaning: 'Yanıtın durumu başarı ama bu hizmetin kullandığı bir durum değil.',
    advice: '{notOut}',
  },
  'empty-answer': {
    meaning: 'İçeriği yutan bir ağ geçidinden gelmiş gibi, içeriksiz bir başarı geldi.',
    advice: '{notOut}',
  },
  'body-where-none': {
    meaning: 'Bu hizmetin içerik göndermediği yerde içerik geldi.',
    advice: '{notOut}',
  },
  'malformed-xml': {
    meaning: 'Yanıt iyi biçimli XML değil: yolda değiştirilmiş veya başka bir program yazmış.',
    advice: '{notOut}',
  },
  'cut-xml': {
    meaning: 'Yanıtın XML’i yarıda kesiliyor.',
    advice: '{notOut}',
  },
  'doctype-refused': {
    meaning:
      'Yanıtta, bu hizmetin asla göndermediği bir belge türü bildirimi var; güvenlik için okunmadan reddedildi.',
    advice: '{notOut}',
  },
  'xml-limit': {
    meaning: 'Yanıtın XML’i ölçüsüzce iç içe veya dolu; bu yüzden okunmadı.',
    advice: '{notOut}',
  },
  'bad-encoding': {
    meaning:
      'Yanıtın baytları belirttiği karakter kümesine uymuyor{isNamed, select, true { ({named} olarak okundular)} other {}}. {inside}',
    advice: '{notOut}',
  },
  'not-soap': {
    meaning: 'XML geldi ama SOAP zarfı değil: başka bir hizmet yanıtlıyor.',
    advice: 'Adresi hizmetin yardım sayfasının adresiyle karşılaştırın.',
  },
  'wrong-soap-version': {
    meaning: 'Yanıt, sorulandan başka bir SOAP sürümünde.',
    advice: '{notOut}',
  },
  'wrong-envelope': {
    meaning: 'SOAP zarfında okunabilecek bir gövde yok.',
    advice: '{notOut}',
  },
  'wrong-root': {
    meaning: 'Yanıt, sorulan işlemden başka bir şey hakkında.',
    advice: '{notOut}',
  },
  'wrong-namespace': {
    meaning: 'Yanıtın ad alanı Sejour Web Services’inki değil: aynı türden ama başka bir hizmet.',
    advice: 'Adresi hizmetin yardım sayfasının adresiyle karşılaştırın.',
  },
  'wrong-content': {
    meaning: 'Yanıtın bölümleri sözleşmenin dediğinden başka: daha yeni veya eski bir sürüm.',
    advice: '{notOut}',
  },
  'bad-boolean': {
    meaning: 'CheckToken, ne true ne false olan bir yanıt verdi.',
    advice: 'Yeniden veya başka bir bağlamayla denetleyin.',
  },
  'answer-too-large': {
    meaning: 'Yanıt, hizmetin herhangi bir yanıtından çok daha büyük ve kesildi.',
    advice: '{notOut}',
  },
  'raw-not-judged': {
    meaning: 'Sunucu, sözleşmede olmayan ham bir isteği yanıtladı; bu yüzden yanıttan bir sonuç çıkmaz.',
    advice: 'Gelen yanıta bakın. İstek bir oturumu kapatabilecek durumdaysa o oturumu denetleyin.',
  },
} as const satisfies Translated<typeof en.content>;
