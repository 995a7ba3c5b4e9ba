import type { TFunction } from 'i18next'

/** Where in a question something was found: 选项 B, 第 2 小题 · 解析. */
export function placeWords(t: TFunction<'bank'>, place: string): string {
  const [first = '', second = '', ...rest] = place.split('.')
  if (first === 'parts')
    return [
      t('edit.part', { number: Number(second) + 1 }),
      ...(rest.length > 0 ? [placeWords(t, rest.join('.'))] : []),
    ].join(t('middleDot'))
  switch (first) {
    case 'options':
      return t('edit.option', { letter: second })
    case 'id':
    case 'stem':
    case 'explanation':
    case 'citations':
    case 'tags':
    case 'topic':
    case 'blanks':
    case 'items':
    case 'lefts':
    case 'rights':
    case 'points':
    case 'key':
    case 'unit':
      return t(`search.place.${first}`)
    default:
      return t('search.place.other')
  }
}
