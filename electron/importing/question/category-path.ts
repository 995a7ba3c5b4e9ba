import type { ReadContent } from './question-reading.ts'

type Place = Pick<ReadContent, 'subject' | 'topic'>

/**
 * Subject and topic from a Moodle category, `$course$/top/交通法规/酒驾`: the first level and the last one. A slash in a name is
 * doubled. Moodle's own default category says nothing.
 */
export function readCategory(path: string): Place {
  if (path === '') return { subject: null, topic: null }
  const levels = path
    .replaceAll('//', '\u0001')
    .split('/')
    .map(level => level.replaceAll('\u0001', '/').trim())
    .filter(level => level !== '')
  if (/^\$\w+\$$/u.test(levels[0] ?? '')) levels.shift()
  if (levels[0] === 'top') levels.shift()
  const [first] = levels
  const last = levels.at(-1)
  if (first === undefined || last === undefined) return { subject: null, topic: null }
  if (levels.length > 1) return { subject: first, topic: last }
  const isDefault = /^Default for /iu.test(first) || /默认|預設/u.test(first)
  return { subject: null, topic: isDefault ? null : first }
}

export function writeCategory({ subject, topic }: Place): string {
  const levels = [subject, topic].filter(level => level !== null).map(level => level.replaceAll('/', '//'))
  return ['$course$', 'top', ...levels].join('/')
}
