/**
 * The command line: the same services without a window (`design.md` 5). Exit code 0 done, 1 refused with a reason, 2 bad usage.
 * With `--json` exactly one JSON object goes to standard output and nothing else.
 */
import { parseArgs } from 'node:util'
import { type AppError, AppFailure } from '../../shared/contract/errors.ts'
import { toAppFailure } from '../db/to-app-failure.ts'
import { type Command, type CommandPorts, commands, type Said } from './commands.ts'
import { errorWords } from './error-words.ts'
import { generalHelp, helpOf } from './help.ts'

export type CliPorts = CommandPorts & {
  readonly out: (text: string) => unknown
  readonly err: (text: string) => unknown
}

const options = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  type: { type: 'string' },
  profile: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  db: { type: 'string' },
  match: { type: 'string' },
  session: { type: 'string' },
  to: { type: 'string' },
  copy: { type: 'boolean', default: false },
} as const

export type CliOptions = ReturnType<typeof parse>['values']

/** Runs one command line (without the program's own name) and gives its exit code; never throws. */
export async function runCli(argv: readonly string[], ports: CliPorts): Promise<number> {
  const parsed = tryParse(argv)
  if (parsed === null) return usage(ports, null)
  const [name = '', ...args] = parsed.positionals
  const command: Command | undefined = Object.hasOwn(commands, name)
    ? commands[name as keyof typeof commands]
    : undefined
  if (parsed.values.help) {
    ports.out(`${command === undefined ? generalHelp() : helpOf(name)}\n`)
    return 0
  }
  if (command === undefined) return usage(ports, null)
  const problem = command.problem(args, parsed.values)
  if (problem !== null) return usage(ports, name)
  try {
    const said = await command.run(args, parsed.values, ports)
    print(said, parsed.values.json, ports)
    return said.ok ? 0 : 1
  } catch (thrown) {
    const { error } = thrown instanceof AppFailure ? thrown : toAppFailure(thrown)
    refuse(error, parsed.values.json, ports)
    return 1
  }
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
}

function tryParse(argv: readonly string[]) {
  try {
    return parse(argv)
  } catch {
    return null
  }
}

function print({ ok, lines, data }: Said, json: boolean, ports: CliPorts): void {
  ports.out(json ? `${JSON.stringify({ ok, ...data })}\n` : `${lines.join('\n')}\n`)
}

function refuse(error: AppError, json: boolean, ports: CliPorts): void {
  if (json) ports.out(`${JSON.stringify({ ok: false, error })}\n`)
  else ports.err(`${errorWords(error).join('\n')}\n`)
}

function usage(ports: CliPorts, name: string | null): number {
  ports.err(`${name === null ? generalHelp() : helpOf(name)}\n`)
  return 2
}
