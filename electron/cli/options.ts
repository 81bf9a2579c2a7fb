/** The options of all commands; each command says which of them it takes. */
export const optionTypes = {
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  type: { type: 'string' },
  all: { type: 'boolean' },
  item: { type: 'string' },
  unit: { type: 'string' },
  ballot: { type: 'string' },
  receiver: { type: 'string' },
  since: { type: 'string' },
  enclose: { type: 'string' },
  profile: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  db: { type: 'string' },
  match: { type: 'string' },
  session: { type: 'string' },
  to: { type: 'string' },
  on: { type: 'string' },
  copy: { type: 'boolean' },
  secret: { type: 'string' },
  package: { type: 'boolean' },
} as const

export type OptionName = keyof typeof optionTypes
export type CliOptions = {
  readonly [N in OptionName]?: ((typeof optionTypes)[N]['type'] extends 'boolean' ? boolean : string) | undefined
}
