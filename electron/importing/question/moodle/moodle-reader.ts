import { decodeText } from '../../text/decode-text.ts'
import { readerOf } from '../reader-of.ts'
import { unreadable } from '../unreadable.ts'
import { readMoodle } from './read-moodle.ts'

export const moodleReader = readerOf({
  id: 'moodle',
  extensions: ['.xml'],
  recognises(bytes) {
    const text = decodeText(bytes.subarray(0, 4096)) ?? decodeText(bytes)
    return text !== null && /^\s*(?:<\?xml[^>]*\?>)?(?:\s|<!--[^>]*-->)*<quiz[\s>]/u.test(text)
  },
  readNoting(bytes, notes) {
    const text = decodeText(bytes)
    return text === null ? unreadable('import.fault.encoding') : readMoodle(text, notes)
  },
})
