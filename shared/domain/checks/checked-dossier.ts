/** What the rules of form read: the dossier with its texts, and the document about to be issued, if one is. */
import type { DocumentChoices, DocumentKind, SigningForm } from '../../records/documents.ts'
import type { WorkDossier } from '../../records/dossier.ts'
import type { DraftBlock } from '../../records/draft.ts'
import type { CheckedTexts } from './checked-texts.ts'
import type { CheckedKind, Field, Rule } from './finding.ts'

export type CheckedDocument = {
  readonly kind: DocumentKind
  readonly choices: DocumentChoices
  /** How the office's delegation has documents of this kind signed, where it says so. */
  readonly signing?: SigningForm | undefined
  /** Blocks of its draft in reading order, where it has one. */
  readonly blocks?: readonly DraftBlock[]
}

export type CheckedDossier = CheckedTexts & {
  readonly dossier: WorkDossier
  readonly document: CheckedDocument | null
}

export type DossierRule<Name extends string> = Rule<CheckedDossier, Name>

/** A rule of form with its name kept as a type. */
export function dossierRule<const Name extends string>(rule: DossierRule<Name>): DossierRule<Name> {
  return rule
}

/** A field of a record. */
export function fieldOf(kind: CheckedKind, { id }: { readonly id: string }, field: string): Field {
  return { kind, id, field }
}
