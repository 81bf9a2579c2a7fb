/**
 * The command line: the same services without a window (`design.md` 5). Exit code 0 done, 1 refused with a reason, 2 bad usage.
 * With `--json` exactly one JSON object goes to standard output and nothing else.
 */
import { parseArgs } from 'node:util'
import { type AppError, AppFailure } from '../../shared/contract/errors.ts'
import { toAppFailure } from '../db/to-app-failure.ts'
import type { Command, CommandPorts, Said } from './command.ts'
import { commands } from './commands.ts'
import { errorWords } from './error-words.ts'
import { generalHelp, helpOf } from './help.ts'
import { type CliOptions, optionTypes } from './options.ts'

export type CliPorts = CommandPorts & {
  readonly out: (text: string) => unknown
  readonly err: (text: string) => unknown
}

/** Runs one command line (without the program's own name) and gives its exit code; never throws. */
export async function runCli(argv: readonly string[], ports: CliPorts): Promise<number> {
  const json = argv.includes('--json')
  const parsed = tryParse(argv)
  if ('problem' in parsed) return badUsage(ports, json, null, parsed.problem)
  const { values: options, positionals } = parsed
  const [name, ...files] = positionals
  const command = name === undefined ? undefined : commandNamed(name)
  if (options.help === true) return help(ports, json, command === undefined ? null : (name ?? null))
  if (name === undefined || command === undefined) return badUsage(ports, json, null, name ?? '')
  const problem = problemOf(command, files, options)
  if (problem !== null) return badUsage(ports, json, name, problem)
  try {
    const said = await command.run({ ...argumentOf(command, files), options }, ports)
    print(said, json, ports)
    return said.ok ? 0 : 1
  } catch (thrown) {
    refuse(thrown instanceof AppFailure ? thrown.error : toAppFailure(thrown).error, json, ports)
    return 1
  }
}

function tryParse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: optionTypes, allowPositionals: true, strict: true })
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

function commandNamed(name: string): Command | undefined {
  return Object.entries(commands).find(([known]) => known === name)?.[1]
}

/** What is wrong with the words of a command: a file or option too many, one missing, or a value it does not know. */
function problemOf(command: Command, files: readonly string[], options: CliOptions): string | null {
  const wanted = command.takesText === true ? 'TEXT' : command.takesFile ? 'FILE' : null
  if (files.length !== (wanted === null ? 0 : 1)) return wanted ?? files.join(' ')
  const given = Object.keys(options).filter((option) => option !== 'json' && option !== 'help')
  const foreign = given.find((option) => ![...command.required, ...command.optional].some((known) => known === option))
  if (foreign !== undefined) return `--${foreign}`
  const missing = command.required.find((option) => options[option] === undefined)
  return missing === undefined ? (command.problem?.(options) ?? null) : `--${missing}`
}

function argumentOf({ takesText }: Command, [argument = '']: readonly string[]): { file: string; text: string } {
  return takesText === true ? { file: '', text: argument } : { file: argument, text: '' }
}

function print({ ok, lines, data }: Said, json: boolean, ports: CliPorts): void {
  ports.out(json ? `${JSON.stringify({ ok, ...data })}\n` : `${lines.join('\n')}\n`)
}

function refuse(error: AppError, json: boolean, ports: CliPorts): void {
  if (json) ports.out(`${JSON.stringify({ ok: false, error })}\n`)
  else ports.err(`${errorWords(error).join('\n')}\n`)
}

function help(ports: CliPorts, json: boolean, name: string | null): number {
  const text = name === null ? generalHelp() : helpOf(name)
  ports.out(json ? `${JSON.stringify({ ok: true, help: text })}\n` : `${text}\n`)
  return 0
}

function badUsage(ports: CliPorts, json: boolean, name: string | null, problem: string): number {
  const text = name === null ? generalHelp() : helpOf(name)
  if (json) ports.out(`${JSON.stringify({ ok: false, error: { code: 'BAD_USAGE', params: { problem } } })}\n`)
  else ports.err(`Sai cách gọi / bad usage: ${problem}\n\n${text}\n`)
  return 2
}
