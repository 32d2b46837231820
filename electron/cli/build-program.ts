import { Command } from 'commander';
import { type ActOperation, wellKnown } from '../../shared/model/operations.js';
import { backupText } from '../../shared/text/backup.js';
import { cliText } from '../../shared/text/cli.js';
import { historyCommandText } from '../../shared/text/history-command.js';
import { policyText } from '../../shared/text/policy.js';
import { teamText } from '../../shared/text/team.js';
import { trustText } from '../../shared/text/trust.js';
import { takeIgnoredSettings } from '../http/ignored-settings.js';
import { type BackupOptions, commandBackup, commandRestore } from './command-backup.js';
import type { CommandContext } from './command-context.js';
import { commandDemo } from './command-demo.js';
import { commandExport, commandTeamImport } from './command-environments.js';
import { commandEvidence, type EvidenceOptions } from './command-evidence.js';
import { commandExplain, type ExplainOptions } from './command-explain.js';
import { commandFind, type FindOptions } from './command-find.js';
import { commandHistory, type HistoryOptions } from './command-history.js';
import { commandImport } from './command-import.js';
import { commandLogin, type LoginOptions } from './command-login.js';
import { commandPolicy } from './command-policy.js';
import { commandProbe, type ProbeOptions } from './command-probe.js';
import { commandSandbox, type SandboxCommandOptions } from './command-sandbox.js';
import { commandVerify, type VerifyOptions } from './command-verify.js';
import { type DryRunOptions, dryRun } from './dry-run.js';
import { programVersion } from './program-version.js';
import type { RunOptions } from './run-options.js';
import { runTokens } from './run-tokens.js';

