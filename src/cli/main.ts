#!/usr/bin/env node
import { CapacityError } from '../errors/capacityError.ts';
import { VERSIONS } from '../plan/versions.ts';
import { codecsCommand } from './codecsCommand.ts';
import { SCENARIO_WORDS } from '../scenario/scenarioWords.ts';
import { InputError } from './inputError.ts';
import { explainCommand, planCommand } from './planCommand.ts';
import { sitesCommand } from './sitesCommand.ts';

const HELP = `exo-capacity ${VERSIONS.engine}

  exo-capacity plan [scenario.json | -] [options] [--format text|json|markdown|csv|html] [--locale de-DE]
  exo-capacity explain [scenario.json | -] [options] [--number bandwidth.wireBitsPerSecond] [--format …]
  exo-capacity sites sites.csv [-o plans.csv] [--locale de-DE] [--map Speed=link_mbps] [--skip Address] [options]
  exo-capacity codecs [--format …]

${Object.entries(SCENARIO_WORDS)
  .map(([name, { help }]) => `  --${name.padEnd(16)}${help}`)
  .join('\n')}

Exit code: 0 the plan holds, 1 something in it fails, 2 bad input.
`;

type Answer = { output: string; exitCode: number };

const COMMANDS: Readonly<Record<string, (args: string[]) => Answer | Promise<Answer>>> = {
  plan: planCommand,
  explain: explainCommand,
  sites: sitesCommand,
  codecs: codecsCommand,
  help: () => ({ output: HELP, exitCode: 0 }),
  '--help': () => ({ output: HELP, exitCode: 0 }),
  '--version': () => ({ output: `${VERSIONS.engine}\n`, exitCode: 0 }),
};

async function run([name = 'help', ...args]: string[]): Promise<void> {
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command)
      throw new InputError([
        {
          path: name,
          code: 'not-a-choice',
          expected: 'plan, explain, sites or codecs',
          received: JSON.stringify(name),
        },
      ]);
    const { output, exitCode } = args.includes('--help') ? { output: HELP, exitCode: 0 } : await command(args);
    process.stdout.write(output);
    process.exitCode = exitCode;
  } catch (error) {
    const badInput = error instanceof InputError || error instanceof CapacityError || isArgumentError(error);
    if (!badInput) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

/** What parseArgs throws for an option that it does not know. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** A reader who has seen enough ends it, and nothing is wrong. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

process.stdout.on('error', endQuietly);
process.stderr.on('error', endQuietly);
await run(process.argv.slice(2));
