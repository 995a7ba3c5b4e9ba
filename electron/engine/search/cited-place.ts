import { readNumeral } from './article-forms.ts'

/** What a value of `cites:` names: an instrument by id or name, and perhaps an article of it. No name means any instrument. */
export type CitedPlace = { instrument: string; article: string | null }

const WITH_ID = /^([^/]*)\/([1-9]\d{0,3}(?:-[1-9]\d?)?)$/u
const AS_CITED =
  /^《?([^《》]*?)》?第([0-9零〇一二三四五六七八九十百千]{1,9})条(?:之([0-9一二三四五六七八九十]{1,3}))?$/u

/** `rtsl`, `rtsl/91`, `道路交通安全法第九十一条`, `第91条`. */
export function readCitedPlace(value: string): CitedPlace {
  const text = value.normalize('NFKC').replace(/\s/gu, '')
  const [, id, number] = WITH_ID.exec(text) ?? []
  if (id !== undefined && number !== undefined) return { instrument: id, article: number }
  const [, name, article, suffix] = AS_CITED.exec(text) ?? []
  if (name === undefined) return { instrument: text.replace(/[《》]/gu, ''), article: null }
  const [whole, part] = [readNumeral(article ?? ''), suffix === undefined ? null : readNumeral(suffix)]
  return { instrument: name, article: `${whole}${part === null ? '' : `-${part}`}` }
}
