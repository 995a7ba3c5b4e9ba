import type { TFunction } from 'i18next'
import type { PaperHead, PaperView, PrintedQuestionView, PrintedSectionView } from '#contract/paper'
import type { Format } from '../../i18n/format.ts'
import type { PrintBlock } from './print-block.ts'
import styles from './printed.module.css'
import { PrintedQuestion } from './printed-question.tsx'
import { ScoreTable } from './score-table.tsx'
import { sectionTitle } from './section-title.ts'

type Words = { t: TFunction<'paper'>; format: Format }
type Variant = PaperView['variants'][number]
type Asked = { variant: Variant; view: PaperView; head: PaperHead; withLines: boolean }

/** 试卷: head, then section by section what is asked. */
export function paperBlocks({ variant, view, head, withLines }: Asked, words: Words): PrintBlock[] {
  const { t, format } = words
  const sums = { questions: view.questionCount, marks: format.marks(view.markCents), minutes: head.minutes }
  return [
    {
      key: 'head',
      group: 'head',
      node: (
        <div className={styles['title']}>
          {head.brigade === '' ? null : <p>{head.brigade}</p>}
          <h2>{t('print.title', { title: head.title, variant: variant.variant })}</h2>
          {head.subtitle === '' ? null : <p>{head.subtitle}</p>}
          <p className={styles['second']}>
            {t(head.minutes === null ? 'print.sums' : 'print.sumsInTime', sums)}
          </p>
          <Person t={t} />
          <ScoreTable count={variant.sections.length} />
        </div>
      ),
    },
    ...variant.sections.flatMap((section, index) => sectionBlocks({ section, index, withLines }, words)),
  ]
}

/** Who sits it: to be filled in by hand. */
export function Person({ t }: { t: TFunction<'paper'> }) {
  return (
    <p className={`${styles['person']} ${styles['second']}`}>
      <span>{t('print.branch')}</span>
      <span>{t('print.name')}</span>
      <span>{t('print.policeNumber')}</span>
      <span>{t('print.scoreLine')}</span>
    </p>
  )
}

export function sectionBlock(section: PrintedSectionView, index: number, words: Words): PrintBlock {
  return {
    key: `section ${index}`,
    group: `section ${index}`,
    keepsWithNext: true,
    node: <h3 className={styles['section']}>{sectionTitle(section, index, words)}</h3>,
  }
}

function sectionBlocks(
  { section, index, withLines }: { section: PrintedSectionView; index: number; withLines: boolean },
  words: Words,
): PrintBlock[] {
  const { t, format } = words
  const isUneven = section.eachCents === null
  return [
    sectionBlock(section, index, words),
    ...section.questions.flatMap(question =>
      questionBlocks(question, {
        t,
        withLines,
        marks: isUneven ? t('print.marks', { marks: format.marks(question.markCents) }) : null,
      }),
    ),
  ]
}

type Look = { t: TFunction<'paper'>; withLines: boolean; marks: string | null }

function questionBlocks(question: PrintedQuestionView, { t, withLines, marks }: Look): PrintBlock[] {
  const { number, parts, lines } = question
  const group = `question ${number}`
  const label = t('print.question', { number })
  const first: PrintBlock = {
    key: group,
    group,
    node: <PrintedQuestion question={question} label={label} tag={marks} />,
  }
  const below = parts.map((part, at): PrintBlock => ({
    key: `${group}/${at}`,
    group,
    node: (
      <div className={styles['part']}>
        <PrintedQuestion
          question={part}
          label={t('print.part', { number: part.number })}
          tag={t('print.tag', { type: t(`common:questionType.${part.type}`) })}
        />
      </div>
    ),
  }))
  return [first, ...below, ...(withLines ? lineBlocks(group, lines) : [])]
}

/** Lines to write on. */
export function lineBlocks(group: string, count: number): PrintBlock[] {
  return Array.from({ length: count }, (_, line) => ({
    key: `${group} line ${line}`,
    group,
    node: <div className={styles['line']} />,
  }))
}
