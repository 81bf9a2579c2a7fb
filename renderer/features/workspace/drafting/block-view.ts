/**
 * How a block stands in the editor: at its left where it comes from, in words with a line (`mockups`, principle 9), before its text the number it is
 * printed with. Both are drawn beside ProseMirror, so that a key costs only what it changes.
 */
import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import type { EditorView, NodeView } from 'prosemirror-view'
import { createCounter } from '../../../../shared/documents/draft/with-draft.ts'
import { labelOf } from '../../../../shared/documents/numbering.ts'
import { blockOf, draftSchema } from '../../../../shared/domain/drafting/draft-schema.ts'
import { writtenBlocks } from '../../../../shared/domain/drafting/written-blocks.ts'
import type { DraftBars, DraftLabel, DraftPlace } from '../../../../shared/records/draft.ts'

/** The line beside a block: solid, dashed, double, none; `withheld` is kept out of the printed document for secrecy. */
export type MarginLine = 'generated' | 'edited' | 'changed' | 'free'

export type Margin = {
  readonly line: MarginLine
  readonly words: string
  /** True while the records renewed it and nobody has looked. */
  readonly renewed: boolean
  readonly withheld: boolean
}

export type MarginPorts = {
  readonly marginOf: (node: Node) => Margin
  /** Words above the first block of a place. */
  readonly placeName: (place: DraftPlace) => string
  /** A click on the margin: to the record the block came from. */
  readonly onMargin: (id: string) => void
}

const { nodes } = draftSchema

/** Keeps the margins and numbers of all blocks true. `refreshMargins` draws them again when what they tell of changed. */
export function marginPlugin(ports: () => MarginPorts): Plugin {
  return new Plugin({
    props: {
      nodeViews: {
        paragraph: (node) => new BlockView(node, ports),
        table: (node) => new BlockView(node, ports),
        bars: (node) => new BlockView(node, ports),
      },
    },
    view: (view) => {
      drawMargins(view, ports(), null)
      return {
        update: (now, before) => {
          if (before.doc !== now.state.doc) drawMargins(now, ports(), before.doc)
        },
      }
    },
  })
}

/** Draws every margin again: the records or the remarks changed. */
export function refreshMargins(view: EditorView, ports: MarginPorts): void {
  drawMargins(view, ports, null)
}

/** Goes through the blocks once; only those that differ from what is drawn are touched. A key that changes no order and no number looks at its block alone. */
function drawMargins(view: EditorView, ports: MarginPorts, before: Node | null): void {
  const { doc } = view.state
  const written = before === null ? null : writtenViews(view, before)
  if (written !== null) {
    for (const { drawn, node } of written) drawn.show(ports.marginOf(node))
    return
  }
  const count = createCounter()
  let place: DraftPlace | null = null
  // The elements stand in the order of the blocks: each is come to by a step, none is looked for.
  let next = view.dom.firstElementChild
  doc.forEach((node, _, index) => {
    const block = blockOf(node)
    const label = node.attrs['label'] as DraftLabel | null | undefined
    const numbers = label ? labelOf(count(label)) : ''
    const heading = block.place === place ? '' : ports.placeName(block.place)
    place = block.place
    while (next !== null && !views.has(next)) next = next.nextElementSibling
    const drawn = next === null ? undefined : views.get(next)
    next = next?.nextElementSibling ?? null
    if (drawn === undefined) return
    drawn.number(numbers, heading)
    if (before === null || drawn.isStale || before.maybeChild(index) !== node) drawn.show(ports.marginOf(node))
  })
}

/** The blocks whose words alone changed; `null` where a block came, went, moved, is drawn anew, or is numbered or placed otherwise. */
function writtenViews({ state: { doc }, dom }: EditorView, before: Node) {
  const written = dom.childElementCount === doc.childCount ? writtenBlocks(before, doc) : null
  if (written === null) return null
  const found = written.flatMap(({ index, old, node }) => {
    const element = dom.children[index]
    const drawn = element === undefined ? undefined : views.get(element)
    const isSame =
      old.type === node.type &&
      blockOf(old).place === blockOf(node).place &&
      JSON.stringify(old.attrs['label']) === JSON.stringify(node.attrs['label'])
    return drawn === undefined || drawn.isStale || !isSame ? [] : [{ drawn, node }]
  })
  return found.length < written.length ? null : found
}

