import { z } from 'zod'
import { INSTRUCTORS, command } from './access.ts'
import { changed, shortText } from './primitives.ts'

const subject = z.string().max(60)
const topicId = z.string().max(60)

/** Subjects and topics of the brigade's own, beside and under the shipped ones. What is shipped keeps its name and its place. */
export const topicTree = {
  addSubject: command(INSTRUCTORS)
    .input(z.strictObject({ name: shortText }))
    .output(changed.extend({ subject })),
  /** `parent` is the topic it stands under, null directly under the subject. */
  add: command(INSTRUCTORS)
    .input(z.strictObject({ subject, parent: topicId.nullable(), name: shortText }))
    .output(changed.extend({ topic: topicId })),
  /** `topic: null` names the subject itself. Only the brigade's own. */
  rename: command(INSTRUCTORS)
    .input(z.strictObject({ subject, topic: topicId.nullable(), name: shortText }))
    .output(changed),
  move: command(INSTRUCTORS)
    .input(z.strictObject({ subject, topic: topicId, parent: topicId.nullable() }))
    .output(changed),
  /** Only one of the brigade's own under which nothing stands and which no question names. */
  remove: command(INSTRUCTORS)
    .input(z.strictObject({ subject, topic: topicId }))
    .output(changed),
}
