import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outputs } from '#contract/contract'
import type { PaperHead, PaperView } from '#contract/paper'
import { useView } from '../../client/hooks.ts'
import { useLast } from '../../ui/use-last.ts'
import { useSettled } from '../../ui/use-settled.ts'
import { type PaperSettings, type Source, toChoice, toHead } from './paper-settings.ts'

type Paper = {
  view: PaperView | undefined
  /** Null where it is not wanted, or not of this paper yet. */
  keyOfPaper: Outputs['paper']['key'] | null
  head: PaperHead
  /** The head on the sheets: it follows when the typing stops, since all of them are laid out again. */
  shownHead: PaperHead
  error: Error | null
  isFetching: boolean
}

const SETTLED_MS = 250
const NO_SUGGESTION = { brigade: '', title: '', minutes: null }

/** The paper as the settings make it. The key is only asked for where it is to be printed. */
export function usePaper(source: Source, settings: PaperSettings): Paper {
  const { t } = useTranslation('paper')
  const choice = toChoice(source, settings)
  const wantsKey = settings.parts.includes('key')
  const composed = useView(['bank', 'drills'], 'paper.compose', choice, client =>
    client.paper.compose(choice),
  )
  const key = useView(['bank', 'drills'], 'paper.key', { choice, wantsKey }, async client =>
    wantsKey ? client.paper.key(choice) : null,
  )
  const view = useLast(composed.data)
  const suggested = view?.suggested ?? NO_SUGGESTION
  const { brigade, title, subtitle, minutes } = toHead(settings, suggested, t('usualTitle'))
  const head = useMemo(() => ({ brigade, title, subtitle, minutes }), [brigade, title, subtitle, minutes])
  return {
    view,
    keyOfPaper: key.data?.number === view?.number ? (key.data ?? null) : null,
    head,
    shownHead: useSettled(head, SETTLED_MS),
    error: composed.error ?? key.error,
    isFetching: composed.isFetching || key.isFetching,
  }
}
