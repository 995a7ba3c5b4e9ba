import { shuffledIds } from '#engine/question/option-ids'
import { planBankUpgrade } from '#engine/bank/upgrade'
import { bankFingerprint } from '#importing/bank/bank-files'
import { readCompiledBank } from '#importing/bank/compiled-bank'
import type { ShippedBank, ShippedEdition } from '#importing/bank/shipped-bank'
import { appendVersion, shippedState } from '#store/questions'
import { readSetting, writeSetting } from '#store/settings'
import { type NewEdition, writeInstruments, writeSubjects } from '#store/subjects'
import { AppError } from './app-error.ts'
import type { Deps } from './deps.ts'

const FINGERPRINT = 'bankFingerprint'

/** The bank's own files, and what the build made of them (there need not be one). */
export type BankPlaces = { bankFolder: string; compiledBankFile: string }

/**
 * Loads the shipped bank on first start and brings in newer shipped versions later. One transaction: a fault in any file
 * changes nothing, and names file, line and field. A question edited here keeps the edit; the newer shipped version waits
 * beside it until an instructor decides.
 */
export async function loadShippedBank(
  deps: Pick<Deps, 'store' | 'chance' | 'clock' | 'log'>,
  { bankFolder, compiledBankFile }: BankPlaces,
): Promise<void> {
  const { store, chance, clock, log } = deps
  const fingerprint = await bankFingerprint(bankFolder)
  if ((await readSetting(store.reader, FINGERPRINT)) === fingerprint) return
  const compiled = await readCompiledBank(compiledBankFile, fingerprint)
  if (compiled !== null) {
    await store.write(trx => bringIn(trx, compiled, { chance, clock, log }, fingerprint))
    return
  }
  // Only where there is no other way: its reader, with YAML behind it, takes seconds for a thousand questions.
  const { readBank } = await import('#importing/bank/read-bank')
  const { describeFault } = await import('#importing/bank/describe-fault')
  const reading = await readBank(bankFolder)
  if (!reading.ok) {
    const [first] = reading.faults
    throw new AppError('app.bankInvalid', {
      values: { count: reading.faults.length, sentence: first ? describeFault(first) : '' },
      ...(first ? { place: { file: first.file, row: first.line, field: first.field } } : {}),
    })
  }
  await store.write(trx => bringIn(trx, reading.bank, { chance, clock, log }, fingerprint))
}

async function bringIn(
  trx: Parameters<Parameters<Deps['store']['write']>[0]>[0],
  bank: ShippedBank,
  { chance, clock, log }: Pick<Deps, 'chance' | 'clock' | 'log'>,
  fingerprint: string,
): Promise<void> {
  await writeSubjects(trx, bank.subjects)
  await writeInstruments(
    trx,
    bank.instruments.map(({ editions, ...instrument }) => ({
      ...instrument,
      sourceTag: instrument.sourceTag ?? null,
      editions: editions.map(edition => shippedEdition(instrument.id, edition)),
    })),
  )
  const questions = new Map(bank.questions.map(question => [question.id, question]))
  const counts: Record<string, number> = {}
  for (const { id, action } of planBankUpgrade(bank.questions, await shippedState(trx))) {
    counts[action] = (counts[action] ?? 0) + 1
    const shipped = questions.get(id)
    if (!shipped || (action !== 'add' && action !== 'replace' && action !== 'offer')) continue
    await appendVersion(
      trx,
      {
        versionId: chance.id(),
        questionId: id,
        origin: 'shipped',
        content: shipped.content,
        hash: shipped.hash,
        optionIds: shuffledIds(shipped.content.body),
        reason: '',
        authorId: null,
        nowMs: clock.nowMs(),
      },
      action === 'offer' ? 'offered' : 'current',
      { version: shipped.version, hash: shipped.hash },
    )
  }
  await writeSetting(trx, FINGERPRINT, fingerprint)
  log.info('bank loaded', counts)
}

/** Articles are numbered without a gap, and those with 之 are counted too: the last number follows from the count. */
function shippedEdition(
  instrumentId: string,
  { id, label, effectiveFrom, issuingBody, adopted, articles, inserted }: ShippedEdition,
): NewEdition {
  const said = {
    ...(issuingBody === undefined ? {} : { issuingBody }),
    ...(adopted === undefined ? {} : { adopted }),
  }
  const known = { instrumentId, id, label, effectiveFrom, ...said, articles }
  if (articles === undefined || inserted === undefined) return known
  return { ...known, lastArticle: articles - inserted.length, suffixed: inserted }
}
