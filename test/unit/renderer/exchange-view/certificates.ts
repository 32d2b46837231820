import type { ExchangeDetail } from '../../../../shared/model/exchange.js';

type Certificate = NonNullable<ExchangeDetail['connection']['tls']>['chain'][number];

const fromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const pem = '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQm9ndXM=\n-----END CERTIFICATE-----\n';

export const certificates: Certificate[] = [
  {
    subject: 'C=TR\nO=Sejour Travel\nCN=sejour.example.com',
    issuer: 'C=US\nO=Example Trust\nCN=Example TLS CA 2',
    subjectAltNames: ['DNS:sejour.example.com', 'DNS:*.sejour.example.com', 'DNS:dtproxy.example.com'],
    validFrom: fromNow(-78),
    validTo: fromNow(12),
    sha256: '4f3c1d0a9be2775f6f0a7c1a1be84c4a9d1f20b3a17c4e1d9d3f6b8a0c2e4d5f',
    pem,
  },
  {
    subject: 'C=US\nO=Example Trust\nCN=Example TLS CA 2',
    issuer: 'C=US\nO=Example Trust\nCN=Example Root',
    subjectAltNames: [],
    validFrom: fromNow(-2000),
    validTo: fromNow(-1),
    sha256: 'b17c4e1d9d3f6b8a0c2e4d5f4f3c1d0a9be2775f6f0a7c1a1be84c4a9d1f20b3',
    pem,
  },
  {
    subject: 'C=US\nO=Example Trust\nCN=Example Root',
    issuer: 'C=US\nO=Example Trust\nCN=Example Root',
    subjectAltNames: [],
    validFrom: fromNow(-4000),
    validTo: fromNow(3650),
    sha256: '9d3f6b8a0c2e4d5f4f3c1d0a9be2775f6f0a7c1a1be84c4a9d1f20b3b17c4e1d',
    pem,
  },
];
