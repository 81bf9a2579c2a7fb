/** Comments as Word has them: their text, who answered, whether they are settled, and the people who wrote them. */
import type { Id } from '../../shared/records/values.ts'
import { blockBookmark } from './block-bookmark.ts'
import type { Parts } from './docx-package.ts'
import { escaped } from './docx-xml.ts'

export type WordRemark = {
  readonly author: string
  /** ISO 8601 with seconds, UTC. */
  readonly date: string
  readonly text: string
}

/** A comment on words of a block, by their place in its text. */
export type WordComment = WordRemark & {
  readonly blockId: Id
  readonly from: number
  readonly to: number
  readonly resolved: boolean
  readonly replies: readonly WordRemark[]
}

/** A comment with the numbers it and its answers have in the file. */
export type CommentRange = WordComment & { readonly ids: readonly number[] }

/** The comments numbered from 0, by the bookmark of their block. */
export function commentRanges(comments: readonly WordComment[]): ReadonlyMap<string, readonly CommentRange[]> {
  let id = 0
  const numbered = comments.map((comment) => ({ ...comment, ids: [comment, ...comment.replies].map(() => id++) }))
  return Map.groupBy(numbered, ({ blockId }) => blockBookmark(blockId))
}

export function commentStart({ ids }: CommentRange): string {
  return ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('')
}

export function commentEnd({ ids }: CommentRange): string {
  return ids.map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`).join('')
}

/** The parts with the comments in them; the same parts when there is none. */
export function withComments(parts: Parts, ranges: readonly CommentRange[]): Parts {
  if (ranges.length === 0) return parts
  const types = parts['[Content_Types].xml']
  const relations = parts['word/_rels/document.xml.rels']
  if (types === undefined || relations === undefined) throw new Error('The Word file has no list of its parts')
  return {
    ...parts,
    ...Object.fromEntries(further.map(({ name, xml }) => [`word/${name}.xml`, xml(ranges)])),
    '[Content_Types].xml': types.replace(
      '</Types>',
      `${further.map(({ name, type }) => `<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml" PartName="/word/${name}.xml"/>`).join('')}</Types>`,
    ),
    'word/_rels/document.xml.rels': relations.replace(
      '</Relationships>',
      `${further.map(({ name, relation }) => `<Relationship Id="${name}" Type="${relation}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    ),
  }
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const word2010 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const word2012 = 'http://schemas.microsoft.com/office/word/2012/wordml'
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const root = (name: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${name} xmlns:mc="${compatibility}" xmlns:w="${word}" xmlns:w14="${word2010}" xmlns:w15="${word2012}" mc:Ignorable="w14 w15">${content}</${name}>`

const further = [
  {
    name: 'comments',
    type: 'comments',
    relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
    xml: (ranges: readonly CommentRange[]) => root('w:comments', remarksOf(ranges).map(commentXml).join('')),
  },
  {
    name: 'commentsExtended',
    type: 'commentsExtended',
    relation: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
    xml: (ranges: readonly CommentRange[]) => root('w15:commentsEx', remarksOf(ranges).map(extendedXml).join('')),
  },
  {
    name: 'people',
    type: 'people',
    relation: 'http://schemas.microsoft.com/office/2011/relationships/people',
    xml: (ranges: readonly CommentRange[]) =>
      root(
        'w15:people',
        [...new Set(remarksOf(ranges).map(({ author }) => author))]
          .map(
            (author) =>
              `<w15:person w15:author="${escaped(author)}"><w15:presenceInfo w15:providerId="None" w15:userId="${escaped(author)}"/></w15:person>`,
          )
          .join(''),
      ),
  },
]

type NumberedRemark = WordRemark & { readonly id: number; readonly parent: number | null; readonly resolved: boolean }

function remarksOf(ranges: readonly CommentRange[]): NumberedRemark[] {
  return ranges.flatMap((comment) =>
    [comment, ...comment.replies].map(({ author, date, text }, place) => ({
      author,
      date,
      text,
      id: comment.ids[place] ?? 0,
      parent: place === 0 ? null : (comment.ids[0] ?? 0),
      resolved: comment.resolved,
    })),
  )
}

function commentXml({ id, author, date, text }: NumberedRemark): string {
  const initials = author
    .split(/\s+/)
    .map((name) => [...name][0] ?? '')
    .join('')
    .slice(-3)
  const lines = text.split('\n')
  const paragraphs = lines.map(
    (line, place) =>
      `<w:p${place === lines.length - 1 ? ` w14:paraId="${paragraphId(id)}"` : ''}><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`,
  )
  return `<w:comment w:id="${id}" w:author="${escaped(author)}" w:date="${date}" w:initials="${escaped(initials)}">${paragraphs.join('')}</w:comment>`
}

function extendedXml({ id, parent, resolved }: NumberedRemark): string {
  const answers = parent === null ? '' : ` w15:paraIdParent="${paragraphId(parent)}"`
  return `<w15:commentEx w15:paraId="${paragraphId(id)}"${answers} w15:done="${resolved ? 1 : 0}"/>`
}

/** Eight hexadecimal digits below 80000000, as Word wants them; the last paragraph of a comment stands for it. */
function paragraphId(id: number): string {
  return (0x54_4b_00_01 + id).toString(16).toUpperCase()
}
