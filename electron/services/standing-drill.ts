import { type DrillSettingsView, drillSettings } from '#contract/drill'
import { readSetting } from '#store/settings'
import type { Reader } from '#store/store'

export const STANDING_DRILL = 'standingDrill'

const WHOLE_WEEK_MS = 7 * 86_400_000
const ANYWHERE = { subjects: [], topics: [], difficulties: [] }
const FIVE = { fullCents: 500, wrongCents: 0, blankCents: 0, floorCents: 0 }

/** What ships: 20 questions over the whole bank, 100 marks, 30 minutes, open all week, the first sitting counts. */
const SHIPPED: DrillSettingsView = {
  title: '交通法规与党史综合练习',
  blueprint: {
    sections: [
      { type: 'single', count: 8, filter: ANYWHERE, marks: FIVE, rule: { kind: 'allOrNothing' } },
      {
        type: 'multiple',
        count: 5,
        filter: ANYWHERE,
        marks: FIVE,
        rule: { kind: 'partialIfNoWrong', credit: 'proportional' },
      },
      { type: 'trueFalse', count: 4, filter: ANYWHERE, marks: FIVE, rule: { kind: 'allOrNothing' } },
      {
        type: 'fillIn',
        count: 3,
        filter: ANYWHERE,
        marks: FIVE,
        rule: { kind: 'exactForms', blanks: 'each', foldCase: true, foldSpace: true },
      },
    ],
    shuffleQuestions: true,
    shuffleOptions: true,
    floorCents: 0,
  },
  limitMs: 30 * 60_000,
  branchIds: [],
  counted: 'first',
  opensAfterMs: 0,
  closesAfterMs: WHOLE_WEEK_MS,
}

/** What every week gets by itself: the brigade's own settings, else what ships. */
export async function standingSettings(db: Reader): Promise<DrillSettingsView> {
  return drillSettings.safeParse(await readSetting(db, STANDING_DRILL)).data ?? SHIPPED
}
