import { foldWord } from './cell-text.ts'
import type { RosterCategory } from './roster-row.ts'

export type RosterField = 'policeNumber' | 'name' | 'branchName' | 'category' | 'isPartyMember'

export const REQUIRED_FIELDS = ['policeNumber', 'name', 'branchName'] as const
export type RequiredField = (typeof REQUIRED_FIELDS)[number]

/** How a refusal names a column that is not there. */
export const FIELD_NAMES: Record<RequiredField, string> = {
  policeNumber: '警号',
  name: '姓名',
  branchName: '支部',
}

/** Known headers; the earlier one counts where a sheet has two (编号 may be a mere serial number beside 警号). */
const HEADERS: readonly (readonly [RosterField, string])[] = [
  ['policeNumber', '警号|警號|民警警号|工号|工號|人员编号|编号|編號|Police number'],
  ['name', '姓名|名字|Name'],
  ['branchName', '支部|党支部|黨支部|所属支部|所屬支部|所在支部|支部名称|单位|單位|Branch'],
  ['category', '类别|類別|人员类别|人員類別|身份|人员身份|Category'],
  ['isPartyMember', '是否党员|是否黨員|是否中共党员|党员|黨員|政治面貌|Party member'],
]

const CATEGORIES: readonly (readonly [RosterCategory, string])[] = [
  ['officer', '民警|警察|人民警察|公安民警|在编民警|正式民警|Officer|Police officer'],
  ['auxiliary', '辅警|輔警|警务辅助人员|警務輔助人員|辅助人员|勤务辅警|文职辅警|协警|交通协管员|Auxiliary'],
]

const ANSWERS: readonly (readonly [boolean, string])[] = [
  [true, '是|√|✓|✔|☑|Y|Yes|1|有|True|对'],
  [true, '党员|黨員|中共党员|中共黨員|正式党员|中共正式党员|预备党员|中共预备党员|中共預備黨員'],
  [false, '否|×|✗|✘|X|☐|N|No|0|无|無|False|不是|/|-|—'],
  [false, '非党员|非黨員|群众|群眾|团员|共青团员|共青團員|入党积极分子|积极分子|发展对象'],
  [false, '民主党派|民主党派成员|无党派|无党派人士'],
]

const headers = new Map<string, { field: RosterField; rank: number }>(
  HEADERS.flatMap(([field, list]) =>
    list.split('|').map((word, rank) => [foldWord(word), { field, rank }] as const),
  ),
)
const categories = byWord(CATEGORIES)
const answers = byWord(ANSWERS)

function byWord<T>(table: readonly (readonly [T, string])[]): Map<string, T> {
  return new Map(
    table.flatMap(([value, list]) => list.split('|').map(word => [foldWord(word), value] as const)),
  )
}

/** 「警号*」 and 「是否党员（是/否）」 are the header with a note. */
export function headerOf(text: string): { field: RosterField; rank: number } | null {
  const word = foldWord(text)
    .replace(/\([^()]*\)$/, '')
    .replace(/^\*+|[*::]+$/g, '')
  return headers.get(word) ?? null
}

/** Blank means an officer. */
export function categoryOf(text: string): RosterCategory | null {
  const word = foldWord(text)
  return word === '' ? 'officer' : (categories.get(word) ?? null)
}

/** Blank means no. */
export function yesNoOf(text: string): boolean | null {
  const word = foldWord(text)
  return word === '' ? false : (answers.get(word) ?? null)
}
