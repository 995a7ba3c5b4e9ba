import { useTranslation } from 'react-i18next'
import type { ResultItemView } from '#contract/sitting'
import styles from './given-and-key.module.css'

type Line = { label: string; text: string; isKey: boolean; chosen: boolean }

/** The options with what was chosen and what is right, each by icon, word and colour; for a fill-in blank by blank. */
export function GivenAndKey({ item }: { item: ResultItemView }) {
  const { t } = useTranslation('result')
  if (item.type === 'fillIn') return <Blanks item={item} />
  const lines =
    item.type === 'trueFalse'
      ? trueFalseLines(item, { yes: t('item.true'), no: t('item.false') })
      : item.options
  return (
    <ul className={styles.options}>
      {lines.map(line => (
        <li key={line.label} className={[styles.option, toneOf(line)].join(' ')}>
          <b className={styles.letter}>{line.label}</b>
          <span className={styles.text}>{line.text}</span>
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
  return (
    <em className={styles.words}>
      <span aria-hidden="true">{line.isKey ? '✓' : '✕'}</span> {words}
    </em>
  )
}

function trueFalseLines(item: ResultItemView, words: { yes: string; no: string }): Line[] {
  return [
    { label: 'A', text: words.yes, isKey: item.key[0] === 'true', chosen: item.given[0] === 'true' },
    { label: 'B', text: words.no, isKey: item.key[0] === 'false', chosen: item.given[0] === 'false' },
  ]
}

function Blanks({ item }: { item: ResultItemView }) {
  const { t } = useTranslation('result')
  return (
    <table className={styles.blanks}>
      <thead>
        <tr>
          <th scope="col">{t('blanks.blank')}</th>
          <th scope="col">{t('blanks.given')}</th>
          <th scope="col">{t('blanks.key')}</th>
        </tr>
      </thead>
      <tbody>
        {item.key.map((key, index) => (
          // Blanks are told apart by their place only.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            <th scope="row">{index + 1}</th>
            <td>{item.given[index]?.trim() ? item.given[index] : t('blanks.empty')}</td>
            <td className={styles.blankKey}>{key}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
