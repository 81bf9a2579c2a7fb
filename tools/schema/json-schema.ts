/** From our valibot schemas to JSON Schema 2020-12: just the constructs the records use; anything else stops with its name. */
import type * as v from 'valibot'

export type JsonSchema = { readonly [keyword: string]: unknown }

/** What is looked at of a schema or an action, whatever its kind. */
type Node = {
  readonly kind: string
  readonly type: string
  readonly entries?: Readonly<Record<string, Node>>
  readonly item?: Node
  readonly wrapped?: Node
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly value?: Node
  readonly pipe?: readonly Node[]
  readonly requirement?: unknown
}

/** Schemas that become a definition of their own, by name. */
export type Names = ReadonlyMap<v.GenericSchema, string>

/** The schema and every named one below it, as `$defs`. */
export function toJsonSchema(schema: v.GenericSchema, names: Names): JsonSchema {
  const byNode = new Map([...names].map(([named, name]) => [asNode(named), name]))
  const walk = (node: Node): JsonSchema => {
    const name = byNode.get(node)
    return name === undefined ? convert(node, walk) : { $ref: `#/$defs/${name}` }
  }
  const definitions = Object.fromEntries([...byNode].map(([node, name]) => [name, convert(node, walk)]))
  return { ...convert(asNode(schema), walk), $defs: definitions }
}

/** Every valibot schema has the fields of a node. */
function asNode(schema: v.GenericSchema): Node {
  return schema as unknown as Node
}

type Walk = (node: Node) => JsonSchema

function convert(node: Node, walk: Walk): JsonSchema {
  if (node.pipe !== undefined) return piped(node.pipe, walk)
  switch (node.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: node.type }
    case 'literal':
      return { const: node.literal }
    case 'picklist':
      return { enum: node.options }
    case 'nullable':
      return { anyOf: [walk(wrapped(node)), { type: 'null' }] }
    case 'exact_optional':
    case 'optional':
      return walk(wrapped(node))
    case 'array':
      return { type: 'array', items: walk(part(node.item, node)) }
    case 'record':
      return { type: 'object', additionalProperties: walk(part(node.value, node)) }
    case 'variant':
    case 'union':
      return { anyOf: (node.options ?? []).map((option) => walk(option as Node)) }
    case 'strict_object':
      return object(node.entries ?? {}, walk)
    default:
      return unknownNode(node)
  }
}

function object(entries: Readonly<Record<string, Node>>, walk: Walk): JsonSchema {
  const fields = Object.entries(entries)
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, walk(field)])),
    required: fields.filter(([, field]) => !mayBeMissing(field)).map(([name]) => name),
    additionalProperties: false,
  }
}

/** A field with a default may be left out of a file as one that is optional. */
function mayBeMissing(field: Node): boolean {
  return field.type === 'exact_optional' || field.type === 'optional'
}

/** The first is the schema itself, without its pipe; the rest narrow it. */
function piped([first, ...rest]: readonly Node[], walk: Walk): JsonSchema {
  if (first === undefined) return {}
  const base = first.pipe === undefined ? convert(first, walk) : walk(first)
  return Object.assign({}, base, ...rest.map((action) => keywordOf(action, base)))
}

function keywordOf(action: Node, schema: JsonSchema): JsonSchema {
  const { type, requirement } = action
  const isList = schema['type'] === 'array'
  switch (type) {
    case 'transform':
    case 'check':
      // Tidying of text and rules between fields have no keyword; `docs/session-file.md` tells them.
      return {}
    case 'min_length':
      return isList ? { minItems: requirement } : { minLength: requirement }
    case 'max_length':
      return isList ? { maxItems: requirement } : { maxLength: requirement }
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    case 'integer':
      return { type: 'integer' }
    case 'uuid':
      return { format: 'uuid' }
    case 'regex':
      return requirement instanceof RegExp ? { pattern: requirement.source } : unknownNode(action)
    default:
      return unknownNode(action)
  }
}

function wrapped(node: Node): Node {
  return part(node.wrapped, node)
}

function part(inner: Node | undefined, node: Node): Node {
  return inner ?? unknownNode(node)
}

function unknownNode({ type }: Node): never {
  throw new Error(`"${type}" has no place in JSON Schema here`)
}
