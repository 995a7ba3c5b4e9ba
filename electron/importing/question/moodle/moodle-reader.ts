import { decodeText } from '../../text/decode-text.ts'
import type { QuestionReader } from '../question-reading.ts'
import { unreadable } from '../unreadable.ts'
import { readMoodle } from './read-moodle.ts'

export const moodleReader: QuestionReader = {
  id: 'moodle',
  extensions: ['.xml'],
  recognises(bytes) {
    const text = decodeText(bytes.subarray(0, 4096)) ?? decodeText(bytes)
    return text !== null && /^\s*(?:<\?xml[^>]*\?>)?(?:\s|<!--[^>]*-->)*<quiz[\s>]/u.test(text)
  },
  async read(bytes) {
    const text = decodeText(bytes)
    return text === null ? unreadable('import.fault.encoding') : readMoodle(text)
  },
}
