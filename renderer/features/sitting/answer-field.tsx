import { assertNever } from '#engine/assert-never'
import type { FieldProps } from './field-props.ts'
import { FillIn } from './fill-in.tsx'
import { Matching } from './matching.tsx'
import { Numeric } from './numeric.tsx'
import { OptionList } from './option-list.tsx'
import { Ordering } from './ordering.tsx'
import { ShortAnswer } from './short-answer.tsx'
import { Stem } from './stem.tsx'

type Props = FieldProps & { level: 1 | 2 }

/** What is asked and where it is answered, for everything but a whole case group. */
export function AnswerField({ level, ...field }: Props) {
  const { asked, headingId } = field
  const stem = { id: headingId, level, stem: asked.stem }
  switch (asked.type) {
    case 'fillIn':
      return <FillIn {...field} level={level} />
    case 'numeric':
      return (
        <>
          <Stem {...stem} isStart={false} />
          <Numeric {...field} />
        </>
      )
    case 'shortAnswer':
      return (
        <>
          <Stem {...stem} isStart={false} />
          <ShortAnswer {...field} />
        </>
      )
    case 'ordering':
      return (
        <>
          <Stem {...stem} />
          <Ordering {...field} />
        </>
      )
    case 'matching':
      return (
        <>
          <Stem {...stem} />
          <Matching {...field} />
        </>
      )
    case 'single':
    case 'multiple':
    case 'trueFalse':
      return (
        <>
          <Stem {...stem} />
          <OptionList {...field} />
        </>
      )
    case 'caseGroup':
      return null
    default:
      return assertNever(asked.type)
  }
}
