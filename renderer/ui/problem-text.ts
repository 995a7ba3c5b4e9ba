import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#engine/assert-never'
import type { RefusalView } from '#contract/refusal'
import type { Problem } from '../client/problem.ts'

export type ProblemText = { what: string; where: string | null; todo: string; details: string }

/** A problem in the language of the page: what happened, where, what to do, and the bare facts for whoever looks into it. */
export function useProblemText(problem: Problem): ProblemText {
  const { t } = useTranslation(['common', 'refusal'])
  return problemText(problem, t)
}

export function problemText(problem: Problem, t: TFunction<['common', 'refusal']>): ProblemText {
  switch (problem.kind) {
    case 'refused':
      return refusalText(problem.refusal, t)
    case 'disconnected':
      return {
        what: t('problem.disconnected'),
        where: null,
        todo: t('problem.disconnectedTodo'),
        details: 'disconnected',
      }
    case 'unexpected':
      return {
        what: t('problem.unexpected'),
        where: null,
        todo: t('problem.unexpectedTodo'),
        details: problem.details,
      }
    default:
      return assertNever(problem)
  }
}

function refusalText(refusal: RefusalView, t: TFunction<['common', 'refusal']>): ProblemText {
  const { code, place } = refusal
  const values = { ...refusal.values, fault: faultText(refusal, t) }
  const known = t(`refusal:${code}.what`, { ...values, defaultValue: '' })
  return {
    // A newer backend may refuse with a code this page has no sentence for.
    what: known || t('problem.unexpected'),
    where: place ? placeText(place, t) : null,
    todo: t(`refusal:${code}.todo`, { ...values, defaultValue: t('problem.unexpectedTodo') }),
    details: JSON.stringify(refusal, null, 2),
  }
}

/** What is wrong with a question, a blueprint or a file travels as a message key of its own, which has a sentence elsewhere. */
function faultText({ values }: RefusalView, t: TFunction<['common', 'refusal']>): string {
  const code = String(values?.['fault'] ?? '')
  const [noun, fault] = code.split('.')
  if (noun === 'question') return t(`bank:fault.${fault}`, { ...values, optionCount: values?.['count'] })
  if (noun === 'import') return t(`import:fault.${code.split('.')[2]}`, { ...values })
  return noun === 'blueprint' ? t(`drill:fault.${fault}`, { ...values }) : ''
}

function placeText(
  place: NonNullable<RefusalView['place']>,
  t: TFunction<['common', 'refusal']>,
): string | null {
  const parts = [
    place.file === undefined ? null : t('place.file', { value: place.file }),
    place.sheet === undefined ? null : t('place.sheet', { value: place.sheet }),
    place.row === undefined ? null : t('place.row', { value: place.row }),
    place.column === undefined ? null : t('place.column', { value: place.column }),
    place.field === undefined ? null : t('place.field', { value: place.field }),
  ].filter(part => part !== null)
  return parts.length > 0 ? parts.join(t('place.separator')) : null
}
