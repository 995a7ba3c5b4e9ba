import { decodeBeginning, decodeText } from '../../text/decode-text.ts'
import { readerOf } from '../reader-of.ts'
import { unreadable } from '../unreadable.ts'
import { readAiken } from './read-aiken.ts'

export const aikenReader = readerOf({
  id: 'aiken',
  extensions: ['.aiken'],
  recognises(bytes) {
    const text = decodeBeginning(bytes, 64 * 1024)
    return text !== null && /^\s*[A-Z][.)]\s/mu.test(text) && /^\s*ANSWER:\s*[A-Z]\s*$/mu.test(text)
  },
  readNoting(bytes, notes) {
    const text = decodeText(bytes)
    if (text === null) return unreadable('import.fault.encoding')
    return text.includes('\u0000') ? unreadable('import.fault.notTheFormat') : readAiken(text, notes)
  },
})
