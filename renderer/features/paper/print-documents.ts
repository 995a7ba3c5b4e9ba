import type { TFunction } from 'i18next'
import type { Outputs } from '#contract/contract'
import type { PaperHead, PaperPart, PaperView } from '#contract/paper'
import type { Format } from '../../i18n/format.ts'
import { answerSheetBlocks } from './answer-sheet-blocks.tsx'
import { keyBlocks } from './key-blocks.tsx'
import { paperBlocks } from './paper-blocks.tsx'
import type { PrintDocument } from './print-block.ts'

type Asked = {
  view: PaperView
  key: Outputs['paper']['key'] | null
  head: PaperHead
  parts: readonly PaperPart[]
}

/** Everything that is printed, in the order of the stack: what is handed out variant by variant, the keys at the end. */
export function printDocuments(
  { view, key, head, parts }: Asked,
  words: { t: TFunction<'paper'>; format: Format },
): PrintDocument[] {
  const { t } = words
  const has = (part: PaperPart) => parts.includes(part)
  const named = (variant: string, part: PaperPart): Omit<PrintDocument, 'blocks'> => {
    const values = { brigade: head.brigade, title: head.title, variant, part: t(`part.${part}`) }
    return { id: `${part} ${variant}`, head: t('print.head', values), name: t('print.documentName', values) }
  }
  const withLines = !has('answerSheet')
  return [
    ...view.variants.flatMap(variant => [
      ...(has('paper')
        ? [
            {
              ...named(variant.variant, 'paper'),
              blocks: paperBlocks({ variant, view, head, withLines }, words),
            },
          ]
        : []),
      ...(has('answerSheet')
        ? [{ ...named(variant.variant, 'answerSheet'), blocks: answerSheetBlocks({ variant, head }, words) }]
        : []),
    ]),
    ...(has('key') && key?.number === view.number
      ? view.variants.map(variant => {
          const entries = key.variants.find(one => one.variant === variant.variant)?.entries ?? []
          return { ...named(variant.variant, 'key'), blocks: keyBlocks({ variant, entries, head }, words) }
        })
      : []),
  ]
}
