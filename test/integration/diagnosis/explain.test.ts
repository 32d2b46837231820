import { expect, it } from 'vitest';
import { run } from '../cli/run.js';

const body = '<html><head><title>IIS 10.0 Detailed Error - 404.15 - Not Found</title></head></html>';
const request =
  'GET /sws/Authentication.asmx/Logout?token=3130fdac-a8f6-4b7f-a3b9-2b695c0f9ccc HTTP/1.1\r\nHost: h.example.test\r\n\r\n';
const answer = `HTTP/1.1 404 Not Found\r\nServer: Microsoft-IIS/10.0\r\nContent-Type: text/html\r\n\r\n${body}`;
const har = JSON.stringify({
  request: {
    method: 'GET',
    url: 'https://h.example.test/sws/Authentication.asmx/Logout?token=x',
    headers: [],
  },
  response: {
    status: 404,
    statusText: 'Not Found',
    headers: [{ name: 'Server', value: 'Microsoft-IIS/10.0' }],
    content: { mimeType: 'text/html', text: body },
  },
});
const verbose = `> GET /sws/Authentication.asmx/Logout?token=x HTTP/1.1\n> Host: h\n>\n< HTTP/1.1 404 Not Found\n< Server: Microsoft-IIS/10.0\n< Content-Type: text/html\n<\n${body}`;

it.each([
  ['raw HTTP with its request', request + answer],
  ['the answer alone', answer],
  ['a HAR entry', har],
  ['curl -v', verbose],
])('explains %s as if it had come here', async (_name, input) => {
  const { json, status, stdout } = await run(['explain', '--json'], { input });
  expect(json[0]).toMatchObject({
    operation: 'Logout',
    outcome: 'http-error',
    cause: 'iis-query-too-long',
    status: 404,
  });
  expect(stdout).not.toContain('3130fdac');
  expect(status).toBe(0);
});

it('explains a bare fault, and refuses nothing at all', async () => {
  const fault =
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>ORA-12541</faultstring></s:Fault></s:Body></s:Envelope>';
  const found = await run(['explain', '--json'], { input: fault });
  expect(found.json[0]).toMatchObject({ outcome: 'fault', cause: 'fault-database', binding: 'soap11' });
  expect((await run(['explain'], { input: ' ' })).status).toBe(2);
});
