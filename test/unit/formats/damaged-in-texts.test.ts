import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineToken } from '../../../shared/formats/doubts/examine-token.js';
import { findPasted } from '../../../shared/formats/paste/find-pasted.js';
import { tokensOf } from '../../../shared/formats/paste/pasted-tokens.js';
import { soundTokens } from './sound-tokens.js';

const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const uri = encodeURIComponent;
const bash = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const asmx = 'https://sws.example.test/sws/Authentication.asmx';
const envelope = (token: string) =>
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><Logout xmlns="http://www.sansejour.com/"><token>${xml(token)}</token></Logout></soap:Body></soap:Envelope>`;

/** Every kind of text, each holding one token as the tool or person that made it would write it. */
const texts: Readonly<Record<string, (token: string) => string>> = {
  alone: (token) => token,
  bullets: (token) => `• ${token}`,
  numbered: (token) => `1. ${token}`,
  quoted: (token) => `> ${token}`,
  'a mail': (token) => `Hi,\n\nplease log out this one.\ntoken: ${token}\n\nThanks, Jane`,
  'a quoted mail': (token) => `> Hi,\n> token: ${token}\n> Thanks`,
  'a log line': (token) => `2026-10-06 23:13:37,464 [110] INFO Sws.Auth - Logout token=${token} user=jane`,
  brackets: (token) => `INFO Logout called for token [${token}] user=jane`,
  quotes: (token) => `Logout failed (token '${token}').`,
  Turkish: (token) => `Oturum anahtarı: ${token}`,
  Russian: (token) => `Токен: ${token}`,
  JSON: (token) => JSON.stringify({ user: 'jane', token }),
  'JSON lines': (token) => `${JSON.stringify({ a: 1, token })}\n${JSON.stringify({ b: 2 })}`,
  'an envelope': envelope,
  'an envelope in JSON': (token) => JSON.stringify({ message: envelope(token) }),
  'an escaped envelope': (token) => `<soapBody>${xml(envelope(token))}</soapBody>`,
  'an address': (token) => `${asmx}/Logout?token=${uri(token)}`,
  'a safe link': (token) =>
    `https://eur01.safelinks.protection.outlook.com/?url=${uri(`${asmx}/Logout?token=${uri(token)}`)}&data=05`,
  'a form': (token) =>
    `POST /sws/Authentication.asmx/Logout HTTP/1.1\r\nHost: sws.example.test\r\n\r\ntoken=${uri(token)}`,
  curl: (token) => `curl ${asmx}/Logout --data-urlencode ${bash(`token=${token}`)}`,
  'a collection': (token) =>
    JSON.stringify({
      item: [
        {
          request: {
            url: `${asmx}/Logout`,
            body: { mode: 'urlencoded', urlencoded: [{ key: 'token', value: token }] },
          },
        },
      ],
    }),
  'a table': (token) => `User\tToken\njane\t${token}\n`,
  'a record': (token) => `User  : jane\nToken : ${token}\nState : open\n`,
  'an INI file': (token) => `[session]\nuser=jane\ntoken=${token}\n`,
  'an INSERT': (token) =>
    `INSERT INTO Sessions (UserName, Token) VALUES ('jane', '${token.replaceAll("'", "''")}');`,
  'a wiki table': (token) => `|| User || Token ||\n| jane | ${token} |\n`,
  'a Markdown table': (token) => `| User | Token |\n|---|---|\n| jane | ${token} |\n`,
  'an IIS line': (token) =>
    `2026-10-06 23:13:37 10.0.0.1 GET /sws/Authentication.asmx/Logout token=${uri(token)} 443 - 10.0.0.9 - 200 0 0 12`,
  'a message of a chat': (token) => `Ayşe Yılmaz  [9:12 AM]\nplease log this one out\ntoken: \`${token}\`\n`,
  'a grid of Management Studio': (token) =>
    `UserName   Token\n---------- ${'-'.repeat(60)}\njane       ${token}\n\n(1 row affected)\n\nCompletion time: 2026-11-28T09:14:00.0000000+03:00\n`,
  'a grid below its query': (token) =>
    `SQL> select username, token from sessions;\n\nUSERNAME   TOKEN\n---------- ${'-'.repeat(60)}\njane       ${token}\n\nElapsed: 00:00:00.01\n`,
  'a line of Serilog': (token) =>
    JSON.stringify({ '@t': '2026-11-28T09:12:44Z', '@mt': 'Logout {Token}', Token: token }),
  'a line of logfmt': (token) => `ts=2026-11-28T09:12:44Z level=warn op=logout token=${token} err=none`,
  'a line of docker': (token) =>
    `sws-web-1  | 2026-11-28T09:12:44Z INFO Logout token=${token}\nsws-web-1  | done`,
  'Follow stream': (token) =>
    `POST /sws/Authentication.asmx/Logout HTTP/1.1\r\nHost: sws.example.test\r\n\r\ntoken=${uri(token)}HTTP/1.1 200 OK\r\nContent-Length: 0\r\n`,
  'a .http file': (token) =>
    `@host = sws.example.test\n\nPOST https://{{host}}/sws/Authentication.asmx/Logout\nContent-Type: application/x-www-form-urlencoded\n\ntoken=${uri(token)}\n`,
  'a Bruno request': (token) =>
    `post {\n  url: ${asmx}/Logout\n  body: formUrlEncoded\n}\n\nbody:form-urlencoded {\n  token: ${token}\n}\n`,
  'a SoapUI property': (token) =>
    `<con:property><con:name>token</con:name><con:value>${xml(token)}</con:value></con:property>`,
  'a link of Markdown': (token) => `[${asmx}/Logout?token=${uri(token)}](${asmx}/Logout?token=${uri(token)})`,
  'a link of another filter': (token) =>
    `https://secure-web.cisco.com/1AbC/${uri(`${asmx}/Logout?token=${uri(token)}`)}`,
  fetch: (token) =>
    `fetch("${asmx}/Logout", {"body": ${JSON.stringify(`token=${uri(token)}`)}, "method": "POST"});`,
};

