import { useTranslation } from 'react-i18next'
import { assertNever } from '#engine/assert-never'
import { RichText } from '../../ui/rich-text.tsx'
import type { Answered } from './answered.ts'
import { GivenBlanks } from './given-blanks.tsx'
import styles from './given-and-key.module.css'
import { GivenNumber } from './given-number.tsx'
import { GivenOrder } from './given-order.tsx'
import { GivenPairs } from './given-pairs.tsx'
import { Verdict } from './verdict.tsx'

type Line = { label: string; text: string; isKey: boolean; chosen: boolean }

/** What was given and what is right, each by icon, word and colour, in the way its type is answered. */
export function GivenAndKey({ answered }: { answered: Answered }) {
  switch (answered.type) {
    case 'fillIn':
      return <GivenBlanks answered={answered} />
    case 'numeric':
      return <GivenNumber answered={answered} />
    case 'ordering':
      return <GivenOrder answered={answered} />
    case 'matching':
      return <GivenPairs answered={answered} />
    case 'single':
    case 'multiple':
    case 'trueFalse':
      return <Options answered={answered} />
    case 'shortAnswer':
    case 'caseGroup':
      // They have more to show than one answer and one key, and screens of their own.
      return null
    default:
      return assertNever(answered.type)
  }
}

function Options({ answered }: { answered: Answered }) {
  const { t } = useTranslation('result')
  const lines =
    answered.type === 'trueFalse'
      ? trueFalseLines(answered, { yes: t('item.true'), no: t('item.false') })
      : answered.options
  return (
    <ul className={styles.options}>
      {lines.map(line => (
        <li key={line.label} className={[styles.option, toneOf(line)].join(' ')}>
          <b className={styles.letter}>{line.label}</b>
          <span className={styles.text}>
            <RichText inline text={line.text} />
          </span>
          <OptionWords line={line} />
        </li>
      ))}
    </ul>
  )
}

function toneOf(line: Line): string | undefined {
  if (line.isKey) return styles.key
  return line.chosen ? styles.wrong : ''
}

function OptionWords({ line }: { line: Line }) {
  const { t } = useTranslation('result')
  if (!line.isKey && !line.chosen) return null
  const words = line.isKey ? (line.chosen ? t('option.bothRight') : t('option.key')) : t('option.chosenWrong')
  return <Verdict right={line.isKey}>{words}</Verdict>
}

function trueFalseLines(answered: Answered, words: { yes: string; no: string }): Line[] {
  const { key, given } = answered
  return [
    { label: 'A', text: words.yes, isKey: key[0] === 'true', chosen: given[0] === 'true' },
    { label: 'B', text: words.no, isKey: key[0] === 'false', chosen: given[0] === 'false' },
  ]
}