/** The words of the command line. `finish` gets the exit status of the command that ran. */
export function buildProgram(context: CommandContext, finish: (status: number) => void): Command {
  const { io, printer } = context;
  const program = new Command('session-desk');
  program
    .description(cliText.about)
    .version(programVersion, '-V, --version', cliText.help.version)
    .exitOverride()
    // Behind `login` it is the service's own option.
    .enablePositionalOptions()
    .option('--language <language>', cliText.help.people)
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => printer.err(text.trimEnd()),
      // An option written as --token=… in the wrong place is quoted by the parser: keep what follows the = out.
      outputError: (text, write) => write(`${text.replaceAll(/(--?[\w-]+)=[^'"\n]*/g, '$1=…').trimEnd()}\n`),
    })
    .addHelpText('after', cliText.help.exit);

  const run = (operation: ActOperation) => async (options: RunOptions & DryRunOptions) =>
    finish(await (options.dryRun ? dryRun(context, options) : runTokens(operation, context, options)));

  const logout = program.command('logout').description(cliText.help.logout);
  tokens(connection(logout, context))
    .option('--verify', cliText.help.verify)
    .option('--accept-not-active', cliText.help.acceptNotActive)
    .option('--confirm <name>', cliText.help.confirm)
    .option('--again', cliText.help.again)
    .option('--resend-unknown', cliText.help.resendUnknown)
    .action(run(wellKnown.logOut));
  tokens(connection(program.command('check').description(cliText.help.check), context)).action(
    run(wellKnown.check),
  );

  connection(program.command('login').description(cliText.help.login), context)
    .option('--database <name>', cliText.help.database)
    .option('--user <name>', cliText.help.user)
    .option('--password-stdin', cliText.help.passwordStdin)
    .option('--language <code>', cliText.help.language)
    .option('--confirm <name>', cliText.help.confirmLogin)
    .option('--json', cliText.help.json)
    .action(async (options: LoginOptions) => finish(await commandLogin(context, options)));

  connection(program.command('probe').description(cliText.help.probe), context)
    .option('--json', cliText.help.json)
    .action(async (options: ProbeOptions) => finish(await commandProbe(context, options)));

  program
    .command('find')
    .argument('[file]', cliText.help.findFile)
    .description(cliText.help.find)
    .option('--json', cliText.help.json)
    .option('--reveal', cliText.help.findReveal)
    .action(async (file: string | undefined, options: FindOptions) =>
      finish(await commandFind(context, file, options)),
    );

  program
    .command('sandbox')
    .description(cliText.help.sandbox)
    .option('--port <number>', cliText.help.port)
    .option('--scenario <name>', cliText.help.scenario)
    .action(async (options: SandboxCommandOptions) => finish(await commandSandbox(context, options)));

  program
    .command('explain')
    .argument('[file]', cliText.help.explainFile)
    .description(cliText.help.explain)
    .option('--binding <name>', cliText.help.binding)
    .option('--operation <name>', cliText.help.explainOperation)
    .option('--json', cliText.help.json)
    .action(async (file: string | undefined, options: ExplainOptions) =>
      finish(await commandExplain(context, file, options)),
    );

  program
    .command('import')
    .argument('<file.har>', cliText.help.importFile)
    .description(cliText.help.import)
    .option('--json', cliText.help.json)
    .action(async (file: string, options: { json?: boolean }) =>
      finish(await commandImport(context, file, options)),
    );

  program
    .command('history')
    .argument('[words...]', historyCommandText.words)
    .description(historyCommandText.about)
    .option('--env <name>', historyCommandText.env)
    .option('--outcome <name>', historyCommandText.outcome)
    .option('--since <when>', historyCommandText.since)
    .option('--json', historyCommandText.json)
    .option('--raw <id>', historyCommandText.raw)
    // A word after a minus leaves out what has it: it is no option.
    .allowUnknownOption()
    .helpOption('--help')
    .action(async (words: string[], options: HistoryOptions) =>
      finish(await commandHistory(context, words, options)),
    );

  program
    .command('verify')
    .argument('<file.html>', cliText.help.verifyFile)
    .description(cliText.help.verifyEvidence)
    .option('--json', cliText.help.json)
    .option('--key <fingerprint>', cliText.help.key)
    .action(async (file: string, options: VerifyOptions) =>
      finish(await commandVerify(context, file, options)),
    );

  program
    .command('evidence')
    .description(cliText.help.evidence)
    .option('--exchange <id>', cliText.help.exchange)
    .option('--act', cliText.help.act)
    .option('--reason <text>', cliText.help.reason)
    .option('--operator <name>', cliText.help.operator)
    .option('--ticket <number>', cliText.help.ticket)
    .option('--out <file.html>', cliText.help.out)
    .action(async (options: EvidenceOptions) => finish(await commandEvidence(context, options)));

  const environments = program.command('environments').description(teamText.help.group);
  environments
    .command('export')
    .argument('<file>', teamText.help.file)
    .description(teamText.help.export)
    .action(async (file: string) => finish(await commandExport(context, file)));
  environments
    .command('import')
    .argument('<file>', teamText.help.file)
    .description(teamText.help.import)
    .option('--take', teamText.help.take)
    .option('--json', cliText.help.json)
    .action(async (file: string, options: { take?: boolean; json?: boolean }) =>
      finish(await commandTeamImport(context, file, options)),
    );

  program
    .command('backup')
    .argument('<file>', backupText.help.file)
    .description(backupText.help.backup)
    .option('--with-tokens', backupText.help.tokens)
    .option('--passphrase-stdin', backupText.help.passphrase)
    .action(async (file: string, options: BackupOptions) =>
      finish(await commandBackup(context, file, options)),
    );
  program
    .command('restore')
    .argument('<file>', backupText.help.file)
    .description(backupText.help.restore)
    .option('--passphrase-stdin', backupText.help.passphrase)
    .action(async (file: string, options: BackupOptions) =>
      finish(await commandRestore(context, file, options)),
    );

  program
    .command('policy')
    .description(policyText.helpGroup)
    .command('check')
    .argument('<file>', policyText.helpFile)
    .description(policyText.help)
    .option('--json', cliText.help.json)
    .action(async (file: string, options: { json?: boolean }) =>
      finish(await commandPolicy(context, file, options)),
    );

  program
    .command('demo')
    .description(cliText.help.demo)
    .action(async () => finish(await commandDemo(context)));
  for (const command of program.commands) {
    if (command.name() !== 'login') command.option('--language <language>', cliText.help.people);
  }
  return program;
}

function connection(command: Command, { printer }: CommandContext): Command {
  return command
    .hook('preAction', () => {
      const names = takeIgnoredSettings();
      if (names.length > 0) printer.err(trustText.ignored({ names: names.join(', ') }));
    })
    .option('--url <url>', cliText.help.url)
    .option('--env <name>', cliText.help.env)
    .option('--binding <name>', cliText.help.binding)
    .option('--timeout <ms>', cliText.help.timeout)
    .option('--ca <file>', cliText.help.ca)
    .option('--pin <sha256>', cliText.help.pin)
    .option('--cert <file>', cliText.help.cert)
    .option('--key <file>', cliText.help.clientKey)
    .option('--pfx <file>', cliText.help.pfx)
    .option('--passphrase-stdin', cliText.help.passphraseStdin)
    .option('--proxy <url>', cliText.help.proxy);
}

function tokens(command: Command): Command {
  return command
    .option('--token <token>', cliText.help.token)
    .option('--token-stdin', cliText.help.tokenStdin)
    .option('--tokens <file>', cliText.help.tokens)
    .option('--dry-run', cliText.help.dryRun)
    .option('--reveal', cliText.help.reveal)
    .option('--doubtful <what>', cliText.help.doubtful)
    .option('--concurrency <n>', cliText.help.concurrency)
    .option('--rate <per-second>', cliText.help.rate)
    .option('--json', cliText.help.json)
    .option('--raw', cliText.help.raw)
    .option('--report <file.csv>', cliText.help.report);
}