const views = new WeakMap<globalThis.Node, BlockView>()

class BlockView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement | null
  isStale = true
  private readonly margin: HTMLButtonElement
  private node: Node
  private drawn = ''
  private numbers = ''
  private heading = ''

  constructor(node: Node, ports: () => MarginPorts) {
    this.node = node
    this.dom = document.createElement('div')
    this.dom.className = 'dr-block'
    views.set(this.dom, this)
    this.margin = document.createElement('button')
    this.margin.type = 'button'
    this.margin.className = 'dr-margin'
    this.margin.contentEditable = 'false'
    this.margin.tabIndex = -1
    this.margin.addEventListener('mousedown', (event) => event.preventDefault())
    this.margin.addEventListener('click', () => ports().onMargin(blockOf(this.node).id))
    this.dom.append(this.margin)
    const body = bodyOf(node)
    this.contentDOM = body.content
    this.dom.append(body.outer)
    this.form()
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.type === nodes.bars) return false
    if (blockOf(node).id !== blockOf(this.node).id) this.isStale = true
    this.node = node
    this.form()
    return true
  }

  /** The number it is printed with, and the name of the place where it is the first. */
  number(numbers: string, heading: string): void {
    if (this.numbers !== numbers) {
      this.numbers = numbers
      this.dom.style.setProperty('--number', numbers === '' ? "''" : JSON.stringify(`${numbers} `))
    }
    if (this.heading === heading) return
    this.heading = heading
    if (heading === '') this.dom.removeAttribute('data-place')
    else this.dom.setAttribute('data-place', heading)
  }

  show(margin: Margin): void {
    this.isStale = false
    const drawn = JSON.stringify(margin)
    if (this.drawn === drawn) return
    this.drawn = drawn
    this.dom.setAttribute('data-line', margin.line)
    this.dom.toggleAttribute('data-renewed', margin.renewed)
    this.dom.toggleAttribute('data-withheld', margin.withheld)
    this.margin.textContent = margin.words
    this.margin.tabIndex = -1
  }

  ignoreMutation(mutation: { readonly type: string; readonly target: globalThis.Node }): boolean {
    if (mutation.type === 'selection') return false
    return this.contentDOM === null || !this.contentDOM.contains(mutation.target)
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof globalThis.Node && this.margin.contains(event.target)
  }

  private form(): void {
    const { role, label } = this.node.attrs
    this.dom.setAttribute('data-id', blockOf(this.node).id)
    this.dom.setAttribute('data-role', String(role ?? this.node.type.name))
    this.dom.setAttribute('data-scheme', String((label as DraftLabel | null)?.scheme ?? ''))
  }
}

function bodyOf(node: Node): { readonly outer: HTMLElement; readonly content: HTMLElement | null } {
  if (node.type === nodes.table) {
    const table = document.createElement('table')
    const rows = document.createElement('tbody')
    table.append(rows)
    return { outer: table, content: rows }
  }
  if (node.type === nodes.bars) return { outer: barsOf(node), content: null }
  const words = document.createElement('p')
  words.className = 'dr-words'
  return { outer: words, content: words }
}

/** A chart of bars as it is printed; it is not written in. */
function barsOf(node: Node): HTMLElement {
  const list = document.createElement('div')
  list.className = 'dr-bars'
  list.contentEditable = 'false'
  for (const { label, value, share } of node.attrs['bars'] as DraftBars['bars']) {
    const [name, bar, words] = ['span', 'i', 'span'].map((tag) => document.createElement(tag))
    if (name === undefined || bar === undefined || words === undefined) continue
    name.textContent = textOf(label)
    bar.style.setProperty('--share', String(share))
    words.textContent = textOf(value)
    list.append(name, bar, words)
  }
  return list
}

function textOf(inlines: DraftBars['bars'][number]['label']): string {
  return inlines
    .map((inline) =>
      inline.type === 'text' ? inline.text : 'attrs' in inline && 'text' in inline.attrs ? inline.attrs.text : ' ',
    )
    .join('')
}
