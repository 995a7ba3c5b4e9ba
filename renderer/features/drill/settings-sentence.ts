import type { TFunction } from 'i18next'
import { fullMarksCents, questionCount } from '#engine/paper/blueprint'
import type { Format } from '../../i18n/format.ts'
import type { Settings } from './drill-types.ts'
import type { WindowEdge } from './window-moment.ts'
import { clockText, toMoment } from './window-moment.ts'

const WEEK_MS = 7 * 86_400_000

type Words = { t: TFunction<['drill', 'common']>; format: Format; branchNames: ReadonlyMap<string, string> }

/** 20 题，满分 100 分；限时 30 分钟；首次完成的成绩计入榜单；全周开放；全部支部 */
export function settingsSentence(settings: Settings, { t, format, branchNames }: Words): string {
  const { blueprint, limitMs, counted, countedADay, maxAttempts, branchIds } = settings
  const parts = [
    t('sentence.size', { count: questionCount(blueprint), full: format.marks(fullMarksCents(blueprint)) }),
    limitMs === null ? t('sentence.noLimit') : t('sentence.limit', { minutes: Math.round(limitMs / 60_000) }),
    ...(maxAttempts === undefined ? [] : [t('sentence.attempts', { count: maxAttempts })]),
    ...(blueprint.speed === undefined || blueprint.speed.kind === 'none' ? [] : [t('sentence.timed')]),
    t(`sentence.counted.${counted}`, { aDay: countedADay ?? 1 }),
    windowWords(settings, t),
    branchIds.length === 0
      ? t('sentence.allBranches')
      : branchIds.map(branchId => branchNames.get(branchId) ?? '').join(t('sentence.listJoint')),
  ]
  return parts.join(t('sentence.joint'))
}

/** 单选题 8 题、多选题 5 题 */
export function sectionsSentence({ blueprint }: Settings, t: Words['t']): string {
  return blueprint.sections
    .map(({ type, count }) => t('sentence.section', { type: t(`common:questionType.${type}`), count }))
    .join(t('sentence.listJoint'))
}

function windowWords({ opensAfterMs, closesAfterMs }: Settings, t: Words['t']): string {
  if (opensAfterMs === 0 && closesAfterMs === WEEK_MS) return t('sentence.wholeWeek')
  const words = (afterMs: number, edge: WindowEdge) => {
    const { day, minute } = toMoment(afterMs, edge)
    return t('moment', { day: t(`weekday.${day}`), time: clockText(minute) })
  }
  return t('sentence.window', { from: words(opensAfterMs, 'opens'), to: words(closesAfterMs, 'closes') })
}
