import { decodeBeginning, decodeText } from '../../text/decode-text.ts'
import { readerOf } from '../reader-of.ts'
import { unreadable } from '../unreadable.ts'
import { readMoodle } from './read-moodle.ts'

export const moodleReader = readerOf({
  id: 'moodle',
  extensions: ['.xml'],
  recognises(bytes) {
    const text = decodeBeginning(bytes, 4096)
    return text !== null && /^\s*(?:<\?xml[^>]*\?>)?(?:\s|<!--[^>]*-->)*<quiz[\s>]/u.test(text)
  },
  readNoting(bytes, notes) {
    const text = decodeText(bytes)
    return text === null ? unreadable('import.fault.encoding') : readMoodle(text, notes)
  },
})
