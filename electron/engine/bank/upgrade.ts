/** A question of the bank that comes with the program. `version` is raised with every change of content, `hash` is of the content. */
export type ShippedQuestion = { id: string; version: number; hash: string }

/** What is stored of it: the shipped version last taken over, and whether the current content is still the shipped one. */
export type StoredQuestion = {
  id: string
  shippedVersion: number
  shippedHash: string
  currentOrigin: 'shipped' | 'local'
}

/**
 * - `add`: new in the bank.
 * - `replace`: a newer shipped version, and nobody changed the old one here.
 * - `offer`: a newer shipped version, but the current content was edited here; it is kept beside the edit for a person to choose.
 * - `same`: nothing to do. The same version, or an older bank than the one already taken over.
 * - `hashChangedWithoutVersion`: a fault of the bank; nothing is taken over, the report names it.
 * - `removedFromBank`: no longer shipped. The question stays, since results refer to it.
 */
export type BankUpgradeKind =
  | 'add'
  | 'replace'
  | 'offer'
  | 'same'
  | 'hashChangedWithoutVersion'
  | 'removedFromBank'

export type BankUpgradeAction = { id: string; action: BankUpgradeKind }

/** A local edit is never overwritten. Actions come in the order of the bank, then what is gone in stored order. */
export function planBankUpgrade(
  shipped: readonly ShippedQuestion[],
  stored: readonly StoredQuestion[],
): BankUpgradeAction[] {
  const storedById = new Map(stored.map(question => [question.id, question]))
  const shippedIds = new Set(shipped.map(question => question.id))
  return [
    ...shipped.map(question => ({
      id: question.id,
      action: actionFor(question, storedById.get(question.id)),
    })),
    ...stored
      .filter(question => !shippedIds.has(question.id))
      .map(question => ({ id: question.id, action: 'removedFromBank' as const })),
  ]
}

function actionFor(shipped: ShippedQuestion, stored: StoredQuestion | undefined): BankUpgradeKind {
  if (stored === undefined) return 'add'
  if (shipped.version < stored.shippedVersion) return 'same'
  if (shipped.version === stored.shippedVersion) {
    return shipped.hash === stored.shippedHash ? 'same' : 'hashChangedWithoutVersion'
  }
  return stored.currentOrigin === 'shipped' ? 'replace' : 'offer'
}
