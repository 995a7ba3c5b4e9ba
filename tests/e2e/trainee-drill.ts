import type { DrillSettingsView } from '#contract/drill'
import type { QuestionType } from '#engine/question/question'
import { defaultRule } from '#engine/marking/default-rule'
import type { Api } from './api.ts'
import { TRAINEE } from './sample-app.ts'

export type Place = { subject: string; topic: string }
type Section = { type: QuestionType; count: number; place?: Place }
type Settings = Partial<DrillSettingsView> & { title: string; sections: readonly Section[] }

/** A drill of this week for the trainee alone. */
export async function defineForTrainee(api: Api, { sections, ...settings }: Settings): Promise<string> {
  const { week } = await api.drill.today({})
  const { drillId } = await api.drill.define({
    week,
    settings: {
      blueprint: blueprintOf(sections),
      limitMs: 600_000,
      branchIds: [await moveTrainee(api)],
      counted: 'first',
      opensAfterMs: 0,
      closesAfterMs: 7 * 86_400_000,
      ...settings,
    },
  })
  return drillId
}

/** Ten marks each and no surprises. */
export function blueprintOf(sections: readonly Section[]): DrillSettingsView['blueprint'] {
  return {
    sections: sections.map(({ type, count, place }) => ({
      type,
      count,
      filter: {
        subjects: place ? [place.subject] : [],
        topics: place ? [place.topic] : [],
        difficulties: [],
      },
      marks: { fullCents: 1_000, wrongCents: 0, blankCents: 0, floorCents: 0 },
      rule: defaultRule(type),
    })),
    shuffleQuestions: false,
    shuffleOptions: true,
    floorCents: 0,
  }
}

/** Into a branch of her own: her old one has begun the week's drill. */
async function moveTrainee(api: Api): Promise<string> {
  const { branchId } = await api.branch.create({ name: '四支部' })
  const trainee = (await api.member.list({ includeLeft: false })).find(({ name }) => name === TRAINEE)
  if (!trainee) throw new Error(`nobody is called ${TRAINEE}`)
  const { memberId, name, policeNumber, category, isPartyMember, roles } = trainee
  await api.member.update({
    memberId,
    name,
    policeNumber,
    branchId,
    category,
    isPartyMember,
    roles,
    active: true,
  })
  return branchId
}