/** The same where no word says that it is a token: what may be something else is not found. */
const unnamed: typeof texts = {
  'a line of a chat': (token) => `[28.11.2026, 09:12:59] Ayşe: ${token}`,
  'a numbered list with names': (token) => `Stuck sessions:\n1) ${token} (jane)\n`,
  'an owner and a token': (token) => `jane = ${token}\nveli = ${token}\n`,
};
const allTexts = { ...texts, ...unnamed };

/** Every way of damage; each leaves something of which nobody could say that it is the sound token. */
const damages: readonly ((token: string) => string)[] = [
  (token) => `\u200b${token}`,
  (token) => `${token.slice(0, 3)}\u200b${token.slice(3)}`,
  (token) => `${token}\ufeff`,
  (token) => `\u202a${token}\u202c`,
  (token) => `${token.slice(0, 4)}\u00ad${token.slice(4)}`,
  (token) => `\u00a0${token}`,
  (token) => `“${token}”`,
  (token) => `‘${token}’`,
  (token) => `«${token}»`,
  (token) => `{${token}}`,
  (token) => `="${token}"`,
  (token) => `${token}.`,
  (token) => `${token},`,
  (token) => `**${token}**`,
  (token) => `\`${token}\``,
  (token) => `…${token.slice(-4)}`,
  (token) => `****${token.slice(-4)}`,
  (token) => `${token.slice(0, 8)}…`,
  (token) => `${token.slice(0, 4)}...${token.slice(-4)}`,
  (token) => `${token.slice(0, 4)}\ufffd${token.slice(5)}`,
  (token) => uri(`${token.slice(0, 4)}+${token.slice(4)}=`),
  (token) => `${token.slice(0, 4)}&amp;${token.slice(4)}`,
  (token) => `${token.slice(0, 4)}\\u002b${token.slice(4)}`,
  () => '1.23457E+17',
  () => '123456789012345000',
  () => '{{token}}',
  () => '$TOKEN',
  () => 'YOUR_TOKEN_HERE',
  () => '00000000-0000-0000-0000-000000000000',
];
const guids = soundTokens.filter((token) => /^[\w+/=-]{16,}$/.test(token));
const dashed = soundTokens.filter((token) => /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(token));

describe('a token in a text', () => {
  it.each(Object.entries(allTexts))(
    'that is sound is found as it is, without a doubt, or not found: %s',
    (name, write) => {
      const missed: string[] = [];
      const wrong: unknown[] = [];
      for (const token of soundTokens) {
        const found = tokensOf(findPasted(write(token)).findings);
        if (found.length === 0) missed.push(token);
        // Asserted once for all of them: to assert each took a third of the time.
        wrong.push(...found.filter((one) => one.token !== token || one.doubts.length > 0));
      }
      expect(wrong).toEqual([]);
      const sure = name in unnamed ? dashed : guids;
      expect(missed.filter((token) => sure.includes(token))).toEqual([]);
    },
  );

  it('that is damaged is found, cleaned and named as doubtful, or not found; never found wrong without a doubt', () => {
    const input = fc.tuple(
      fc.constantFrom(...guids),
      fc.constantFrom(...Object.values(allTexts)),
      fc.constantFrom(...damages),
    );
    fc.assert(
      fc.property(input, ([token, write, damage]) => {
        const damaged = damage(token);
        const text = write(damaged);
        for (const one of tokensOf(findPasted(text).findings)) {
          // In a form an escape is no damage.
          if (one.doubts.length === 0)
            expect([token, decodeURIComponent(damaged.replace(/%(?![0-9A-F]{2})/g, '%25'))], text).toContain(
              one.token,
            );
          else if (one.usable) expect([token, examineToken(damaged).cleaned], text).toContain(one.token);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('whose hyphens became dashes is named as doubtful', () => {
    const input = fc.tuple(
      fc.constantFrom(...dashed),
      fc.constantFrom(...Object.values(allTexts)),
      fc.constantFrom('–', '—', '‐', '−', '\u2011'),
    );
    fc.assert(
      fc.property(input, ([token, write, dash]) => {
        for (const one of tokensOf(findPasted(write(token.replaceAll('-', dash))).findings)) {
          expect(one.token).toBe(token);
          expect(one.doubts.map(({ code }) => code)).toContain('typographic-dashes');
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
