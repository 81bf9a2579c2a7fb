/** The fingerprint of a document at the foot of its first page, so that a signed sheet can be held against what was frozen. */
import type { DocModel } from './model.ts'

/** The document with its snapshot id under the contact line. The id names what was composed, so it may stand on the page it names. */
export function withFingerprint(model: DocModel, snapshotId: string): DocModel {
  const line = `Mã kiểm tra: ${snapshotId}`
  return { ...model, contact: model.contact === null ? line : `${model.contact}\n${line}` }
}
