import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const words = {
  tier: {
    production: 'Canlı',
    test: 'Test',
    sandbox: 'Deneme alanı',
  },
  binding: {
    soap11: 'SOAP 1.1',
    soap12: 'SOAP 1.2',
    get: 'HTTP GET',
    post: 'HTTP POST',
  },
  operation: {
    Logout: 'Oturumu kapat',
    CheckToken: 'Denetle',
    Login: 'Giriş yap',
  },
  phase: {
    dns: 'Sunucu adı çözülüyor',
    connect: 'Bağlanılıyor',
    proxy: 'Vekil sunucuya soruluyor',
    tls: 'TLS kuruluyor',
    send: 'Gönderiliyor',
    wait: 'Yanıt bekleniyor',
    receive: 'Yanıt alınıyor',
  },
  step: {
    'check-before': 'Önce',
    logout: 'Kapat',
    'check-after': 'Sonra',
    check: 'Denetim',
    login: 'Giriş',
    raw: 'Ham istek',
  },
  state: {
    active: 'etkin',
    out: 'kapalı',
    'not-active': 'kapalı veya anahtar yanlış',
    accepted: 'gönderildi, denetlenmedi',
    unknown: 'belirsiz, denetleyin',
    asked: 'soruldu, yanıt yok',
    never: 'hiç sorulmadı',
  },
  scenario: {
    normal: 'Normal',
    slow: 'Yavaş yanıtlar',
    fault: 'SOAP hatası',
    'soap-exception': 'Kendine özgü kodlu hata',
    'soap-only': 'Yalnızca SOAP',
    'soap12-off': 'SOAP 1.2 kapalı',
    'html-login-page': 'HTML giriş sayfası',
    'reset-before': 'Okumadan önce kopma',
    'reset-after': 'Kapattıktan sonra kopma',
    'cut-answer': 'Yarım yanıt',
    busy: 'Meşgul (503)',
    'needs-authentication': 'Kimlik ister (401)',
    redirect: 'Başka yere yönlendirme',
    'still-active': 'Kabul eder ama etkin kalır',
  },
} as const satisfies Translated<typeof en.words>;
