import { decodeBeginning, decodeText } from '../../text/decode-text.ts'
import { readerOf } from '../reader-of.ts'
import { unreadable } from '../unreadable.ts'
import { readGift } from './read-gift.ts'

const SIGNS = /^\s*(?:\$CATEGORY:|::[^\n]*::)|(?<!\\)\{\s*(?:[=~#}]|(?:T|F|TRUE|FALSE)\s*[}#])/mu

export const giftReader = readerOf({
  id: 'gift',
  extensions: ['.gift'],
  recognises(bytes) {
    const text = decodeBeginning(bytes, 64 * 1024)
    return text !== null && SIGNS.test(text) && !text.trimStart().startsWith('<')
  },
  readNoting(bytes, notes) {
    const text = decodeText(bytes)
    if (text === null) return unreadable('import.fault.encoding')
    return text.includes('\u0000') ? unreadable('import.fault.notTheFormat') : readGift(text, notes)
  },
})
