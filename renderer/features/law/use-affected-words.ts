import { useTranslation } from 'react-i18next'
import type { Inputs } from '#contract/contract'

/** What the workbook is written with, in the language of the page. */
export function useAffectedWords(): Inputs['instrument']['exportAffected']['words'] {
  const { t } = useTranslation('law')
  return {
    sheet: t('affected.sheet'),
    columns: {
      questionId: t('affected.column.questionId'),
      stem: t('affected.column.stem'),
      older: t('affected.column.older'),
      newer: t('affected.column.newer'),
      kind: t('affected.column.kind'),
      words: t('affected.column.words'),
      state: t('affected.column.state'),
      decidedBy: t('affected.column.decidedBy'),
      decidedAt: t('affected.column.decidedAt'),
      reason: t('affected.column.reason'),
    },
    kinds: {
      unchanged: t('link.unchanged'),
      changed: t('link.changed'),
      moved: t('link.moved'),
      split: t('link.split'),
      merged: t('link.merged'),
      deleted: t('link.deleted'),
      added: t('link.added'),
    },
    movedAndChanged: t('link.movedAndChanged'),
    citedSame: t('cited.same'),
    states: {
      waiting: t('affected.state.waiting'),
      stillRight: t('affected.state.stillRight'),
      newVersion: t('affected.state.newVersion'),
      retired: t('affected.state.retired'),
    },
    notAsked: t('affected.state.notAsked'),
  }
}
