import type { Scenario } from '../../shared/model/words.js';
import { type DemoSession, demoAccounts } from './accounts.js';
import { escapeHtml } from './escape.js';
import { htmlPage } from './html-pages.js';
import { type OperationDefinition, operationDefinitions } from './operations.js';
import { sampleMessages } from './sample-messages.js';
import type { OfferedBindings } from './scenarios.js';

interface SandboxFacts {
  readonly scenario: Scenario;
  readonly sessions: readonly DemoSession[];
}

const title = 'Authentication Web Service';

/** The list of operations, and what a person needs to play with this sandbox. */
export function serviceHelpPage({ scenario, sessions }: SandboxFacts): string {
  const operations = operationDefinitions.map(
    ({ name, description }) => `<li><a href="?op=${name}">${name}</a><br>${escapeHtml(description)}</li>`,
  );
  return htmlPage(
    title,
    `<h1>Authentication</h1>
<p>The following operations are supported. For a formal definition, please review the <a href="?WSDL">Service Description</a>.</p>
<ul>
${operations.join('\n')}
</ul>
<h2>About this sandbox</h2>
<p>It runs inside Session Desk and answers as the real service does. Scenario now: <b>${escapeHtml(scenario)}</b>.</p>
<p>Any other database, user or password is answered with Authenticated = false and a description.</p>
${table(
  'Accounts for Login',
  ['databaseName', 'userName', 'password'],
  demoAccounts.map((each) => [each.databaseName, each.userName, each.password]),
)}
${table(
  'Live sessions',
  ['who', 'token'],
  sessions.map((each) => [each.label, each.token]),
)}`,
  );
}

/** An operation's page; ASP.NET answers 200 for an unknown one, too, and says so in the text. */
export function operationHelpPage(name: string, endpointUrl: string, offered: OfferedBindings): string {
  const operation = operationDefinitions.find((each) => each.name === name);
  const back = '<p>Click <a href="?">here</a> for a complete list of operations.</p>';
  if (operation === undefined)
    return htmlPage(
      title,
      `<h1>Authentication</h1>\n${back}\n<p>Method '${escapeHtml(name)}' was not found.</p>`,
    );
  return htmlPage(
    title,
    `<h1>Authentication</h1>\n${back}\n${operationContent(operation, endpointUrl, offered)}`,
  );
}

function operationContent(
  operation: OperationDefinition,
  endpointUrl: string,
  offered: OfferedBindings,
): string {
  const test = offered.http
    ? "To test the operation using the HTTP POST protocol, click the 'Invoke' button."
    : 'The test form is only available for requests from the local machine.';
  const samples = sampleMessages(operation, endpointUrl, offered).map(
    (sample) => `<h3>${sample.title}</h3>
<p>The following is a sample ${sample.title} request and response. The placeholders shown need to be replaced with actual values.</p>
<pre>${escapeHtml(sample.request)}</pre>
<pre>${escapeHtml(sample.answer)}</pre>`,
  );
  return `<h2>${operation.name}</h2>
<p>${escapeHtml(operation.description)}</p>
<h3>Test</h3>
<p>${escapeHtml(test)}</p>
${offered.http ? testForm(operation, endpointUrl) : ''}
${samples.join('\n')}`;
}

function testForm({ name, parameters }: OperationDefinition, endpointUrl: string): string {
  const inputs = parameters.map((each) => `<p><label>${each}: <input name="${each}"></label></p>`);
  return `<form method="post" action="${escapeHtml(new URL(endpointUrl).pathname)}/${name}" target="_blank">
${inputs.join('\n')}
<p><button>Invoke</button></p>
</form>`;
}

function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<h3>${caption}</h3>\n<table>${row('th', heads)}${rows.map((cells) => row('td', cells)).join('')}</table>`;
}
