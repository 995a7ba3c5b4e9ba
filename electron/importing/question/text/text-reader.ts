import { decodeBeginning, decodeText } from '../../text/decode-text.ts'
import { readerOf } from '../reader-of.ts'
import { unreadable } from '../unreadable.ts'
import { readTextLines } from './read-text.ts'
import { textLines } from './text-lines.ts'

const LAYOUT =
  /^\s*(?:\d{1,4}\s*[.．、]|第\s*\d{1,4}\s*题|[（(]?[一二三四五六七八九十]{1,3}[）)、]|【?(?:参考|正确)?答案】?\s*[:：]?)/mu

/** Pasted text and .txt. The least particular of all readers: to be asked last. */
export const textReader = readerOf({
  id: 'text',
  extensions: ['.txt', '.md'],
  recognises(bytes) {
    const text = decodeBeginning(bytes, 64 * 1024)
    return text !== null && !text.includes('\u0000') && LAYOUT.test(text)
  },
  readNoting(bytes, notes) {
    const text = decodeText(bytes)
    if (text === null) return unreadable('import.fault.encoding')
    if (text.includes('\u0000')) return unreadable('import.fault.notTheFormat')
    return readTextLines(textLines(text), { notes })
  },
})
